"""What becomes of a line typed at a question: taken as its answer, refused and told why, or left for another place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from skalatui.document.tree import Path
from skalatui.flow.asking import asked_at
from skalatui.flow.reviewing import REVIEW_BY, proposed_review
from skalatui.interview.fields import Kind
from skalatui.plain import hints
from skalatui.plain.commands import ESCAPE, Command, command_in
from skalatui.plain.entering import SEVERAL_LINES, accepts, chosen_by, options_of, several_by, text_of

if TYPE_CHECKING:
    from skalatui.flow.asked import Asked
    from skalatui.plain.interview import Interview

Entered: TypeAlias = Literal["taken", "refused", "left"]  # `left`: a command among the lines led elsewhere

JOINS = "+"  # before a first line: it goes on with the text that stands there
BLANK = "."  # a line of a paragraph that is to be empty


def entered(interview: Interview, path: Path, line: str) -> Entered:
    """What became of a typed line; told where it was refused."""
    field = asked_at(interview.view, path)
    if field.kind in SEVERAL_LINES:
        return entered_lines(interview, path, line, as_list=field.kind is Kind.TEXTS)
    return "taken" if _line_entered(interview, field, line) else "refused"


def _line_entered(interview: Interview, field: Asked, line: str) -> bool:
    view, path, options = interview.view, field.path, options_of(interview.view, field)
    if path == REVIEW_BY and (proposed := proposed_review(view)) and accepts(view, line):
        return interview.give(path, proposed, typed=line)
    if not options:
        return interview.give(path, text_of(line.removeprefix(ESCAPE)), typed=line)
    if field.kind is Kind.CHOICES:
        several = several_by(options, line)
        if several is not None:
            return interview.give(path, several)
    elif (one := chosen_by(options, line)) is not None:
        return interview.give(path, one.value)
    answers = "; ".join(f"{option.number} {option.word}" for option in options)
    interview.talk.say("no-such-answer", typed=line.strip(), answers=answers)
    return False


def entered_lines(interview: Interview, path: Path, first: str, *, as_list: bool = False) -> Entered:
    """Take a text of several lines, each as soon as it is typed; an empty one ends it.

    A line that is a command, word for word, is asked about. Personal data is pointed out after the line that it is in.
    """
    talk = interview.talk
    known: frozenset[str] = frozenset()
    found: list[str] = []
    if first.startswith(JOINS) and (entry := interview.view.entry(path)):
        found = entry.rstrip("\n").split("\n")
        first = first.removeprefix(JOINS).lstrip()
    line = first.removeprefix(ESCAPE)
    while True:
        if not as_list and line.strip(BLANK) == "" and line:
            line = line.removeprefix(BLANK)
        found.append(text_of(line))
        if not interview.give(path, list(found) if as_list else "\n".join(found), hinted=False):
            return "refused"
        known = hints.tell_personal_data(interview, path, known)
        line = talk.ask("more-lines")
        while line.strip() and (command := _command_among_lines(interview, line)) is not None:
            if interview.obey(command, path):
                return "left"
            line = talk.ask("more-lines")
        if not line.strip():
            return "taken"
        line = line.removeprefix(ESCAPE)


def _command_among_lines(interview: Interview, line: str) -> Command | None:
    found = None if line.startswith(ESCAPE) else command_in(line, interview.talk.wording.language, bare=True)
    return found if found is not None and interview.is_meant(line) else None
