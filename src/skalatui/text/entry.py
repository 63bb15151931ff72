"""What a person typed or pasted, as the value that the file holds (CHARTER.md, *Rules of the file* 2)."""

from __future__ import annotations

import re
from datetime import date

from skalatui.text.figures import MONTHS

_DECIMAL = re.compile(r"([+-]?)([0-9]{1,12})(?:[.,]([0-9]{1,12}))?")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})(?:\s*[./-]\s*|\s)([0-9]{4})")
_MONTH_NAMED = re.compile(r"([0-9]{1,2})\.?\s*([a-z]{3,})\.?\s*([0-9]{4})")
_DAY_AND_MONTH = re.compile(r"([0-9]{1,2})\s*[./-]\s*([0-9]{1,2})\.?")
_DAY_AND_NAME = re.compile(r"([0-9]{1,2})\.?\s*([a-z]{3,})\.?")
_MONTH_NUMBERS = {
    name[:length]: number
    for names in MONTHS.values()
    for number, name in enumerate(map(str.lower, names), start=1)
    for length in range(3, len(name) + 1)
}


def decimal(text: str) -> float | None:
    """The number in `text`, with decimal comma or point; a whole one as an int, so that the file says 10, not 10.0.

    None for what is no number, and for what may be one of two: 1.000 is one to some and a thousand to others.
    """
    found = _DECIMAL.fullmatch(text.strip())
    if not found:
        return None
    sign, whole, fraction = found.groups()
    if fraction is None:
        return int(sign + whole)
    if len(fraction) == 3 and len(whole) <= 3 and not whole.startswith("0"):
        return None
    return shortest(float(f"{sign}{whole}.{fraction}"))


def shortest(value: float) -> float:
    """`value` as the file writes it: a whole number as an int."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def day(text: str) -> date | None:
    """The date in `text`: 21.11.2026, 21/11-2026, 21/11 2026, 2026-11-21, 21. november 2026, 21 Nov 2026.

    The day always comes before the month. None for everything else, a year of two digits and 30 February among it.
    """
    text = " ".join(text.split()).lower()
    if found := _ISO.fullmatch(text):
        year, month, number = map(int, found.groups())
    elif found := _DAY_FIRST.fullmatch(text):
        number, month, year = map(int, found.groups())
    elif (found := _MONTH_NAMED.fullmatch(text)) and found[2] in _MONTH_NUMBERS:
        number, month, year = int(found[1]), _MONTH_NUMBERS[found[2]], int(found[3])
    else:
        return None
    try:
        return date(year, month, number)
    except ValueError:
        return None


def day_without_year(text: str) -> tuple[int, int] | None:
    """The month and the day of the month in `text`: 28/11, 28.11., 28. november. Not that there is such a day."""
    text = " ".join(text.split()).lower()
    if found := _DAY_AND_MONTH.fullmatch(text):
        return int(found[2]), int(found[1])
    if (found := _DAY_AND_NAME.fullmatch(text)) and found[2] in _MONTH_NUMBERS:
        return _MONTH_NUMBERS[found[2]], int(found[1])
    return None
