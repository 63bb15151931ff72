"""The past of a charter read out: when an answer changed, from what, by which commit; and the levels over commits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skalatui.charter.comparison import Side
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.tree import Path
from skalatui.flow.client_view import is_hidden
from skalatui.flow.comparing import Version, sides_of, versions_of
from skalatui.flow.levels import are_hidden
from skalatui.flow.no_past import why_no_past
from skalatui.flow.past import Known, Turned, names_in, turned
from skalatui.interview.fields import field_at
from skalatui.text.safe import displayable

if TYPE_CHECKING:
    from skalatui.plain.interview import Interview

LEVELS = ("present", "framework", "sustainable", "recommended", "chosen")


def history(interview: Interview, rest: str, path: Path) -> bool:
    """When the answer at `path` changed, from what to what, the latest first."""
    talk, for_client = interview.talk, interview.conversation.for_client
    if not path or (field_at(path) is None and interview.view.value(path) is None):
        talk.say("not-here")
    elif for_client and is_hidden(path):
        talk.say("client.remarks")
    elif (known := _known(interview)) is not None:
        found = turned(path, known, talk.wording, is_whole=True, for_client=for_client)
        lines = [_turn(interview, one) for one in found] or [talk.wording.catalogue.say("compare.no-turns")]
        title = talk.text("past.title", what=names_in(known, talk.wording).place(path))
        talk.read_out([title, *lines])
    return False


def level_history(interview: Interview, rest: str, path: Path) -> bool:
    """The levels of each version, the newest first."""
    talk = interview.talk
    if are_hidden(interview.view):
        talk.say("client.levels")
    elif (known := _known(interview)) is not None:
        title = talk.text("past.title", what=talk.wording.catalogue.say("compare.levels"))
        talk.read_out([title, *_levels(interview, known)])
    return False


def version_name(interview: Interview, version: Version) -> str:
    """Its day, its tags, and what was written about it."""
    subject = displayable(version.commit.subject) if version.commit is not None else ""
    return ", ".join(part for part in (version.name(interview.talk.wording), subject) if part)


def _turn(interview: Interview, one: Turned) -> str:
    """One turn of an answer; a dash for no answer would be nothing to hear."""
    talk = interview.talk
    nothing = talk.wording.catalogue.say("diff.nothing")
    kind = "given" if one.old == nothing else "taken" if one.new == nothing else "changed"
    when = version_name(interview, one.version)
    return talk.text("past.turn", kind=kind, when=when, place=one.place, old=one.old, new=one.new)


def _levels(interview: Interview, known: Known) -> Iterator[str]:
    say = interview.talk.wording.catalogue.say
    for version, side in known:
        levels = [
            say(
                "compare.level",
                name=say(f"compare.verdict.{name}"),
                level=_level(side, name) or say("diff.none-chosen"),
            )
            for name in LEVELS
        ]
        yield f"{version_name(interview, version)}: {', '.join(levels)}"


def _level(side: Side, name: str) -> str:
    level = side.assessment.chosen if name == "chosen" else getattr(side.assessment.verdicts, name)
    return "" if level is None else str(level)


def _known(interview: Interview) -> Known | None:
    """The versions that can be read, the newest first; None, with the reason told, where there are none."""
    talk, path = interview.talk, interview.conversation.path
    say = talk.wording.catalogue.say
    try:
        if path is None:
            raise Unreadable(Problem("compare.unsaved"))
        versions = versions_of(path)
        if not versions:
            raise Unreadable(Problem("compare.never-committed"))
    except Unreadable as unreadable:
        talk.console.say(why_no_past(unreadable.problems[0], talk.wording))
        return None
    read = list(sides_of(versions, interview.opener))
    known = [one for one in read if one is not None]
    if read.count(None):
        talk.console.say(say("compare.unread", count=read.count(None)))
    if not known:
        talk.console.say(say("compare.none-readable"))
    return known or None
