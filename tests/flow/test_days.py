"""A day as it is said is a date where a date is asked for, and nowhere else."""

from __future__ import annotations

from datetime import date

import pytest

from skalatui.document.tree import Path, Value
from skalatui.flow.days import date_of

TODAY = date(2026, 11, 21)
DAY: Path = ("interview", "date")


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("28/11", date(2026, 11, 28)),
        ("28.11.", date(2026, 11, 28)),
        ("1. februar", date(2027, 2, 1)),
        ("3 nov", date(2026, 11, 3)),
        ("31/5", date(2026, 5, 31)),
        ("i dag", date(2026, 11, 21)),
        ("  I  dag ", date(2026, 11, 21)),
        ("idag", date(2026, 11, 21)),
        ("today", date(2026, 11, 21)),
        ("i går", date(2026, 11, 20)),
        ("tomorrow", date(2026, 11, 22)),
        ("28.11.2027", "28.11.2027"),
        ("juni 2027", "juni 2027"),
        ("31/11", "31/11"),
        ("29/2", "29/2"),
        ("13/13", "13/13"),
        ("snart", "snart"),
        ("", ""),
    ],
)
def test_a_day_is_the_one_nearest_to_today(given: str, found: Value) -> None:
    assert date_of(DAY, given, TODAY) == found


def test_a_leap_day_is_found_in_the_year_that_has_one() -> None:
    assert date_of(DAY, "29/2", date(2027, 12, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize("path", [("hospital", "name"), ("staff", "people", "a", "hours"), ("no", "such", "field")])
def test_elsewhere_it_is_what_was_typed(path: Path) -> None:
    assert date_of(path, "28/11", TODAY) == "28/11"
    assert date_of(path, "today", TODAY) == "today"
