"""How far each step is said to be: never done before what closes it is answered."""

from __future__ import annotations

import pytest

from skalatui.document.tree import Tree
from skalatui.flow.opening import Opener
from skalatui.flow.progress import progress
from skalatui.flow.view import View
from skalatui.interview.events import AnswerGiven, DepartmentAdded, Event, PersonAdded, PlatformPicked
from skalatui.interview.session import Session, apply
from support.wizard import TODAY

BASE = Opener(None, TODAY).new("", "da")
CHIEF = ("staff", "people", "chef")


def after(*events: Event) -> Tree:
    session = Session({"schema": 1, "language": "da"})
    for event in events:
        following = apply(session, event)
        assert isinstance(following, Session)
        session = following
    return session.tree


def state_of(step: str, *events: Event) -> tuple[str, int, int]:
    view = View(Session(after(*events)), BASE.questionnaire, BASE.edition, BASE.wording, TODAY)
    found = next(one for one in progress(view) if one.step == step)
    return found.state, found.answered, found.asked


ADDED = PersonAdded("Chef")
ROLES = AnswerGiven((*CHIEF, "roles"), ["strategist"])
ALL_THERE = AnswerGiven(("staff", "people_done"), True)


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ((), ("untouched", 0, 1)),
        ((ADDED,), ("partly", 1, 3)),  # the name alone was answered: not the roles, not whether all are there
        ((ADDED, ROLES), ("partly", 2, 3)),
        ((ADDED, ROLES, AnswerGiven((*CHIEF, "hours"), "5")), ("partly", 2, 3)),
        ((ADDED, ROLES, AnswerGiven(("staff", "people_done"), False)), ("partly", 2, 3)),
        ((ADDED, ROLES, ALL_THERE), ("done", 3, 3)),
        ((ALL_THERE,), ("done", 1, 1)),
    ],
)
def test_people_are_done_when_somebody_said_that_all_are_there(
    events: tuple[Event, ...], state: tuple[str, int, int]
) -> None:
    assert state_of("people", *events) == state


def test_platforms_are_done_when_somebody_said_that_all_are_there() -> None:
    picked = PlatformPicked("facebook")
    assert state_of("platforms", picked)[0] == "partly"
    assert state_of("platforms", picked, AnswerGiven(("platforms_done",), True))[0] == "done"


def test_a_new_department_is_asked_whether_it_publishes_itself_and_nobody_answers_for_it() -> None:
    added = DepartmentAdded("Hjerte")
    assert after(added)["departments"] == {"hjerte": {"name": "Hjerte"}}
    assert state_of("departments", added) == ("partly", 1, 2)
    for answer in (True, False):
        said = AnswerGiven(("departments", "hjerte", "selected"), answer)
        assert state_of("departments", added, said) == ("done", 2, 2)
