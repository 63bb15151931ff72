"""A finding, and what it is looked for in.

A finding carries no words: its id names a sentence of the text catalogue, its parameters fill it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from skalatui.document.records import dataclass, field
from skalatui.recommend.gaps import Standing
from skalatui.recommend.practice import Ambition, answer
from skalatui.recommend.verdicts import Verdicts
from skalatui.scale.edition import Level, Row

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Severity: TypeAlias = Literal["info", "warning", "serious"]
else:
    Severity = str


@dataclass(frozen=True)
class Named:
    """Something that has a name in every language: a `row`, `condition`, `gap`, `role`, `platform` or `capability`."""

    kind: str
    id: str


Parameter: TypeAlias = "str | int | float | Named | tuple[Named, ...]"


@dataclass(frozen=True)
class Finding:
    """`rows` are ids of rows, conditions, people, departments or platforms; `parameters` fill the sentence.

    `sentence` is the text's key where the finding has more than one way to be said; else the id is.
    """

    id: str
    severity: Severity
    rows: tuple[str, ...] = ()
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    sentence: str = ""


@dataclass(frozen=True)
class Case:
    """All that the findings look at."""

    standing: Standing
    verdicts: Verdicts
    wish: Ambition
    chosen: Level | None
    highest: Level  # upper end of the range that is shown
    best: Mapping[
        str, Level
    ]  # what that is the lowest of: staffing, platforms, ambition and law if all turned out well
    young: frozenset[str]
    worth_asking: tuple[tuple[str, ...], ...]

    def today(self, id: str) -> str:
        return answer(self.standing.answers, id).today


def ids(rows: Iterable[Row]) -> tuple[str, ...]:
    return tuple(row.id for row in rows)


def names(rows: Iterable[Row]) -> tuple[Named, ...]:
    return tuple(Named("row", f"{row.section}.{row.id}") for row in rows)
