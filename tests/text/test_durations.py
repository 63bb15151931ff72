"""Lengths of time as they are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skalatui.text.durations import DurationWords, minutes_in

WORDS = DurationWords(
    units={"min": 1, "minutter": 1, "t": 60, "time": 60, "timer": 60, "døgn": 1440, "dag": 1440, "arbejdsdag": 480}
    | {"working day": 480, "week": 10080},
    numbers={"en": 1, "to": 2, "halv": 0.5, "en halv": 0.5, "halvanden": 1.5},
    joins=frozenset({"og"}),
)


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("2 timer", 120),
        ("2 t", 120),
        ("2t.", 120),
        ("1 dag", 1440),
        ("90 min", 90),
        ("1,5 time", 90),
        ("1.5 Timer", 90),
        ("1½ time", 90),
        ("½ time", 30),
        ("en halv time", 30),
        ("Halvanden time", 90),
        ("to timer", 120),
        ("1 t 30 min", 90),
        ("1 time og 30 minutter", 90),
        ("1 t 30", 90),
        ("1 dag, 2 timer", 1560),
        ("2 arb", 960),
        ("2 working days", None),
        ("2 working day", 960),
        ("2 ti", 120),
        ("2 timex", None),
        ("2 d", 2880),
        ("1 w", None),  # a working day or a week
        ("90", None),
        ("1 t 60", None),
        ("timer", None),
        ("en", None),
        ("-2 timer", None),
        ("1.000 timer", None),
        ("hurtigt", None),
        ("2 timer hurtigt", None),
        ("", None),
        ("og", None),
    ],
)
def test_a_time_is_understood_where_it_can_be_only_one(said: str, minutes: float | None) -> None:
    assert minutes_in(said, WORDS) == minutes


@given(st.text(st.sampled_from("0123456789,.½ -timerdøgnog")) | st.text())
def test_whatever_is_typed_is_a_time_or_none(typed: str) -> None:
    assert (minutes := minutes_in(typed, WORDS)) is None or minutes >= 0


@given(st.integers(0, 999), st.sampled_from(sorted(WORDS.units)))
def test_a_figure_with_a_unit_is_so_many_of_them(number: int, unit: str) -> None:
    assert minutes_in(f"{number} {unit}", WORDS) == minutes_in(f"{number}{unit}", WORDS) == number * WORDS.units[unit]
