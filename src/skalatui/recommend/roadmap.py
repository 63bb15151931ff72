"""The roadmap: from what is arranged to what is wished, one level at a time (RULES.md, *roadmap*)."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.records import dataclass
from skalatui.interview.answers import YES
from skalatui.recommend.gaps import Gap, Standing, entry_level
from skalatui.recommend.practice import answer
from skalatui.recommend.verdicts import Verdicts
from skalatui.scale.edition import Level, Row


@dataclass(frozen=True)
class RoadmapStep:
    """What takes the hospital to `level`: frames to put in place, conditions to meet, practice to open.

    The first step also holds what lower levels still lack. `positions` are unit → role → number open.
    """

    level: Level
    frames: tuple[Row, ...]
    conditions: tuple[Gap, ...]
    positions: Mapping[str, Mapping[str, int]]
    practice: tuple[Row, ...]


def roadmap(standing: Standing, verdicts: Verdicts) -> tuple[RoadmapStep, ...]:
    """One step a level from framework + 1 to the ambition; from 1 where not even level 1 can be carried."""
    unfounded = verdicts.recommended == 0
    first = 1 if unfounded else verdicts.framework + 1
    last = max(verdicts.ambition, 1) if unfounded else verdicts.ambition
    return tuple(_step(standing, level, first) for level in range(first, last + 1))


def _step(standing: Standing, level: Level, first: Level) -> RoadmapStep:
    def belongs(entered: Level) -> bool:
        return entered == level or (level == first and entered <= level)

    conditions = (Gap(entry_level(standing, name, level), "conditions", name, "must") for name in standing.unmet(level))
    return RoadmapStep(
        level=level,
        frames=tuple(row for row in standing.framework.lacking(level) if belongs(row.level)),
        conditions=tuple(gap for gap in conditions if belongs(gap.level)),
        positions=standing.staffing.open_positions(level),
        practice=tuple(row for row in _to_open(standing) if belongs(row.level)),
    )


def _to_open(standing: Standing) -> tuple[Row, ...]:
    """Practice that users do not meet yet; what depends on the platform only where it is wished."""
    rows = (row for row in standing.edition.of_section("practice") if row.asked)
    return tuple(
        row
        for row in rows
        if answer(standing.answers, row.id).today != YES
        and (row.required or answer(standing.answers, row.id).wish == YES)
    )
