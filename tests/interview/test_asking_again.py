"""The mark *ask again*: it goes with the answer it waited for, comes back with undo, and can be set on an answer."""

from __future__ import annotations

import pytest

from skalatui.document.tree import Path, Tree, Value, value_at, with_value
from skalatui.interview.asking_again import is_waited_for
from skalatui.interview.events import (
    AnswerCleared,
    AnswerGiven,
    EntryHeld,
    Event,
    LeftForLater,
    Place,
    PlaceChanged,
    Redone,
    Undone,
)
from skalatui.interview.session import Session, apply

COVERAGE = ("staff", "coverage")
PRACTICE = ("practice", "direct-message")
TODAY, WISH = (*PRACTICE, "today"), (*PRACTICE, "wish")
PERSON = ("staff", "people", "chef")
EMAIL = ("hospital", "contact_email")


def after(tree: Tree, *events: Event) -> Session:
    session = Session(tree)
    for event in events:
        taken = apply(session, event)
        assert isinstance(taken, Session), taken
        session = taken
    return session


def of(*answers: tuple[Path, Value]) -> Tree:
    tree: Tree = {}
    for path, value in answers:
        tree = with_value(tree, path, value)
    return tree


MARKED = of((("staff", "coverage_later"), True))


def test_an_answer_takes_the_mark_that_waited_for_it_and_undo_brings_it_back() -> None:
    answered = after(MARKED, AnswerGiven(COVERAGE, "extended"))
    assert answered.tree == {"staff": {"coverage": "extended"}}
    undone = apply(answered, Undone())
    assert isinstance(undone, Session) and undone.tree == MARKED
    again = apply(undone, Redone())
    assert isinstance(again, Session) and again.tree == answered.tree


@pytest.mark.parametrize("event", [AnswerGiven(COVERAGE, "unknown"), AnswerCleared(COVERAGE)])
def test_what_settles_nothing_leaves_the_mark(event: Event) -> None:
    assert value_at(after(MARKED, event).tree, ("staff", "coverage_later")) is True


def test_an_answer_can_be_marked_and_the_mark_goes_when_it_is_given_once_more_if_it_is_the_same() -> None:
    marked = after(MARKED, AnswerGiven(COVERAGE, "extended"), AnswerGiven(("staff", "coverage_later"), True))
    assert marked.tree == {"staff": {"coverage": "extended", "coverage_later": True}}
    assert is_waited_for(marked.tree, COVERAGE)
    noted = apply(marked, AnswerGiven(("staff", "coverage_note"), "x"))
    assert isinstance(noted, Session) and value_at(noted.tree, ("staff", "coverage_later")) is True
    again = apply(marked, AnswerGiven(COVERAGE, "extended"))
    assert isinstance(again, Session) and again.tree == {"staff": {"coverage": "extended"}}


def test_the_mark_of_a_row_stays_until_all_that_has_to_be_answered_is() -> None:
    one = after({}, LeftForLater((TODAY, WISH)), AnswerGiven(TODAY, "no"))
    assert value_at(one.tree, PRACTICE) == {"today": "no", "later": True}
    assert (is_waited_for(one.tree, TODAY), is_waited_for(one.tree, WISH)) == (False, True)
    both = apply(one, AnswerGiven(WISH, "yes"))
    assert isinstance(both, Session) and value_at(both.tree, PRACTICE) == {"today": "no", "wish": "yes"}


def test_a_row_that_is_marked_once_all_is_answered_is_waited_for_once() -> None:
    marked = after({}, AnswerGiven(TODAY, "no"), AnswerGiven(WISH, "no"), AnswerGiven((*PRACTICE, "later"), True))
    assert (is_waited_for(marked.tree, TODAY), is_waited_for(marked.tree, WISH)) == (True, False)
    assert value_at(after(marked.tree, AnswerGiven(WISH, "yes")).tree, PRACTICE) == {"today": "no", "wish": "yes"}


@pytest.mark.parametrize(
    ("row", "before", "key", "value", "stays"),
    [
        (PERSON, {"name": "Chef", "unit": "central"}, "roles", ["manager"], False),
        (PERSON, {"name": "Chef", "unit": "central", "roles": ["manager"]}, "hours", "10", False),
        (PERSON, {"name": "Chef", "unit": "central", "roles": ["manager"]}, "roles", ["producer"], True),
        (PERSON, {"name": "Chef", "unit": "central", "roles": ["manager"], "hours": 1}, "hours", "10", False),
        (PERSON, {"name": "Chef", "unit": "central", "roles": ["manager"], "hours": 1}, "name", "Leder", True),
        (("departments", "hjerte"), {"name": "Hjerte"}, "selected", False, False),
        (("platforms", "facebook"), {"status": "active"}, "handle", "@x", True),
        (("platforms", "facebook"), {"status": "active"}, "status", "dropped", False),
        (("response", "facebook"), {}, "first_inside", "60", False),
        (("legal",), {}, "clearance", "requested", False),
        (("legal",), {}, "clearance", "given", True),
        (("legal",), {"clearance": "given", "by": "A", "reference": "1"}, "date", "21.11.2026", False),
        (("guidelines", "tone"), {}, "owner", "Chefen", True),
        (("guidelines", "tone"), {}, "status", "not-assessed", True),
        (("guidelines", "tone"), {}, "status", "in-place", False),
    ],
)
def test_what_is_answered_of_a_row_takes_its_mark_or_leaves_it(
    row: Path, before: Tree, key: str, value: Value, stays: bool
) -> None:
    session = after(of((row, {**before, "later": True})), AnswerGiven((*row, key), value))
    assert (value_at(session.tree, (*row, "later")) is True) is stays


def test_letters_that_are_erased_again_were_no_answer() -> None:
    tree = of((("hospital", "contact_email_later"), True), (("hospital", "name"), "Åkirke"))
    typed = after(tree, PlaceChanged(Place("hospital", EMAIL)), AnswerGiven(EMAIL, "p"), AnswerGiven(EMAIL, "po"))
    assert value_at(typed.tree, ("hospital", "contact_email_later")) is None
    erased = apply(typed, AnswerGiven(EMAIL, ""))
    assert isinstance(erased, Session)
    assert (erased.tree, erased.past) == (tree, ())
    assert list(erased.tree["hospital"]) == list(tree["hospital"])  # type: ignore[arg-type]


def test_text_that_is_no_answer_leaves_the_mark() -> None:
    day = ("interview", "review_by")
    session = after(of((("interview", "review_by_later"), True)), EntryHeld(day, "31.2.2026"))
    assert value_at(session.tree, ("interview", "review_by_later")) is True
