"""An edition of the scale: its levels, its rows, and which of them are in force at a level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from skalatui.document.records import dataclass, field
from skalatui.scale.conditions import CoverAssumptions as CoverAssumptions
from skalatui.scale.conditions import Level as Level
from skalatui.scale.conditions import PlatformRule as PlatformRule
from skalatui.scale.conditions import StaffingRule as StaffingRule
from skalatui.scale.names import LevelOfScale as LevelOfScale
from skalatui.scale.names import RoleDescription as RoleDescription
from skalatui.scale.names import SectionOfScale as SectionOfScale
from skalatui.scale.platform import KnownPlatform
from skalatui.scale.rows import ALL_DEPARTMENTS as ALL_DEPARTMENTS
from skalatui.scale.rows import CENTRAL as CENTRAL
from skalatui.scale.rows import DEPARTMENT as DEPARTMENT
from skalatui.scale.rows import HOSPITAL as HOSPITAL
from skalatui.scale.rows import SELECTED_DEPARTMENTS as SELECTED_DEPARTMENTS
from skalatui.scale.rows import RoleRow as RoleRow
from skalatui.scale.rows import Row as Row
from skalatui.scale.rows import Section as Section
from skalatui.scale.rows import Strength as Strength
from skalatui.text.language import Words

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
_NO_WORDS = Words("", "")


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

    @cached_property
    def deciding(self) -> tuple[Row, ...]:
        """The practice rows that decide a level: asked about, and not only *where possible*."""
        return tuple(row for row in self.of_section("practice") if row.asked and row.required)

    def staffing_rule(self, level: Level) -> StaffingRule:
        """What a level asks of people and conditions. KeyError for a level that the scale does not have."""
        return self._staffing_rules[level]

    def platform_rule(self, level: Level) -> PlatformRule:
        """What a level asks of the platforms. KeyError for a level that the scale does not have."""
        return self._platform_rules[level]

    @cached_property
    def _staffing_rules(self) -> dict[Level, StaffingRule]:
        return {rule.level: rule for rule in self.staffing}

    @cached_property
    def _platform_rules(self) -> dict[Level, PlatformRule]:
        return {rule.level: rule for rule in self.platform_rules}

    def of_section(self, section: Section) -> tuple[Row, ...]:
        """All rows of a section, in the scale's order; a role stands once for each level that restates it."""
        return self._by_section.get(section, ())

    def ids(self, section: Section) -> tuple[str, ...]:
        """The ids of those rows."""
        return self._ids.get(section, ())

    @cached_property
    def _ids(self) -> dict[Section, tuple[str, ...]]:
        return {section: tuple(row.id for row in rows) for section, rows in self._by_section.items()}

    @cached_property
    def _by_section(self) -> dict[Section, tuple[Row, ...]]:
        return {section: tuple(row for row in self.rows if row.section == section) for section in SECTIONS}

    def row(self, section: Section, id: str) -> Row | None:
        """The row with that id; of a role, the one of the highest level."""
        return self._by_id.get((section, id))

    @cached_property
    def _by_id(self) -> dict[tuple[Section, str], Row]:
        return {(row.section, row.id): row for row in self.rows}

    @cached_property
    def entered(self) -> Mapping[str, Level]:
        """The level at which each row enters, by `section.id`; of a role, the first that lists it."""
        return {f"{row.section}.{row.id}": row.level for row in reversed(self.rows)}

    def replacements(self, section: Section, id: str) -> tuple[Row, ...]:
        """The rows that replace a row, directly or through others."""
        return self._replacements.get((section, id), ())

    @cached_property
    def _replacements(self) -> dict[tuple[Section, str], tuple[Row, ...]]:
        replaced = {(row.section, id) for row in self.rows for id in row.replaces}
        return {(section, id): tuple(self._find_replacements(section, id)) for section, id in replaced}

    def _find_replacements(self, section: Section, id: str) -> Iterator[Row]:
        for row in self.of_section(section):
            if id in row.replaces:
                yield row
                yield from self._find_replacements(section, row.id)

    def in_force(self, level: Level, *, departments_selected: bool = True) -> tuple[Row, ...]:
        """The rows in force at a level (SCALE.md, *How to read the tables*), in the scale's order.

        Level 0 has none. Rows for selected departments are left out where none is selected.
        """
        return self._in_force.get((level, departments_selected)) or self._find_in_force(level, departments_selected)

    def frames_in_force(self, level: Level, *, departments_selected: bool = True) -> tuple[Row, ...]:
        """Those of them that are frames."""
        known = self._frames_in_force.get((level, departments_selected))
        if known is None:
            rows = self.in_force(level, departments_selected=departments_selected)
            known = tuple(row for row in rows if row.section in FRAME_SECTIONS)
            self._frames_in_force[(level, departments_selected)] = known
        return known

    def roles_in_force(self, level: Level, unit: str) -> tuple[RoleRow, ...]:
        """The roles in force at a level in a kind of unit."""
        known = self._roles_in_force.get((level, unit))
        if known is None:
            rows = self.in_force(level)
            known = tuple(row for row in rows if isinstance(row, RoleRow) and row.unit == unit)
            self._roles_in_force[(level, unit)] = known
        return known

    @cached_property
    def _frames_in_force(self) -> dict[tuple[Level, bool], tuple[Row, ...]]:
        return {}

    @cached_property
    def _roles_in_force(self) -> dict[tuple[Level, str], tuple[RoleRow, ...]]:
        return {}

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
