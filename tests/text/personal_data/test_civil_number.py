"""A CPR number is known by a date that exists, whatever stands between its parts; other numbers are left alone."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from support.detector import found_in

NUMBERS = [
    "010190-1234",
    "0101901234",
    "010190 1234",
    "010190 - 1234",
    "010190–1234",
    "010190\u00a01234",
    "010190\u20111234",
    "01.01.90-1234",
    "01/01/90-1234",
    "01-01-90-1234",
    "311299-9999",
    "290200-4234",  # 2000 was a leap year
    "290296-1234",
    "010100-0000",
    "311257-5000",  # 2057
    "010158-5000",  # 1858
]
OTHERS = [
    "290200-1234",  # 1900 was none
    "290295-1234",
    "310490-1234",
    "320190-1234",
    "000190-1234",
    "011390-1234",
    "010090-1234",
    "9912319999",
    "4512345678",
    "010190-123",
    "010190-12345",
    "1010190-1234",
    "9570-0101901234",  # a bank account
    "2023-010190-1234",
    "010190-1234-5",
    "01.10.25 1400",  # a date and a time of day
    "21.11.2026",
    "2026-11-21",
    "21112026",
    "20261121",
    "j.nr. 2023-432-0016",
    "C-210/16",
    "08:00-16:00",
    "id_0101901234",
    "5798000420123",
]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("sentence", ["{}", "Patienten ({}) ringede.", "CPR{}.", "cpr: {}, igen", "a\n{}\nb"])
def test_a_civil_number_is_found_in_any_sentence(number: str, sentence: str) -> None:
    assert found_in(sentence.format(number), "cpr") == [number]


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_are_none(text: str) -> None:
    assert found_in(f"Se {text} i noten.", "cpr") == []


def test_two_in_a_row_are_two() -> None:
    assert found_in("010190-1234, 020290-2345 og 3002901234", "cpr") == ["010190-1234", "020290-2345"]


def _century(year: int, seventh: int) -> int:
    """The century of birth by the seventh digit, as the CPR office has it."""
    if seventh in (4, 9):
        return 2000 if year < 37 else 1900
    if seventh >= 5:
        return 2000 if year < 58 else 1800
    return 1900


@given(st.integers(0, 39), st.integers(0, 19), st.integers(0, 99), st.integers(0, 9))
@example(29, 2, 0, 3)
@example(29, 2, 0, 4)
@example(29, 2, 0, 9)
@example(31, 11, 70, 0)
def test_the_date_must_be_in_the_calendar(day: int, month: int, year: int, seventh: int) -> None:
    number = f"{day:02}{month:02}{year:02}-{seventh}234"
    try:
        date(_century(year, seventh) + year, month, day)
    except ValueError:
        assert found_in(number, "cpr") == []
    else:
        assert found_in(number, "cpr") == [number]
