"""A length of time typed in words, as the figure that its field holds: `2 timer` where minutes are asked for is 120.

The session only knows figures.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from skalatui.document.tree import Path, Value
from skalatui.interview.fields import MINUTES, field_at
from skalatui.text.durations import HOUR, UNITS, DurationWords, even_time, minutes_in
from skalatui.text.language import LANGUAGES

if TYPE_CHECKING:
    from skalatui.flow.view import View
    from skalatui.text.catalogue import Catalogue

NUMBERS = {"half": 0.5, "one": 1, "one-and-a-half": 1.5, "two": 2, "three": 3, "four": 4}
FINEST = 2  # decimals of hours


def figure_of(path: Path, given: Value) -> Value:
    """What was given, or the figure for it where it is a time in words and the field at `path` counts time."""
    field = field_at(path) if isinstance(given, str) and any(map(str.isalpha, given)) else None
    if field is None or not field.unit or not isinstance(given, str):
        return given
    minutes = minutes_in(given, _words())
    if minutes is None:
        return given
    return str(round(minutes)) if field.unit == MINUTES else f"{minutes / HOUR:.{FINEST}f}".rstrip("0").rstrip(".")


def minutes_in_words(view: View, path: Path) -> str:
    """`1440 minutter er 1 døgn`, `90 minutter er 1 t 30 min`, for an answer in minutes of an hour or more; else
    empty."""
    field, value = field_at(path), view.value(path)
    if field is None or field.unit != MINUTES or isinstance(value, bool) or not isinstance(value, int) or value < HOUR:
        return ""
    say = view.wording.catalogue.say
    said = even_time(value, view.wording.catalogue) or say("units.mixed", hours=value // HOUR, minutes=value % HOUR)
    return say("units.is", minutes=value, said=said)


@cache
def _words() -> DurationWords:
    """The words of both languages: whoever speaks one may write the other."""
    from skalatui.store import assets

    catalogues = [assets.catalogue(language) for language in LANGUAGES]
    joins = frozenset(word for texts in catalogues for word in _list(texts, "and"))
    units = {word: minutes for id, minutes in UNITS.items() for texts in catalogues for word in _list(texts, id)}
    numbers = {
        " ".join(part for part in said.split() if part not in joins): number
        for id, number in NUMBERS.items()
        for texts in catalogues
        for said in _list(texts, id)
    }
    return DurationWords(units, numbers, joins)


def _list(texts: Catalogue, id: str) -> list[str]:
    return texts.say(f"units.{id}").split(", ")
