"""Where two texts differ: what was typed, deleted or pasted between them."""

from __future__ import annotations

from itertools import takewhile
from typing import NamedTuple


class Changed(NamedTuple):
    """What stood from `start` up to `before` in one text stands from `start` up to `after` in the other."""

    start: int
    before: int
    after: int


def changed_part(before: str, after: str) -> Changed:
    """The smallest part that differs; of several places that it may be, the last one."""
    start = _in_common(before, after)
    end = _in_common(before[start:][::-1], after[start:][::-1])
    return Changed(start, len(before) - end, len(after) - end)


def _in_common(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
