"""What is left to ask: what can still lift the recommendation, best first, and what can't but has no answer."""

from __future__ import annotations

from dataclasses import dataclass

from skalatui.document.tree import Path
from skalatui.flow.places import step_of
from skalatui.flow.reviewing import asked_again, missing
from skalatui.flow.view import View


@dataclass(frozen=True)
class Unasked:
    """The questions of a step that have no answer and lift nothing; `first` is where they begin."""

    step: str
    count: int
    first: Path


def still_unanswered(view: View) -> tuple[Unasked, ...]:
    """Step by step, without those that are worth asking now. The wishes stand for each other among these."""
    worth = view.assessment.worth_asking
    left = [path for path in missing(view) if not any(path[: len(one)] == one for one in worth)]
    by_step: dict[str, list[Path]] = {}
    for path in left:
        by_step.setdefault(step_of(view, path), []).append(path)
    return tuple(Unasked(step, len(paths), paths[0]) for step, paths in by_step.items())


def marked_to_ask_again(view: View) -> tuple[Path, ...]:
    return tuple(asked_again(view))


def nothing_to_ask(view: View) -> str:
    """That no question lifts the recommendation, and that this is not to be finished: how many have no answer."""
    told, left = view.wording.say("told.nothing-to-ask"), sum(one.count for one in still_unanswered(view))
    if not left:
        return f"{told} {view.wording.catalogue.say('asking.all-answered')}"
    return f"{told} {view.wording.catalogue.say('asking.left', count=left)}"
