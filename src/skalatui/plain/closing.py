"""The end of the interview: what is missing and what wants a second look, then the save."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skalatui.document.tree import Path
from skalatui.flow.asking import CLOSING
from skalatui.flow.contradicting import declined, declined_without_levels
from skalatui.flow.guarding import unexcused
from skalatui.flow.held import held_in_words, held_paths
from skalatui.flow.places import step_of
from skalatui.flow.question_names import short_name
from skalatui.flow.reviewing import asked_again, missing, not_settled, second_looks
from skalatui.flow.view import View
from skalatui.plain.commands import Command
from skalatui.plain.question import say
from skalatui.store import assets

if TYPE_CHECKING:
    from skalatui.plain.interview import Interview

NAMED = 3  # questions of a step that are named; the others are counted
WAYS = {"1": "save", "2": "text", "3": "quit"}


def turn(interview: Interview) -> None:
    """Tell what is missing, and do what the person chooses."""
    talk = interview.talk
    talk.console.say_all(review_lines(interview.view, is_covered=interview.is_covered))
    talk.say("closing")
    while not interview.is_over:
        line = talk.ask()
        typed = line.strip()
        if not typed:
            talk.say("closing")
            continue
        command = Command(WAYS[typed]) if typed in WAYS else interview.command_in(line)
        if command is None:
            talk.say("choose", most=len(WAYS))
        elif interview.obey(command, CLOSING):
            return


def review_lines(view: View, *, is_covered: bool) -> Iterator[str]:
    """What contradicts, wants a second look, is to be asked again and is missing, step by step; no level while they
    are covered."""
    both = declined_without_levels(view) if is_covered else declined(view)
    lines: list[str] = []
    if both:
        lines.append(view.wording.catalogue.say("reviewing.contradictions", count=len(both)).capitalize())
        lines += [f"  {text}" for _, text in both]
    if held := held_paths(view):
        lines.append(view.wording.catalogue.say("reviewing.held", count=len(held)).capitalize())
        lines += [f"  {held_in_words(view, path)}" for path in held]
    for title, paths in (
        ("wizard.review.attention", second_looks(view)),
        ("guard.review", unexcused(view, assets.detector())),
        ("wizard.review.later", asked_again(view)),
        ("wizard.review.open", not_settled(view)),
        ("wizard.review.missing", missing(view)),
    ):
        if paths:
            lines.append(view.wording.catalogue.say(title, count=len(paths)).capitalize())
            lines += _by_step(view, paths)
    serious = [one for one in view.assessment.findings if one.severity == "serious" and one.id != "contradiction"]
    if serious and not is_covered:
        lines.append(view.wording.say("review.serious").capitalize())
        lines += [f"  {view.names.finding(one)}" for one in serious]
    yield from lines or [say(view, "nothing-missing")]


def _by_step(view: View, paths: list[Path]) -> Iterator[str]:
    steps = [step.id for step in view.questionnaire.steps]
    for step in dict.fromkeys(step_of(view, path) for path in paths):
        here = [path for path in paths if step_of(view, path) == step]
        names = dict.fromkeys(short_name(view, path) for path in here[:NAMED])
        more = say(view, "and-more", count=len(here) - NAMED) if len(here) > NAMED else ""
        title = view.wording.of(view.questionnaire.step(step).title)
        yield f"  {steps.index(step) + 1} {title}: {', '.join(names)}{more}"
