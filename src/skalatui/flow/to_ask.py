"""What is left to ask: what can still lift the recommendation, best first, and what can't but is not settled."""

from __future__ import annotations

from collections.abc import Iterable

from skalatui.document.records import dataclass
from skalatui.document.tree import Path
from skalatui.flow.places import step_of
from skalatui.flow.reviewing import asked_again, missing, not_settled
from skalatui.flow.view import View


@dataclass(frozen=True)
class Unasked:
    """The open questions of a step that lift nothing."""

    step: str
    paths: tuple[Path, ...]

    @property
    def count(self) -> int:
        return len(self.paths)

    @property
    def first(self) -> Path:
        return self.paths[0]


def still_unanswered(view: View) -> tuple[Unasked, ...]:
    """What nobody has answered, step by step, without those that are worth asking now.

    The wishes stand for each other among these.
    """
    return _by_step(view, missing(view))


def still_unsettled(view: View) -> tuple[Unasked, ...]:
    """What was answered with *don't know* or *not assessed*, in the same way: it was said that we ask again.

    What is marked to be asked again as well stands there.
    """
    again = set(marked_to_ask_again(view))
    return _by_step(view, (path for path in not_settled(view) if path not in again))


def marked_to_ask_again(view: View) -> tuple[Path, ...]:
    return tuple(asked_again(view))


def count_of(groups: Iterable[Unasked]) -> int:
    return sum(one.count for one in groups)


def nothing_to_ask(view: View) -> list[str]:
    """That no question lifts the recommendation, and that this is not to be finished: how many are open."""
    say = view.wording.catalogue.say
    found = [view.wording.say("told.nothing-to-ask")]
    for id, groups in (("left", still_unanswered(view)), ("left-unsettled", still_unsettled(view))):
        if groups:
            found.append(say(f"asking.{id}", count=count_of(groups)))
    return found if len(found) > 1 else [*found, say("asking.all-answered")]


def _by_step(view: View, paths: Iterable[Path]) -> tuple[Unasked, ...]:
    worth = view.assessment.worth_asking
    by_step: dict[str, list[Path]] = {}
    for path in paths:
        if not any(path[: len(one)] == one for one in worth):
            by_step.setdefault(step_of(view, path), []).append(path)
    return tuple(Unasked(step, tuple(found)) for step, found in by_step.items())
