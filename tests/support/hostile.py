"""Strategies for text and trees that look for trouble: quotes, control characters, TOML's own signs, Danish letters."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

SIGNS = "\r\n\t\"'\\\x00\x07\x1b\x7f\x85\x9b\u200d\u2028\u202e\u2066\ufeff[]{}/#=.,-+<>|:0 aæøåÅÉ\u0301é😀\ufe0f"

texts = st.text(st.sampled_from(SIGNS), max_size=30) | st.text(max_size=30)
keys = st.text(st.sampled_from("abc-_.\"'\\ \n\x1bæ1"), max_size=4)
offsets = st.integers(-23 * 60 - 59, 23 * 60 + 59).map(lambda minutes: timezone(timedelta(minutes=minutes)))
scalars = (
    texts
    | st.booleans()
    | st.integers()
    | st.integers(-(10**60), 10**60)
    | st.floats()
    | st.dates()
    | st.times()
    | st.datetimes()
    | st.datetimes(timezones=offsets)
)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3), max_leaves=8
)
trees = st.dictionaries(keys, values, max_size=5)


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same in type too, and not-a-number equal to itself."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) and isinstance(other, float) and math.isnan(one):
        return math.isnan(other)
    if isinstance(one, date | time | datetime):
        return type(one) is type(other) and one.isoformat() == other.isoformat()
    return type(one) is type(other) and bool(one == other)
