"""Keys: the ids that a person's own rows, people and departments get from their names (CHARTER.md, *Keys*)."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import count
from unicodedata import normalize

RESERVED = frozenset(("central", "department", "hospital", "all-departments"))
LONGEST = 60  # characters; with `.toml` behind it, a file name that every system takes

_SPELT_OUT = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ð": "d", "þ": "th", "ł": "l", "đ": "d", "œ": "oe", "ı": "i", "ŋ": "n", "ħ": "h"}
)
_BETWEEN = re.compile(r"[^a-z0-9]+")
_MARKS = re.compile(r"[\u0300-\u036f]")


def key_for(name: str, taken: Container[str], fallback: str = "row") -> str:
    """A key for `name` that is neither in `taken` nor reserved: Børn & Unge is `boern-unge`, then `boern-unge-2`.

    Where nothing of the name is left (it is empty, or in an alphabet without Latin letters), `fallback` with the
    first free number from 1: `person-1`.
    """
    # Composed first, for å may come as an a with a ring; folded, for ß is ss; then the rest loses its accents.
    spelt = normalize("NFC", name).casefold().translate(_SPELT_OUT)
    stem = _BETWEEN.sub("-", _MARKS.sub("", normalize("NFKD", spelt))).strip("-")
    if stem:
        candidates = (_shortened(stem, "" if number == 1 else f"-{number}") for number in count(1))
    else:
        candidates = (f"{fallback}-{number}" for number in count(1))
    return next(key for key in candidates if key not in taken and key not in RESERVED)


def _shortened(stem: str, ending: str) -> str:
    return stem[: LONGEST - len(ending)].rstrip("-") + ending
