"""The order in which an interview is asked line by line, over random interviews."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from skalatui.document.tree import Path, table_at
from skalatui.flow.asking import (
    CLOSING,
    OWN_ROWS,
    TABLES,
    asked_at,
    more_of,
    next_place,
    place_before,
    places_in,
    places_of,
    stands_in,
)
from skalatui.flow.opening import Opener
from skalatui.flow.view import View
from skalatui.interview.fields import field_at
from skalatui.interview.session import Session
from support.random_interviews import random_interview
from support.wizard import TODAY

NO_QUESTIONS = (CLOSING, OWN_ROWS, *TABLES)
BASE = Opener(None, TODAY).new("", "da")
STEPS = [step.id for step in BASE.questionnaire.steps]


def view_of(seed: int) -> View:
    return View(Session(random_interview(seed)), BASE.questionnaire, BASE.edition, BASE.wording, TODAY)


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.sampled_from(STEPS))
def test_every_place_of_a_step_is_met_once_there_and_back(seed: int, step: str) -> None:
    view = view_of(seed)
    places = places_in(view, step)
    walked: list[Path] = []
    place = stands_in(view, step, ()) or None
    while place is not None:
        walked.append(place)
        following = next_place(view, step, place)
        assert following is None or place_before(view, step, following) == place
        place = following
    assert tuple(walked) == places
    assert len(set(places)) == len(places)


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.sampled_from(STEPS))
def test_every_question_that_counts_is_asked_in_its_step_or_row(seed: int, step: str) -> None:
    view = view_of(seed)
    asked = {*places_in(view, step)}
    for table in TABLES:
        for key in table_at(view.session.tree, table):
            asked |= {*places_of(view, (*table, key))}
            if table in asked:
                asked |= {*more_of(view, step, (*table, key))}
    for path in view.applicable:
        question = view.question(path)
        if question is not None and question.step == step and not question.optional:
            assert path in asked, path


@settings(max_examples=8)
@given(st.integers(0, 10_000), st.sampled_from(STEPS))
def test_all_about_an_answer_leads_back_to_where_it_began(seed: int, step: str) -> None:
    view = view_of(seed)
    for place in places_in(view, step):
        assert place in NO_QUESTIONS or asked_at(view, place).path == place
        more = more_of(view, step, place) if field_at(place) is not None else ()
        path = more[0] if more else None
        for _ in more:
            assert path is not None and stands_in(view, step, path) == path
            path = next_place(view, step, path)
        assert not more or (path in places_in(view, step) and path is not None and path[:-1] == place[:-1])


@pytest.mark.parametrize("path", [(), ("x",), ("staff", "people", "gone", "hours"), ("hospital", "name"), ("", "")])
@pytest.mark.parametrize("step", STEPS)
def test_a_place_that_is_no_more_is_one_nearby(step: str, path: Path) -> None:
    view = BASE.view
    here = stands_in(view, step, path)
    assert here in (*places_in(view, step), ())
