from __future__ import annotations

from datetime import date

import pytest

from skalatui.text.figures import day, number


@pytest.mark.parametrize(
    ("value", "danish", "english"),
    [
        (7.5, "7,5", "7.5"),
        (10.0, "10", "10"),
        (168, "168", "168"),
        (1048576, "1048576", "1048576"),
        (0.1 + 0.2, "0,3", "0.3"),
        (-0.5, "-0,5", "-0.5"),
        (-0.0, "0", "0"),
    ],
)
def test_numbers_have_the_decimal_sign_of_their_language(value: float, danish: str, english: str) -> None:
    assert (number(value, "da"), number(value, "en")) == (danish, english)


def test_a_number_is_rounded_where_that_is_asked_for() -> None:
    assert [number(value, "da", decimals=1) for value in (3.0419, 2.96, 0.04, -0.04)] == ["3", "3", "0", "0"]


def test_days_are_written_the_way_of_their_language() -> None:
    assert day(date(2026, 3, 1), "da") == "1.3.2026"
    assert day(date(2026, 3, 1), "en") == "1 March 2026"
