"""A typed entry becomes a field's value, or is refused with a reason."""

from __future__ import annotations

import re
from datetime import date, datetime

from skalatui.document.tree import Value
from skalatui.interview.events import IllegalEvent, Refused
from skalatui.interview.fields import Field, Kind
from skalatui.text import entry, line_breaks

LONGEST_LINE = 1_000  # letters; more is a pasted document in the wrong field
LONGEST_PARAGRAPH = 20_000
_CLOCK_HOURS = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?")


def value_of(field: Field, given: Value) -> Value | Refused | None:
    """The value to store for what was given; None where it is blank, so that the answer goes away.

    Raises IllegalEvent for a value of a type that this kind of field never takes.
    """
    match field.kind:
        case Kind.TEXT:
            return _text(line_breaks.one_line(_string(field, given)), LONGEST_LINE)
        case Kind.PARAGRAPH:
            return _text(line_breaks.paragraph(_string(field, given)), LONGEST_PARAGRAPH)
        case Kind.CHOICE:
            return _choice(field, _string(field, given))
        case Kind.FLAG:
            return _flag(field, given)
        case Kind.WHOLE | Kind.NUMBER:
            return _number(field, given)
        case Kind.DATE:
            return _date(field, given)
        case Kind.CLOCK_HOURS:
            return _clock_hours(_string(field, given))
        case Kind.TEXTS:
            return _texts(field, given)
        case Kind.CHOICES:
            return _choices(field, given)


def _string(field: Field, given: Value) -> str:
    if not isinstance(given, str):
        raise IllegalEvent(f"{'.'.join(field.path)} takes text, not {type(given).__name__}")
    return given


def _text(text: str, longest: int) -> str | Refused | None:
    if len(text) > longest:
        return Refused("entry.too-long", {"length": len(text), "longest": longest})
    return text if text.strip() else None


def _choice(field: Field, given: str) -> str | Refused:
    return (
        given if given in field.options else Refused("entry.not-a-choice", {"found": given, "expected": field.options})
    )


def _flag(field: Field, given: Value) -> bool:
    if not isinstance(given, bool):
        raise IllegalEvent(f"{'.'.join(field.path)} takes true or false, not {type(given).__name__}")
    return given


def _number(field: Field, given: Value) -> int | float | Refused | None:
    if isinstance(given, str):
        if not given.strip():
            return None
        number = entry.decimal(given)
        if number is None:
            return Refused(_no_number(field), {"found": given.strip()})
    elif isinstance(given, int | float) and not isinstance(given, bool):
        number = entry.shortest(given)
    else:
        raise IllegalEvent(f"{'.'.join(field.path)} takes a number, not {type(given).__name__}")
    least, most = field.least, field.most
    if number != number or (least is not None and number < least) or (most is not None and number > most):
        return _out_of_bounds(least, most)
    whole = isinstance(number, int)
    if whole or field.kind is Kind.NUMBER:
        return number
    return Refused("entry.not-minutes" if field.unit else "entry.not-whole", {"found": str(given).strip()})


def _no_number(field: Field) -> str:
    return f"entry.not-{field.unit}" if field.unit else "entry.not-a-number"


def _out_of_bounds(least: float | None, most: float | None) -> Refused:
    if most is None:
        return Refused("entry.too-small", {"least": int(least or 0)})
    return Refused("entry.out-of-bounds", {"least": int(least or 0), "most": int(most)})


def _date(field: Field, given: Value) -> date | Refused | None:
    if isinstance(given, date) and not isinstance(given, datetime):
        return given
    text = _string(field, given)
    if not text.strip():
        return None
    found = entry.day(text)
    return Refused("entry.not-a-date", {"found": text.strip()}) if found is None else found


def _clock_hours(given: str) -> str | Refused | None:
    """Hours of the day as `08:00-16:00`; `8-16` and `8.00–16.00` are taken too."""
    if not given.strip():
        return None
    found = _CLOCK_HOURS.fullmatch(given.strip())
    if not found:
        return Refused("entry.not-clock-hours", {"found": given.strip()})
    hours = [int(part or 0) for part in found.groups()]
    start, end = hours[0] * 60 + hours[1], hours[2] * 60 + hours[3]
    if hours[1] > 59 or hours[3] > 59 or not start < end <= 24 * 60:
        return Refused("entry.not-clock-hours", {"found": given.strip()})
    return "{:02}:{:02}-{:02}:{:02}".format(*hours)


def _strings(field: Field, given: Value) -> list[str]:
    if not isinstance(given, list | tuple) or not all(isinstance(item, str) for item in given):
        raise IllegalEvent(f"{'.'.join(field.path)} takes a list of texts")
    return [item for item in given if isinstance(item, str)]


def _texts(field: Field, given: Value) -> list[Value] | Refused | None:
    lines: list[Value] = []
    for item in _strings(field, given):
        line = _text(line_breaks.one_line(item), LONGEST_LINE)
        if isinstance(line, Refused):
            return line
        if line is not None:
            lines.append(line)
    return lines or None


def _choices(field: Field, given: Value) -> list[Value] | Refused | None:
    chosen: list[Value] = []
    for item in _strings(field, given):
        if item not in field.options:
            return Refused("entry.not-a-choice", {"found": item, "expected": field.options})
        if item not in chosen:
            chosen.append(item)
    return chosen or None
