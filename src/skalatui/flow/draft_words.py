"""What is said of a draft before it is opened: what it contains, against which file, how old, how it differs."""

from __future__ import annotations

from datetime import datetime

from skalatui.document.problem import Unreadable
from skalatui.document.tree import leaves
from skalatui.flow.conversation import Conversation
from skalatui.flow.differing import Said, differences
from skalatui.flow.file_names import path_from_here
from skalatui.flow.held import held_in_short
from skalatui.flow.opening import Opener
from skalatui.flow.question_names import full_name
from skalatui.flow.wording import Wording
from skalatui.interview.applicability import complete
from skalatui.store.charters import open_charter
from skalatui.store.drafts import DraftFound
from skalatui.text import figures
from skalatui.text.safe import displayable

NAMED, ELLIPSIS = 3, "…"  # answers that are named; the others are counted
_OLDEST = datetime(2020, 1, 1)  # a clock that was behind this had not been set
_MINUTE, _HOUR, _DAY = 60, 3600, 24 * 3600


def age(written: datetime | None, now: datetime, wording: Wording) -> str:
    """How long ago a draft was written, in words; the clock is only ever shown, nothing is decided by it."""
    if written is None or written < _OLDEST or written > now:
        return wording.catalogue.say("keeping.age.unknown")
    seconds = int((now - written).total_seconds())
    for unit, length in (("days", _DAY), ("hours", _HOUR), ("minutes", _MINUTE)):
        if seconds >= length:
            return wording.catalogue.say(f"keeping.age.{unit}", count=seconds // length)
    return wording.catalogue.say("keeping.age.now")


def contents(found: DraftFound, opener: Opener, wording: Wording, now: datetime) -> list[str]:
    """Lines that say what a draft is: hospital and answers, when it was written, its file and that file's state."""
    say = wording.catalogue.say
    lines = [wording.reason(problem) for problem in found.content.problems]
    conversation = opener.of_draft(found, wording.language)
    if conversation is not None:
        lines.append(holds(conversation, wording))
        if differs := _differs(found, conversation, opener, wording):
            lines.append(differs)
        if beyond := held_in_short(conversation.before or conversation.view):
            lines.append(say("keeping.draft.beyond", texts="; ".join(beyond)))
    when = age(found.written, now, wording)
    if found.written is not None and _OLDEST <= found.written <= now:
        clock = found.written.strftime("%H.%M" if wording.language == "da" else "%H:%M")
        day = figures.day(found.written.date(), wording.language)
        lines.append(say("keeping.draft.written-at", day=day, clock=clock, age=when))
    base = found.content.place.base
    if base is not None:
        lines.append(say(f"keeping.draft.file-{found.base_now}", file=displayable(str(path_from_here(base.real)))))
    elif found.content.state == "whole":
        lines.append(say("keeping.draft.no-file"))
    return lines


def _differs(found: DraftFound, conversation: Conversation, opener: Opener, wording: Wording) -> str:
    """Which answers are others than in the file as it is now; empty where there is none to compare with."""
    file = _file_of(found, opener, wording)
    if file is None:
        return ""
    view = conversation.before or conversation.view
    ours, theirs = (dict(leaves(tree)) for tree in (view.session.tree, file.session.tree))
    others = [path for path in dict.fromkeys((*ours, *theirs)) if ours.get(path) != theirs.get(path)]
    paths = [path for path in others if view.question(path) is not None]
    names = [full_name(view, path) for path in paths[:NAMED]]
    if not names:
        return ""
    more = [ELLIPSIS] if len(paths) > len(names) else []
    return wording.catalogue.say("keeping.draft.differs", count=len(paths), names="; ".join([*names, *more]))


def _file_of(found: DraftFound, opener: Opener, wording: Wording) -> Conversation | None:
    """The interview in a draft's file as it is now; None where there is none that can be read."""
    base = found.content.place.base
    try:
        return opener.of_file(open_charter(base.real), wording.language) if base is not None else None
    except Unreadable:
        return None


def holds(conversation: Conversation, wording: Wording) -> str:
    """Whose interview it is, and how much of it is answered; what is only tried does not count."""
    view = conversation.before or conversation.view
    answered, asked = complete(view.session.tree, view.edition, view.questionnaire)
    name = view.text(("hospital", "name")) or wording.say("frame.unnamed")
    return wording.catalogue.say("keeping.draft.holds", name=name, answered=answered, asked=asked)


def against_file(found: DraftFound, opener: Opener, wording: Wording) -> tuple[Said, ...] | None:
    """How a draft differs from its file as it is now; None where either cannot be read."""
    draft = opener.of_draft(found, wording.language)
    file = _file_of(found, opener, wording)
    if draft is None or file is None:
        return None
    return differences((file.session.tree, file.edition), (draft.session.tree, draft.edition), wording)
