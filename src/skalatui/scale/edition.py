"""An edition of the scale: its levels, its rows, and which of them are in force at a level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, TypeAlias

from skalatui.scale.conditions import CoverAssumptions as CoverAssumptions
from skalatui.scale.conditions import Level as Level
from skalatui.scale.conditions import PlatformRule as PlatformRule
from skalatui.scale.conditions import StaffingRule as StaffingRule
from skalatui.scale.platform import KnownPlatform
from skalatui.text.language import Words

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
_NO_WORDS = Words("", "")


@dataclass(frozen=True)
class LevelOfScale:
    """A level: its number, stable id and official names (SCALE.md, *Levels*)."""

    level: Level
    id: str
    name: Words
    summary: Words
    reserved: bool = False  # drawn dashed: uncertain whether it is an option (level 5)
    reservation: Words | None = None  # why


@dataclass(frozen=True)
class SectionOfScale:
    """A section under its official name, with what the source says of all its rows."""

    id: Section
    name: Words
    note: Words | None = None


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
    more_is_optional: bool = False  # the recommended figure is the top of a range ("2–3"), not advice
    counted_with: tuple[str, ...] = ()  # other roles that count towards the recommended figure
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
    title: Words = _NO_WORDS
    source: Words = _NO_WORDS  # what the edition is made from
    principles: Mapping[str, Words] = field(default_factory=dict)  # what the scale is for and how it is meant
    dials: Mapping[str, Words] = field(default_factory=dict)  # openness, dialogue, involvement
    sections: tuple[SectionOfScale, ...] = ()  # in the scale's order

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
