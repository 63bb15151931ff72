"""What the library says of a charter or a draft: its hospital, its date, its level, how much is answered."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from skalatui.document.problem import Unreadable
from skalatui.document.records import dataclass, replace
from skalatui.flow.wording import Wording
from skalatui.text import figures
from skalatui.text.safe import displayable
from skalatui.tui.beginning import MERGE_LEFT_OPEN
from skalatui.tui.frame.levels import SIGNS
from skalatui.tui.lines import NOT_ANSWERED, Cell, Line

if TYPE_CHECKING:  # the list is on the screen before the first file is read
    from skalatui.flow.conversation import Conversation
    from skalatui.flow.opening import Opener
    from skalatui.flow.view import View
    from skalatui.store.charters import CharterFile
    from skalatui.store.drafts import DraftFound
    from skalatui.store.library import Unread

WIDTHS = {"da": (14, 13, 12), "en": (20, 15, 12)}
RECOMMENDED = SIGNS["recommended"]


@dataclass(frozen=True)
class Listed:
    """One line of the library. `trouble` is why it cannot be opened; empty where it can."""

    path: Path
    name: str
    day: date | None = None
    level: str = ""
    answered: int = 0
    asked: int = 0
    trouble: str = ""
    draft: str = ""  # the folder of a draft of it, which Enter offers
    of_draft: str = ""  # of a draft that stands alone, whether it is one of an example, and its age
    beyond: tuple[str, ...] = ()  # what is typed there and no answer, so that no file has it


def of_file(entry: CharterFile | Unread, opener: Opener, wording: Wording) -> Listed:
    from skalatui.store.library import Unread

    if isinstance(entry, Unread):
        if entry.problems[0].code == MERGE_LEFT_OPEN:
            trouble = wording.catalogue.say("conflict.listed")
            return Listed(entry.path, displayable(entry.path.name), trouble=trouble)
        return Listed(entry.path, displayable(entry.path.name), trouble=wording.reason(entry.problems[0]))
    try:
        return _summary(entry.path, opener.of_file(entry, wording.language))
    except Unreadable as unreadable:
        return Listed(entry.path, displayable(entry.path.name), trouble=wording.reason(unreadable.problems[0]))


def of_draft(found: DraftFound, opener: Opener, wording: Wording, now: datetime) -> Listed:
    """A draft, whatever has become of it; one that another window works on cannot be opened here."""
    from skalatui.flow.draft_words import age
    from skalatui.flow.held import held_in_short
    from skalatui.flow.manning import capital
    from skalatui.flow.waiting_drafts import example_of

    conversation = opener.of_draft(found, wording.language)
    if conversation is None:
        problems = found.content.problems
        trouble = wording.reason(problems[0]) if problems else wording.say("draft.unreadable")
        return Listed(found.folder, displayable(found.folder.name), trouble=trouble)
    listed = _summary(found.folder, conversation)
    if found.owner is not None and found.owner_is_alive:
        trouble = wording.say("draft.in-use", pid=found.owner.pid, host=found.owner.host)
        return Listed(listed.path, listed.name, listed.day, listed.level, listed.answered, listed.asked, trouble)
    written = age(found.written, now, wording)
    return replace(
        listed,
        of_draft=wording.say("library.of-example", age=written) if example_of(found) else capital(written),
        beyond=tuple(held_in_short(conversation.before or conversation.view)),
    )


def _summary(path: Path, conversation: Conversation) -> Listed:
    from skalatui.interview.applicability import complete

    view = conversation.before or conversation.view  # what is only tried is not listed
    held = view.value(("interview", "date"))
    answered, asked = complete(view.session.tree, view.edition, view.questionnaire)
    return Listed(
        path,
        view.text(("hospital", "name")) or displayable(path.name),
        held if type(held) is date else None,
        _level(view),
        answered,
        asked,
    )


def _level(view: View) -> str:
    """The recommended level, and the one that was chosen in its place; none where the interview covers them too."""
    from skalatui.flow.explaining import departs
    from skalatui.flow.levels import covering, shown

    if covering(view, None):
        return NOT_ANSWERED
    figure = shown(view, "recommended").figure
    if not departs(view):
        return f"{RECOMMENDED} {figure}"
    return view.wording.catalogue.say("advice.chosen.listed", recommended=figure, chosen=view.assessment.chosen or 0)


def lines_of(listed: Listed, wording: Wording, kind: str) -> list[Line]:
    """Its line, and below it how old a draft is that stands alone, and what a draft has that no file does."""
    found = [line_of(listed, wording, kind)]
    if listed.of_draft:
        found.append(Line(listed.of_draft, tone="muted", indent=2, wraps=True))
    if listed.beyond:
        text = wording.catalogue.say("keeping.draft.beyond", texts="; ".join(listed.beyond))
        found.append(Line(text, tone="muted", indent=2, wraps=True))
    return found


def line_of(listed: Listed, wording: Wording, kind: str) -> Line:
    """Its line; `kind` goes before its path, for whoever opens it."""
    path = (kind, str(listed.path))
    if listed.trouble:
        return Line(f"! {listed.name}: {listed.trouble}", path=path, stops=True, tone="bad", wraps=True)
    day = figures.day(listed.day, wording.language) if listed.day else NOT_ANSWERED
    cells = (
        Cell(path, day, "row"),
        Cell((*path, "level"), listed.level, "row"),
        Cell(
            (*path, "answered"), wording.say("library.answered", answered=listed.answered, asked=listed.asked), "muted"
        ),
    )
    name = wording.say("library.with-draft", name=listed.name) if listed.draft else listed.name
    return Line(name, cells, WIDTHS[wording.language], path=path, wraps=True)
