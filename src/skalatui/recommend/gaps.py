"""What a level asks for and the hospital lacks: conditions, open positions, frames, each with its strength."""

from __future__ import annotations

from skalatui.document.records import dataclass
from skalatui.interview.answers import YES, Answers
from skalatui.recommend.framework import Framework
from skalatui.recommend.platforms import unmet_conditions
from skalatui.recommend.staffing import Staffing
from skalatui.recommend.verdicts import level_of_law
from skalatui.scale.edition import CENTRAL, DEPARTMENT, Edition, Level, RoleRow, Strength

CONDITIONS_SECTION, ROLES_SECTION = "conditions", "roles"
CLEARANCE = "clearance"


@dataclass(frozen=True)
class Gap:
    """One thing lacking. `level` is the one at which it enters; `id` a row's, a condition's, or `unit.role`."""

    level: Level
    section: str
    id: str
    strength: Strength


@dataclass(frozen=True)
class Standing:
    """The answers against the edition, with the two verdicts that everything else reads."""

    answers: Answers
    edition: Edition
    staffing: Staffing
    framework: Framework

    @classmethod
    def of(cls, answers: Answers, edition: Edition) -> Standing:
        return cls(answers, edition, Staffing(answers, edition), Framework(answers, edition))

    def unmet(self, level: Level) -> tuple[str, ...]:
        """The conditions of a level that are not met: staff, platforms, law."""
        cleared = level < self.edition.legal_level or level_of_law(self.answers, self.edition) >= level
        return (
            *self.staffing.unmet_conditions(level),
            *unmet_conditions(self.answers, self.edition, level),
            *(() if cleared else (CLEARANCE,)),
        )


def gaps(standing: Standing, level: Level) -> tuple[Gap, ...]:
    """The musts and shoulds of a level that are not there: conditions, then roles, then frames in the scale's order."""
    return (
        *(Gap(entry_level(standing, name, level), CONDITIONS_SECTION, name, "must") for name in standing.unmet(level)),
        *_advised_conditions(standing, level),
        *_open_positions(standing, level),
        *_advised_people(standing, level),
        *(
            Gap(row.level, row.section, row.id, row.strength)
            for row in standing.framework.lacking(level, "must", "should")
        ),
    )


def entry_level(standing: Standing, condition: str, level: Level) -> Level:
    """The lowest level, up to `level`, that asks for a condition as `level` does and does not get it.

    Where a higher level asks for more (departments ready quickly), its condition enters there once more.
    """
    while level > 1 and condition in standing.unmet(level - 1) and not _asks_for_more(standing, condition, level):
        level -= 1
    return level


def _asks_for_more(standing: Standing, condition: str, level: Level) -> bool:
    """Whether an answer that satisfies a condition of the staff one level below no longer does at `level`."""
    below, here = (getattr(standing.staffing.rule(one), condition, ()) for one in (level - 1, level))
    return below != here


def advised(standing: Standing, level: Level) -> tuple[Gap, ...]:
    """The shoulds of the staffing that are not there (RULES.md, *Staffing shoulds*); they hold no level back."""
    return (*_advised_conditions(standing, level), *_advised_people(standing, level))


def _advised_conditions(standing: Standing, level: Level) -> tuple[Gap, ...]:
    answers, rule = standing.answers, standing.staffing.rule(level)
    found = []
    if "management_backing" in rule.advised and answers.management_backing != YES:
        found.append(Gap(level, CONDITIONS_SECTION, "management_backing", "should"))
    if "reference_group" in rule.advised and answers.reference_group != YES:
        found.append(Gap(level, CONDITIONS_SECTION, "reference_group", "should"))
    return tuple(found)


def _open_positions(standing: Standing, level: Level) -> tuple[Gap, ...]:
    def entry(unit: str, role: str) -> Level:
        kind = CENTRAL if unit == CENTRAL else DEPARTMENT
        rows = standing.staffing.role_rows(level, kind)
        return next((row.level for row in rows if row.role == role), level)

    return tuple(
        Gap(entry(unit, role), ROLES_SECTION, f"{unit}.{role}", "must")
        for unit, roles in standing.staffing.open_positions(level).items()
        for role in roles
    )


def _advised_people(standing: Standing, level: Level) -> tuple[Gap, ...]:
    """Roles with fewer people than the source recommends, counted by the roles that people may take."""
    if standing.staffing.rule(level).persons is not None:
        return _advised_back_up(standing, level)
    found = []
    open_roles = standing.staffing.open_positions(level)
    for unit in standing.staffing.units:
        for row in standing.staffing.role_rows(level, unit.kind):
            able = sum(bool({row.role, *row.counted_with} & set(person.roles)) for person in unit.people)
            recommended = (row.recommended or 0) * (unit.networks if row.per_network else 1)
            lacking = row.strength != "may" and not row.more_is_optional and able < recommended
            if lacking and row.role not in open_roles.get(unit.key, {}):
                found.append(Gap(row.level, ROLES_SECTION, f"{unit.key}.{row.role}", "should"))
    return tuple(found)


def _advised_back_up(standing: Standing, level: Level) -> tuple[Gap, ...]:
    """Levels 1 and 2: a second central person; at level 2 with all its roles between them.

    Each role that nobody has is named; where only the second person is missing, the last one of the table is.
    """
    people = standing.staffing.units[0].people
    rows: list[RoleRow] = list(standing.staffing.role_rows(level, CENTRAL))
    if not people:
        return ()  # the open position of role `any` says it
    roles = {role for person in people for role in person.roles}
    missing = [row for row in rows if row.role not in roles] if len(rows) > 1 else []
    if len(people) < 2 and not missing:
        missing = rows[-1:]
    return tuple(Gap(row.level, ROLES_SECTION, f"{CENTRAL}.{row.role}", "should") for row in missing)
