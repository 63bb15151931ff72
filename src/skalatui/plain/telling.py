"""The commands that only tell: each reads something out, and the question that was asked stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from skalatui.document.shortened import shortened
from skalatui.document.tree import Path
from skalatui.flow.levels import VERDICTS, are_hidden
from skalatui.flow.saving import charter_of
from skalatui.plain import advice, closing, roster
from skalatui.plain.commands import COMMANDS, OF_ROWS, words_of
from skalatui.plain.question import help_lines
from skalatui.plain.talk import problem_lines

if TYPE_CHECKING:
    from skalatui.document.problem import Problem
    from skalatui.plain.interview import Interview
    from skalatui.plain.talk import Talk


def help_(interview: Interview, rest: str, path: Path) -> bool:
    interview.talk.console.say_all(help_lines(interview.view, path, is_covered=interview.is_covered))
    interview.talk.say("help")
    return False


def commands(interview: Interview, rest: str, path: Path) -> bool:
    """All commands; with a word behind it, only those that it stands in."""
    talk = interview.talk
    lines = []
    for name in (*COMMANDS, *OF_ROWS):
        words = words_of(name, talk.wording.language)
        lines.append(f"{', '.join(words)}: {talk.text(f'about.{name}')}")
    found = [line for line in lines if rest.casefold() in line.casefold()]
    talk.read_out([*(found or lines), talk.text("about-text")])
    return False


def recommendation(interview: Interview, rest: str, path: Path) -> bool:
    interview.talk.read_out(advice.recommendation_lines(interview.view, cover=interview.cover))
    return False


def why(interview: Interview, rest: str, path: Path) -> bool:
    """What holds each level; with a level's name behind the word, what that one rests on."""
    view = interview.view
    verdict = advice.verdict_named(view, rest) if rest else ""
    if rest and not verdict:
        names = ", ".join(view.wording.say(f"verdict.{name}").casefold() for name in VERDICTS)
        interview.talk.say("no-such-level", typed=rest, names=names)
        return False
    lines = advice.grounds_lines(view, verdict, cover=interview.cover) if verdict else ()
    interview.talk.read_out(lines or advice.reasons_lines(view, cover=interview.cover))
    return False


def positions(interview: Interview, rest: str, path: Path) -> bool:
    """Positions are counted at a level, and so is what an absence leaves open."""
    if are_hidden(interview.view):
        interview.talk.say("client.levels")
        return False
    interview.talk.read_out(roster.position_lines(interview.view, is_covered=interview.is_covered))
    return False


def absence(interview: Interview, rest: str, path: Path) -> bool:
    if are_hidden(interview.view):
        interview.talk.say("client.levels")
        return False
    interview.talk.read_out(roster.absence_lines(interview.view, is_covered=interview.is_covered))
    return False


def review(interview: Interview, rest: str, path: Path) -> bool:
    interview.talk.read_out(closing.review_lines(interview.view, is_covered=interview.is_covered))
    return False


def text(interview: Interview, rest: str, path: Path) -> bool:
    """The charter's text; a client would hear the notes and the levels that stand in it."""
    view = interview.view
    if view.for_client:
        interview.talk.say("client.no-file")
        return False
    others = interview.opener.others(view.edition)
    _, text = charter_of(view.session.tree, view.edition, others, interview.conversation.comments)
    interview.talk.read_out(text.split("\n"))
    return False


def check(interview: Interview, rest: str, path: Path) -> bool:
    """What `check` would find in the charter as it would be written now."""
    from skalatui.flow.proof import proof_of

    talk = interview.talk
    if interview.view.for_client:
        talk.say("client.no-file")
        return False
    say, problems = talk.wording.catalogue.say, shortened(proof_of(interview.conversation).problems)
    lines = [f"{say(f'cli.severity.{one.severity}').capitalize()}: {line}" for one, line in _with_lines(talk, problems)]
    talk.read_out(lines or [say("reviewing.check-fine")])
    return False


def afterwards(interview: Interview, rest: str, path: Path) -> bool:
    """The commands for a saved charter, to be typed in a terminal."""
    from skalatui.flow.after_saving import next_steps

    talk, conversation = interview.talk, interview.conversation
    if conversation.path is None or conversation.base is None:
        talk.say("nothing-saved")
        return False
    say = talk.wording.catalogue.say
    lines = [say("reviewing.next-lead")]
    for step in next_steps(conversation.path):
        lines += [say(f"reviewing.purpose.{step.purpose}"), f"  {step.command}"]
    talk.read_out(lines)
    return False


def _with_lines(talk: Talk, problems: Sequence[Problem]) -> Iterator[tuple[Problem, str]]:
    return zip(problems, problem_lines(talk, problems), strict=True)


TELLS: dict[str, Callable[[Interview, str, Path], bool]] = {
    "help": help_, "commands": commands, "recommendation": recommendation, "why": why, "positions": positions,
    "absence": absence, "review": review, "text": text,
    "check": check, "afterwards": afterwards,
}  # fmt: skip
