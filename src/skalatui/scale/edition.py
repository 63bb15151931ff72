"""An edition of the scale: its levels, its rows, and which of them are in force at a level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from skalatui.scale.platform import KnownPlatform
from skalatui.text.language import Words

Level: TypeAlias = int  # 0 (no deliberate presence) to 5
Strength: TypeAlias = Literal["must", "should", "may"]
Section: TypeAlias = str

FRAME_SECTIONS: tuple[Section, ...] = (
    "organisation",
    "monitoring",
    "guidelines",
    "measurement",
    "planning",
    "training",
)
SECTIONS: tuple[Section, ...] = (
    "practice",
    "strategies",
    "organisation",
    "roles",
    "monitoring",
    "guidelines",
    "measurement",
    "planning",
    "training",
)
SELECTED_DEPARTMENTS = "selected-departments"
CENTRAL, DEPARTMENT, HOSPITAL, ALL_DEPARTMENTS = "central", "department", "hospital", "all-departments"


@dataclass(frozen=True)
class LevelOfScale:
    """A level: its number, stable id and official names (SCALE.md, *Levels*)."""

    level: Level
    id: str
    name: Words
    summary: Words
    reserved: bool = False  # drawn dashed: uncertain whether it is an option (level 5)


@dataclass(frozen=True)
class Row:
    """A row of the scale in force from level `level` until a row that names it in `replaces` enters.

    `strength` is the counted one, `source_strength` the source's. `applies` is `selected-departments` for a
    row that is in force only where departments are selected. `note` says how we read the source.
    """

    section: Section
    id: str
    level: Level
    text: Words
    replaces: tuple[str, ...] = ()
    strength: Strength = "must"
    source_strength: Strength = "must"
    applies: str | None = None
    note: Words | None = None
    dial: str | None = None  # practice: openness, dialogue or involvement
    required: bool = True  # practice: False for what depends on the platform ("where possible")
    asked: bool = True  # practice: False for closed-interaction, which is open-interaction closed
    cadence: Words | None = None  # monitoring: as the source has it
    suggested_cadence: Words | None = None  # monitoring: our own suggestion where the source names none
    name: str | None = None  # training: the official course name
    audience: Words | None = None  # training: who is trained
    audience_inferred: bool = False


@dataclass(frozen=True)
class RoleRow(Row):
    """A row of *Resources, roles and tasks*: how many persons hold a role in a unit at one level's list.

    `minimum` and `recommended` count persons (0 for the two rows that are no role of a person, `minimum`
    then is None). `per_network` counts them for each network of a department.
    """

    unit: str = CENTRAL
    role: str = ""
    minimum: int | None = None
    recommended: int | None = None
    per_network: bool = False
    inferred: bool = False  # our reading, where the source's figures are lost


@dataclass(frozen=True)
class RoleDescription:
    """An official role name with tasks and competences in our own words."""

    id: str
    units: tuple[str, ...]  # central, department
    name: Words
    short: Words  # for narrow columns
    tasks: tuple[Words, ...]
    competences: tuple[Words, ...]


@dataclass(frozen=True)
class StaffingRule:
    """What a level asks of people and conditions beside its roles' minimum (RULES.md, *Staffing musts*).

    `persons` is set where any person will do (levels 1 and 2); from level 3 positions are counted, one person
    to one position, but for the pairs in `one_person`.
    """

    level: Level
    persons: int | None
    one_person: Mapping[str, tuple[tuple[str, str], ...]]  # unit kind -> pairs of roles that one person may hold
    coverage: tuple[str, ...] = ()  # answers that satisfy the condition; empty: no condition
    management_backing: tuple[str, ...] = ()
    departments_ready: tuple[str, ...] = ()
    reference_group: tuple[str, ...] = ()
    selected_departments: int = 0
    networks: int = 0  # networks in the selected departments together


@dataclass(frozen=True)
class PlatformRule:
    """What a level asks of the platforms (RULES.md, *Platform conditions*)."""

    level: Level
    platforms: int = 1
    together: tuple[str, ...] = ()  # capabilities that one and the same platform must have
    direct_way: bool = False  # a platform with direct messages, or a contact e-mail


@dataclass(frozen=True)
class CoverAssumptions:
    """Figures of the arithmetic of cover, in hours unless said otherwise (DOMAIN.md, *Staffing arithmetic*)."""

    hours_a_week: float  # of one full-time post
    hours_a_day: float
    weeks_a_year: int
    days_of_holiday: int
    days_of_extra_holiday: int
    days_of_bank_holiday: int
    days_of_sickness: int
    days_of_other_absence: int
    overhead: float  # share of the net hours, 0 to 1
    cover: Mapping[str, float]  # answer of staff.coverage -> hours a week to be covered
    on_call_full_time_posts: float  # full-time posts when the remaining hours are on call at home


@dataclass(frozen=True)
class Edition:
    """A published edition of the scale, whole and validated. Rows are in the scale's order."""

    id: str
    levels: tuple[LevelOfScale, ...]
    rows: tuple[Row, ...]
    roles: tuple[RoleDescription, ...]
    staffing: tuple[StaffingRule, ...]
    platform_rules: tuple[PlatformRule, ...]
    cover: CoverAssumptions
    platforms: Mapping[str, KnownPlatform]
    restated_roles: frozenset[Level] = field(default_factory=frozenset)  # levels whose list of roles replaces all below
    legal_level: Level = 5  # needs a recorded legal clearance

    @property
    def top(self) -> Level:
        return self.levels[-1].level

    def level(self, number: Level) -> LevelOfScale:
        """The level with that number, 1 to 5. KeyError for another one."""
        for level in self.levels:
            if level.level == number:
                return level
        raise KeyError(number)

    def of_section(self, section: Section) -> tuple[Row, ...]:
        """All rows of a section, in the scale's order; a role stands once for each level that restates it."""
        return self._by_section.get(section, ())

    @cached_property
    def _by_section(self) -> dict[Section, tuple[Row, ...]]:
        return {section: tuple(row for row in self.rows if row.section == section) for section in SECTIONS}

    def row(self, section: Section, id: str) -> Row | None:
        """The row with that id; of a role, the one of the highest level."""
        return self._by_id.get((section, id))

    @cached_property
    def _by_id(self) -> dict[tuple[Section, str], Row]:
        return {(row.section, row.id): row for row in self.rows}

    def replacements(self, section: Section, id: str) -> Iterator[Row]:
        """The rows that replace a row, directly or through others."""
        for row in self.of_section(section):
            if id in row.replaces:
                yield row
                yield from self.replacements(section, row.id)

    def in_force(self, level: Level, *, departments_selected: bool = True) -> tuple[Row, ...]:
        """The rows in force at a level (SCALE.md, *How to read the tables*), in the scale's order.

        Level 0 has none. Rows for selected departments are left out where none is selected.
        """
        return self._in_force.get((level, departments_selected)) or self._find_in_force(level, departments_selected)

    @cached_property
    def _in_force(self) -> dict[tuple[Level, bool], tuple[Row, ...]]:
        return {}

    def _find_in_force(self, level: Level, departments_selected: bool) -> tuple[Row, ...]:
        entered = [row for row in self.rows if row.level <= level]
        replaced = {(row.section, id) for row in entered for id in row.replaces}
        restated = max((number for number in self.restated_roles if number <= level), default=0)
        newest: dict[str, Level] = {row.id: row.level for row in entered if isinstance(row, RoleRow)}
        found = tuple(
            row
            for row in entered
            if (row.section, row.id) not in replaced
            and (departments_selected or row.applies != SELECTED_DEPARTMENTS)
            and (not isinstance(row, RoleRow) or (row.level >= restated and row.level == newest[row.id]))
        )
        self._in_force[(level, departments_selected)] = found
        return found
