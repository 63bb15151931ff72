"""What is typed into a field: the value that is stored, or the reason for which it is not."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from skalatui.document.tree import Path, Value
from skalatui.interview.entries import value_of
from skalatui.interview.events import IllegalEvent, Refused
from skalatui.interview.fields import field_at

DATE, HOURS = ("interview", "date"), ("staff", "people", "anna", "hours")
MINUTES, COVER = ("response", "facebook", "first_inside"), ("response", "cover_weekdays")
NAMES, ROLES = ("interview", "consultants"), ("staff", "people", "anna", "roles")
NAME, NOTE, FLAG = ("hospital", "name"), ("practice", "reviews", "note"), ("platforms_done",)


def taken(path: Path, given: Any) -> Value | Refused | None:
    field = field_at(path)
    assert field is not None
    return value_of(field, given)


@pytest.mark.parametrize(
    ("path", "given", "code", "parameters"),
    [
        (("schema",), 0, "too-small", {"least": 1}),
        (HOURS, "-1", "out-of-bounds", {"least": 0, "most": 168}),
        (HOURS, 168.5, "out-of-bounds", {"least": 0, "most": 168}),
        (HOURS, float("nan"), "out-of-bounds", {"least": 0, "most": 168}),
        (("recommendation", "chosen"), 6, "out-of-bounds", {"least": 1, "most": 5}),
        (("recommendation", "chosen"), " 2,5 ", "not-whole", {"found": "2,5"}),
        (HOURS, " en del ", "not-hours", {"found": "en del"}),
        (DATE, " i går ", "not-a-date", {"found": "i går"}),
        (NAME, "x" * 1_001, "too-long", {"length": 1_001, "longest": 1_000}),
        (NOTE, "x" * 20_001, "too-long", {"length": 20_001, "longest": 20_000}),
        (NAMES, ["AB", "x" * 1_001], "too-long", {"length": 1_001, "longest": 1_000}),
    ],
)
def test_a_refused_entry_says_what_was_found_and_what_would_do(
    path: Path, given: Any, code: str, parameters: dict[str, Any]
) -> None:
    assert taken(path, given) == Refused(f"entry.{code}", parameters)


@pytest.mark.parametrize(
    ("path", "given", "stored"),
    [
        (HOURS, "0", 0),
        (HOURS, "168", 168),
        (("recommendation", "chosen"), 5.0, 5),
        (NAME, "x" * 1_000, "x" * 1_000),
        (DATE, datetime(2026, 1, 2, 3, 4).date(), date(2026, 1, 2)),
        (NAMES, ("AB", "CD"), ["AB", "CD"]),
        (ROLES, ["producer", "manager", "producer"], ["producer", "manager"]),
        (FLAG, False, False),
    ],
)
def test_what_is_just_allowed_is_stored(path: Path, given: Any, stored: Value) -> None:
    found = taken(path, given)
    assert (type(found), found) == (type(stored), stored)


@pytest.mark.parametrize("path", [DATE, HOURS, COVER, NAME, NOTE])
def test_blank_text_is_no_answer(path: Path) -> None:
    assert taken(path, " ") is None


def test_an_empty_list_is_no_answer_and_one_that_holds_a_strange_choice_is_refused() -> None:
    assert (taken(NAMES, []), taken(NAMES, [" "]), taken(ROLES, [])) == (None, None, None)
    refused = taken(ROLES, ["producer", "singer"])
    assert isinstance(refused, Refused)
    assert (refused.code, refused.parameters["found"]) == ("entry.not-a-choice", "singer")


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("8-16", "08:00-16:00"),
        ("8.30–16.15", "08:30-16:15"),
        ("0:00 - 24:00", "00:00-24:00"),
        ("07:59—8", "07:59-08:00"),
        ("8:00-8:01", "08:00-08:01"),
        ("23.59-24", "23:59-24:00"),
    ],
)
def test_hours_of_the_day_are_stored_in_one_form(typed: str, stored: str) -> None:
    assert taken(COVER, typed) == stored


@pytest.mark.parametrize(
    "typed",
    [
        "8",
        "8-8",
        "16-8",
        "8:30-8:15",
        "9:00-8:59",
        "8:00-24:01",
        "8-25",
        "8:60-16",
        "8-15:60",
        "8:5-16",
        "8-16 og 18-20",
        "-1-5",
    ],
)
def test_what_is_no_span_of_a_day_is_refused(typed: str) -> None:
    assert taken(COVER, f" {typed} ") == Refused("entry.not-clock-hours", {"found": typed})


@pytest.mark.parametrize(
    ("path", "given"),
    [
        (NAME, 1), (NOTE, True), (FLAG, 1), (FLAG, "true"), (HOURS, True), (HOURS, [1]), (DATE, 20260102),
        (DATE, datetime(2026, 1, 2)), (COVER, 8), (NAMES, "AB"), (NAMES, ["AB", 1]), (NAMES, 1),
        (ROLES, ["producer", None]), (("practice", "reviews", "today"), True),
    ],
)  # fmt: skip
def test_a_value_of_a_type_that_the_field_never_takes_is_a_fault_of_the_caller(path: Path, given: Any) -> None:
    with pytest.raises(IllegalEvent):
        taken(path, given)
