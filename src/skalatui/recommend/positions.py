"""The positions of a level one by one: who fills each, which are open, who has none; and the cover promised there."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.records import dataclass
from skalatui.interview.answers import Answers, Person
from skalatui.recommend.staffing import ANY_ROLE, Staffing
from skalatui.recommend.verdicts import Verdicts
from skalatui.scale.edition import CENTRAL, Edition, Level

OFFICE_HOURS = "office-hours"


@dataclass(frozen=True)
class Position:
    """One position of a level; `holder` is None where it is open."""

    unit: str
    role: str
    holder: Person | None


@dataclass(frozen=True)
class Positions:
    """All positions of a level, unit by unit in the table's order. `spare` are the people of these units who fill
    none; `outside` those whose unit does not count: an unselected department, or one that is not there."""

    level: Level
    all: tuple[Position, ...]
    spare: tuple[Person, ...]
    outside: tuple[Person, ...]

    @property
    def filled(self) -> int:
        return sum(position.holder is not None for position in self.all)

    @property
    def open(self) -> Mapping[tuple[str, str], int]:
        """(Unit, role) → number of open positions."""
        found: dict[tuple[str, str], int] = {}
        for position in self.all:
            if position.holder is None:
                found[(position.unit, position.role)] = found.get((position.unit, position.role), 0) + 1
        return found


def positions(staffing: Staffing, level: Level) -> Positions:
    """The positions of a level with the best assignment of people to them (RULES.md, *Staffing musts*)."""
    found: list[Position] = []
    if (persons := staffing.rule(level).persons) is not None:
        people = staffing.units[0].people
        found = [Position(CENTRAL, ANY_ROLE, people[n] if n < len(people) else None) for n in range(persons)]
    else:
        for unit in staffing.units:
            filling = staffing.filling(level, unit)
            pairs = zip(filling.positions, filling.holders, strict=True)
            found += [Position(unit.key, role, holder) for role, holder in pairs]
    holders = {position.holder.key for position in found if position.holder is not None}
    counted = [person for unit in staffing.units for person in unit.people]
    keys = {person.key for person in counted}
    return Positions(
        level,
        tuple(found),
        tuple(person for person in counted if person.key not in holders),
        tuple(person for person in staffing.answers.people if person.key not in keys),
    )


def level_aimed_at(verdicts: Verdicts, edition: Edition) -> tuple[Level, str]:
    """The level that a roster is held against, and why it is that one: `wanted` where something is wished, else
    `next`, the first one that the staffing does not reach."""
    if verdicts.ambition:
        return verdicts.ambition, "wanted"
    return min(verdicts.staffing + 1, edition.top), "next"


def promised_coverage(answers: Answers, edition: Edition, level: Level) -> str:
    """The cover to reckon with: what the hospital says it has, or what the level asks for where that is more hours."""
    asked = next(rule for rule in edition.staffing if rule.level == level).coverage
    hours = edition.cover.cover
    candidates = [name for name in (*asked, answers.coverage) if name in hours] or [OFFICE_HOURS]
    return max(candidates, key=lambda name: hours[name])
