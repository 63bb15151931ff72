"""What is left to ask: the best question now, the whole list, and a step's rest put off until another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.document.tree import Path
from skalatui.flow.places import step_of
from skalatui.flow.question_names import full_name
from skalatui.flow.standing import can_be_left, why_none_is_left
from skalatui.flow.to_ask import marked_to_ask_again, nothing_to_ask, still_unanswered, still_unsettled
from skalatui.interview.events import LeftForLater, Place

if TYPE_CHECKING:
    from skalatui.plain.interview import Interview


def ask_next(interview: Interview, rest: str, path: Path) -> bool:
    """To the question that can change most; the next one where that is the one asked now."""
    worth = interview.view.assessment.worth_asking
    if not worth:
        _tell_nothing(interview)
        return False
    wanted = worth[(worth.index(path) + 1) % len(worth)] if path in worth else worth[0]
    interview.talk.say("worth-asking", count=len(worth))
    interview.go(Place(step_of(interview.view, wanted), wanted))
    return True


def to_ask(interview: Interview, rest: str, path: Path) -> bool:
    """All that is left to ask, to be gone to by number: what lifts the recommendation, what is marked, the rest."""
    view, talk = interview.view, interview.talk
    ways: list[tuple[Path, str]] = [
        (one, talk.text("ask.worth", question=view.names.question(one))) for one in view.assessment.worth_asking
    ]
    ways += [(one, talk.text("ask.again", question=full_name(view, one))) for one in marked_to_ask_again(view)]
    for id, groups in (("unsettled", still_unsettled(view)), ("step", still_unanswered(view))):
        for left in groups:
            title = view.wording.of(view.questionnaire.step(left.step).title)
            ways.append((left.first, talk.text(f"ask.{id}", step=title, count=left.count)))
    if not ways:
        _tell_nothing(interview)
        return False
    chosen = talk.pick([view.wording.catalogue.say("asking.title")], [*ways, ((), talk.text("none-of-them"))])
    if chosen:
        interview.go(Place(step_of(view, chosen), chosen))
    return True


def rest_later(interview: Interview, rest: str, path: Path) -> bool:
    """Mark what is left of the step to be asked again: one action, and one step of undo."""
    talk = interview.talk
    left = can_be_left(interview.view, interview.view.session.place.step)
    if not left:
        talk.console.say(why_none_is_left(interview.view, interview.view.session.place.step))
    elif interview.take(LeftForLater(left)):
        talk.say("left-for-later", count=len(left))
    return False


def _tell_nothing(interview: Interview) -> None:
    """That no question lifts the recommendation, and how many are open all the same."""
    interview.talk.console.say_all(nothing_to_ask(interview.view))
    if still_unanswered(interview.view) or still_unsettled(interview.view):
        interview.talk.say("ask.list")
