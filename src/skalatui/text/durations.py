"""A length of time as one types it, as minutes: 2 timer, 1½ t, 1 t 30 min, half an hour; and minutes in words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from skalatui.document.records import dataclass
from skalatui.text.entry import decimal

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from skalatui.text.catalogue import Catalogue

HOUR = 60  # minutes
UNITS = {"minute": 1, "hour": HOUR, "working-day": 8 * 60, "day": 24 * 60, "week": 7 * 24 * 60}
SAID = ("week", "day", "hour")  # the units that minutes are told in, where they come out even
MOST_WORDS = 3  # of one number or one unit: half an hour, en halv time
_BETWEEN_FIGURE_AND_WORD = re.compile(r"(?<=[\d½])(?=[^\W\d])|(?<=[^\W\d])(?=[\d½])")
_HALF_BEHIND_FIGURE = re.compile(r"(?<=\d)\s*½")


@dataclass(frozen=True)
class DurationWords:
    """`units`: a word → its minutes; `numbers`: a word → how many; `joins` say nothing: and."""

    units: Mapping[str, int]
    numbers: Mapping[str, float]
    joins: frozenset[str]


def minutes_in(text: str, words: DurationWords) -> float | None:
    """The minutes in `text`; None where it is none of numbers and units, in turn.

    A unit may be cut short as long as it can be no other. Behind hours, minutes need no unit: 1 t 30.
    """
    spaced = _BETWEEN_FIGURE_AND_WORD.sub(" ", _HALF_BEHIND_FIGURE.sub(",5", text.lower())).replace("½", "0,5")
    left = [word for raw in spaced.split() if (word := raw.rstrip(".,") or raw) not in words.joins]
    total, last_unit = 0.0, 0
    while left:
        number, used = _number(left, words)
        if number is None:
            return None
        left = left[used:]
        unit, used = _unit(left, words)
        if unit is None:
            if left or last_unit != 60 or not number < 60:
                return None
            unit = 1
        left, total, last_unit = left[used:], total + number * unit, unit
    return total if last_unit else None


def told(minutes: int, catalogue: Catalogue) -> str:
    """`2 døgn` for 2880 minutes, `30 min` where they make no whole number of a longer unit."""
    return even_time(minutes, catalogue) or catalogue.say("units.minutes", count=minutes)


def even_time(minutes: int, catalogue: Catalogue) -> str:
    """`2 døgn` for 2880 minutes; empty where they make no whole number of a longer unit."""
    unit = next((unit for unit in SAID if minutes and minutes % UNITS[unit] == 0), None)
    return catalogue.say(f"units.count.{unit}", count=minutes // UNITS[unit]) if unit else ""


def _number(left: Sequence[str], words: DurationWords) -> tuple[float | None, int]:
    for length in range(MOST_WORDS, 0, -1):
        if (said := " ".join(left[:length])) in words.numbers:
            return words.numbers[said], length
    found = decimal(left[0])
    return (None, 0) if found is None or found < 0 else (found, 1)


def _unit(left: Sequence[str], words: DurationWords) -> tuple[int | None, int]:
    for length in range(min(MOST_WORDS, len(left)), 0, -1):
        said = " ".join(left[:length])
        if said in words.units:
            return words.units[said], length
        begun = {minutes for word, minutes in words.units.items() if word.startswith(said)}
        if len(begun) == 1:
            return begun.pop(), length
    return None, 0
