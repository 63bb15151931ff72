"""Lengths of time in words, as the figures of their fields."""

from __future__ import annotations

from datetime import date

import pytest

from skalatui.document.tree import Path, Value
from skalatui.flow.durations import figure_of
from skalatui.flow.understanding import understood
from skalatui.interview.events import AnswerCleared, AnswerGiven

TODAY = date(2026, 11, 21)
PROMISE: Path = ("response", "facebook", "first_inside")
HOURS: Path = ("staff", "people", "chef", "hours")


@pytest.mark.parametrize(
    ("path", "given", "figure"),
    [
        (PROMISE, "2 timer", "120"),
        (PROMISE, "2 hours", "120"),
        (PROMISE, "1 dag", "1440"),
        (PROMISE, "1 working day", "480"),
        (PROMISE, "one and a half hours", "90"),
        (PROMISE, "et døgn", "1440"),
        (PROMISE, "0,33 t", "20"),
        (PROMISE, "90", "90"),
        (PROMISE, "1,5", "1,5"),
        (PROMISE, "hurtigt", "hurtigt"),
        (PROMISE, 90, 90),
        (HOURS, "7 t 30 min", "7.5"),
        (HOURS, "37 timer", "37"),
        (HOURS, "20 min", "0.33"),
        (HOURS, "10 hours", "10"),
        (("hospital", "name"), "2 timer", "2 timer"),
        (("recommendation", "chosen"), "2 timer", "2 timer"),
        (("no", "such", "field"), "2 timer", "2 timer"),
    ],
)
def test_a_time_in_words_is_a_figure_only_where_time_is_counted(path: Path, given: Value, figure: Value) -> None:
    assert figure_of(path, given) == figure
    assert understood(AnswerGiven(path, given), TODAY) == AnswerGiven(path, figure)


def test_any_other_event_is_left_as_it_is() -> None:
    assert understood(AnswerCleared(PROMISE), TODAY) == AnswerCleared(PROMISE)
