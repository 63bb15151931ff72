"""What-if in lines: what a trial moves so far, and its end, kept or dropped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skalatui.document.tree import Path
from skalatui.flow.moving import moves
from skalatui.flow.offering import Offered, offered
from skalatui.flow.trial import differs
from skalatui.flow.view import View
from skalatui.plain.question import say

if TYPE_CHECKING:
    from skalatui.plain.interview import Interview


def moved_lines(view: View, *, cover: str) -> Iterator[str]:
    """The verdicts that the trial has moved; only the `cover` where the levels are not shown."""
    words = view.wording.catalogue
    if cover:
        yield cover
        return
    found = () if view.before is None else moves(view.before, view)
    for move in found:
        verdict = words.say(f"whatif.verdict.{move.verdict}")
        yield say(view, "moved", verdict=verdict.capitalize(), before=move.before, after=move.after)
    if not found:
        yield say(view, "nothing-moved")


def ready(interview: Interview, rest: str, path: Path) -> bool:
    """Tell the trials that are ready to be begun, each with what it would move, and begin the one that is chosen."""
    talk, conversation = interview.talk, interview.conversation
    found = () if interview.cover else offered(interview.view)
    if not found:
        talk.console.say(interview.cover or talk.text("no-ready-trial"))
        return False
    ways: list[tuple[Offered | None, str]] = [(one, one.words) for one in found]
    ways.append((None, talk.text("none-of-them")))
    chosen = talk.pick([], ways)
    if chosen is None:
        return False
    conversation.begin_trial()
    for event in chosen.events:
        interview.take(event)
    talk.say("trial-began")
    return True


def end(interview: Interview, *, keep: bool) -> bool:
    """Mean what was tried, or lay it aside; whether a trial was under way."""
    conversation, talk = interview.conversation, interview.talk
    if conversation.before is None:
        talk.say("no-trial")
        return False
    changed = differs(conversation.real, conversation.session)
    if keep:
        conversation.keep_trial()
    else:
        conversation.drop_trial()
    interview.keep_now()
    talk.say("trial-kept" if keep and changed else "trial-dropped" if changed else "trial-unchanged")
    return True


def settled(interview: Interview) -> bool:
    """Whether no trial is under way any more, asked where a save would make answers of what was only tried."""
    if interview.conversation.before is None:
        return True
    say = interview.talk.wording.catalogue.say
    ways = [(name, say(f"whatif.save.{name}")) for name in ("keep", "drop", "stay")]
    way = interview.talk.choose([say("whatif.save.title"), say("whatif.save.text")], ways)
    return way != "stay" and end(interview, keep=way == "keep")
