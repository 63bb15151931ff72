"""Figures for people: numbers and dates the way each language writes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from skalatui.text.language import Language

_DANISH = "januar februar marts april maj juni juli august september oktober november december"
_ENGLISH = "January February March April May June July August September October November December"
MONTHS: Mapping[Language, list[str]] = {"da": _DANISH.split(" "), "en": _ENGLISH.split(" ")}

_FINEST = 9  # decimals; beyond them stands only what arithmetic with floats leaves behind


def number(value: float, language: Language, decimals: int = _FINEST) -> str:
    """7.5 is 7,5 in Danish. Rounded to `decimals`; no zeros at the end, no signs between thousands."""
    text = repr(round(value, decimals) + 0).removesuffix(".0")  # and 0 makes a plain zero of a negative one
    return text.replace(".", ",") if language == "da" else text


def day(value: date, language: Language) -> str:
    """21.11.2026 in Danish, 21 November 2026 in English."""
    if language == "da":
        return f"{value.day}.{value.month}.{value.year}"
    return f"{value.day} {MONTHS[language][value.month - 1]} {value.year}"


def short_day(value: date, language: Language) -> str:
    """The same for a column: 21 Nov 2026 in English."""
    if language == "da":
        return day(value, language)
    return f"{value.day} {MONTHS[language][value.month - 1][:3]} {value.year}"
