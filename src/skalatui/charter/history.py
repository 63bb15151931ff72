"""What became of a charter over its versions: the turns of one answer, and the levels. Pure functions.

A version is anything that says which one it is (a commit), with the charter's answers then; newest first, as git
tells them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from skalatui.charter.comparison import Side
from skalatui.charter.difference import same
from skalatui.document.records import dataclass
from skalatui.document.tree import Path, Value, value_at
from skalatui.recommend.verdicts import Verdicts
from skalatui.scale.edition import Level

Which = TypeVar("Which")


@dataclass(frozen=True)
class Turn(Generic[Which]):
    """One time that an answer changed: in which version, from what to what (None: not there)."""

    version: Which
    old: Value | None
    new: Value | None


@dataclass(frozen=True)
class LevelsThen(Generic[Which]):
    """A version's verdicts, and the level that the charter was for; None for a draft."""

    version: Which
    verdicts: Verdicts
    chosen: Level | None


def turns_of(path: Path, versions: Sequence[tuple[Which, Side]]) -> tuple[Turn[Which], ...]:
    """When the answer at `path` changed, the latest first; the version that first held it is the last."""
    values = [(which, value_at(side.tree, path)) for which, side in versions]
    befores = [*(value for _, value in values[1:]), None]
    return tuple(
        Turn(which, before, value)
        for (which, value), before in zip(values, befores, strict=True)
        if not same(before, value)
    )


def levels_of(versions: Iterable[tuple[Which, Side]]) -> tuple[LevelsThen[Which], ...]:
    """The levels of each version, by the edition that it named."""
    return tuple(LevelsThen(which, side.assessment.verdicts, side.assessment.chosen) for which, side in versions)
