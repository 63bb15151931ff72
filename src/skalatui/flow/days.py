"""A day said without its year, or as the day it is today, as the date that a field holds."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from skalatui.document.tree import Path, Value
from skalatui.interview.fields import Kind, field_at
from skalatui.text.entry import day, day_without_year
from skalatui.text.language import LANGUAGES

OFFSETS = {"yesterday": -1, "today": 0, "tomorrow": 1}  # days


def date_of(path: Path, given: Value, today: date) -> Value:
    """What was given, or the date that it says where the field at `path` is one: a day without a year is the one
    nearest to `today`."""
    field = field_at(path) if isinstance(given, str) else None
    if field is None or field.kind is not Kind.DATE or not isinstance(given, str) or day(given) is not None:
        return given
    offset = _words().get("".join(given.split()).casefold())
    if offset is not None:
        return today + timedelta(days=offset)
    parts = day_without_year(given)
    near = [found for year in (-1, 0, 1) if parts and (found := _date(today.year + year, *parts)) is not None]
    return min(near, key=lambda found: abs(found - today)) if near else given


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


@cache
def _words() -> dict[str, int]:
    """The words of both languages: whoever speaks one may write the other."""
    from skalatui.store import assets

    return {
        "".join(word.split()): offset  # `i dag`, and `idag`
        for language in LANGUAGES
        for id, offset in OFFSETS.items()
        for word in assets.catalogue(language).say(f"units.{id}").split(", ")
    }
