from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skalatui.document.read import read
from skalatui.document.write import write
from skalatui.text import figures
from skalatui.text.entry import day, decimal, shortest
from skalatui.text.language import LANGUAGES, Language
from skalatui.text.line_breaks import one_line, paragraph
from support.hostile import same, texts


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Åkirke", "Åkirke"),
        ("  to  mellemrum ", "  to  mellemrum "),
        ("a\r\nb\rc\n\nd", "a b c d"),
        ("\na\n", "a"),
        ("\n\r\n", ""),
        ("x\ud83d", "x\ufffd"),
        ("\x1b\u202e", "\x1b\u202e"),
    ],
)
def test_one_line_stays_one_line_and_is_else_left_alone(typed: str, kept: str) -> None:
    assert one_line(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("uden linjeskift ", "uden linjeskift "),
        ("a\nb", "a\nb\n"),
        ("a\r\n\r\nb\r", "a\n\nb\n"),
        ("a\n\n\n", "a\n"),
        ("\n\na ", "\n\na \n"),
        ("\n\r\n", ""),
        ("", ""),
        ("a\udc80\nb", "a\ufffd\nb\n"),
    ],
)
def test_a_paragraph_ends_in_exactly_one_line_break_where_it_has_any(typed: str, kept: str) -> None:
    assert paragraph(typed) == kept


@given(texts | st.text(st.characters(), max_size=20))
def test_what_was_entered_is_written_and_read_as_it_is_and_entered_again_unchanged(typed: str) -> None:
    for entered in (one_line, paragraph):
        kept = entered(typed)
        assert entered(kept) == kept
        assert read(write({"note": kept}).encode()).values == {"note": kept}


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1,5", 1.5),
        ("1.5", 1.5),
        (" 7 ", 7),
        ("10,0", 10),
        ("37,25", 37.25),
        ("0,125", 0.125),
        ("-3", -3),
        ("+2", 2),
        ("1000", 1000),
        ("1234,125", 1234.125),
        ("1.000", None),
        ("1,000", None),
        ("12.500", None),
        ("1.000,5", None),
        ("1,5 timer", None),
        (",5", None),
        ("5,", None),
        ("1e3", None),
        ("inf", None),
        ("nan", None),
        ("", None),
        ("٣", None),
        ("1_000", None),
        ("9" * 400, None),
    ],
)
def test_a_number_is_taken_with_comma_or_point_and_never_guessed(typed: str, value: float | None) -> None:
    assert same(decimal(typed), value)


def test_a_whole_number_loses_its_decimals_on_the_way_to_the_file() -> None:
    assert [repr(shortest(value)) for value in (10.0, 7.5, 3, -0.0)] == ["10", "7.5", "3", "0"]
    assert repr(shortest(float("inf"))) == "inf"


@pytest.mark.parametrize(
    "typed",
    [
        "21.11.2026",
        "21. 11. 2026",
        "21/11-2026",
        "21/11 2026",
        "21.11 2026",
        "21/11/2026",
        "21-11-2026",
        "2026-11-21",
        " 21. november 2026",
        "21 November 2026",
        "21. nov. 2026",
        "21 NOV 2026",
    ],
)
def test_a_day_is_taken_as_people_write_it(typed: str) -> None:
    assert day(typed) == date(2026, 11, 21)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "21.11.26",
        "30.2.2026",
        "11/21/2026",
        "2026-13-01",
        "21. brumaire 2026",
        "0.0.0000",
        "21112026",
        "٢١.١١.٢٠٢٦",
    ],
)
def test_what_is_no_day_is_refused(typed: str) -> None:
    assert day(typed) is None


@given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(LANGUAGES))
def test_a_day_that_is_shown_can_be_typed_back(value: date, language: Language) -> None:
    assert day(figures.day(value, language)) == value
    assert day(value.isoformat()) == value


@given(st.integers(-(10**6), 10**6), st.sampled_from(LANGUAGES))
def test_a_number_that_is_shown_can_be_typed_back(hundredths: int, language: Language) -> None:
    value = hundredths / 100
    assert decimal(figures.number(value, language)) == value
