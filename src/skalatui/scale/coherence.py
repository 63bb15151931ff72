"""What must hold between the tables of an edition: levels filled, replacements upwards, every name known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from skalatui.document.problem import Problem
from skalatui.document.records import dataclass
from skalatui.document.tree import Path
from skalatui.scale import loading
from skalatui.scale.edition import SECTIONS
from skalatui.scale.platform import CAPABILITIES
from skalatui.scale.platform_shapes import Platform, PlatformDemand
from skalatui.scale.replacements import replacement_faults, twice
from skalatui.scale.shapes import (
    LEVELS,
    About,
    Bilingual,
    Description,
    Level,
    PersonsRow,
    PracticeRow,
    ScaleRow,
    Staffing,
    UnitRow,
)


@dataclass(frozen=True)
class Parts:
    """The tables of an edition that are whole by themselves.

    `ids` knows the others too, so that a fault of a table is not told again by all that name it. A file that is
    missing has no `ids`.
    """

    about: About | None
    levels: Mapping[str, Level]
    ids: Mapping[str, frozenset[str]]  # file stem -> keys
    rows: Mapping[str, Mapping[str, ScaleRow]]  # section -> id -> row
    roles: tuple[tuple[str, str, int, UnitRow], ...]  # unit, role, level
    descriptions: Mapping[str, Description]
    staffing: Mapping[int, Staffing]
    demands: Mapping[int, PlatformDemand]
    compensation: Mapping[str, Bilingual]
    platforms: Mapping[str, Platform]

    def unknown_role(self, unit: str, role: str, path: Path) -> Iterator[Problem]:
        """The fault that a unit has no such role; a role whose description is not whole may be any unit's."""
        if loading.DESCRIPTIONS not in self.ids:
            return
        if role in self.ids[loading.DESCRIPTIONS] and role not in self.descriptions:
            return
        known = tuple(id for id, description in self.descriptions.items() if unit in description.units)
        if role not in known:
            yield _unknown("scale.unknown-role", path, role, known)

    @property
    def all_levels_known(self) -> bool:
        return self.ids.get(loading.LEVELS) == frozenset(self.levels)

    @property
    def all_rows_known(self) -> bool:
        return all(self.ids.get(section) == frozenset(rows) for section, rows in self.rows.items())


def incoherences(parts: Parts) -> Iterator[Problem]:
    yield from _sections(parts)
    yield from _levels(parts)
    for section, rows in parts.rows.items():
        yield from replacement_faults(section, rows, parts.ids.get(section, frozenset()))
    yield from _dials(parts)
    yield from _roles(parts)
    yield from _descriptions(parts)
    yield from _rules(parts)
    yield from _platforms(parts)


def _sections(parts: Parts) -> Iterator[Problem]:
    if parts.about is None:
        return
    path = (loading.EDITION, "sections")
    for section in SECTIONS:
        if section not in parts.about.sections:
            yield Problem("scale.missing-section", path, parameters={"section": section})
    for section in parts.about.sections:
        if section not in SECTIONS:
            yield _unknown("scale.unknown-section", (*path, section), section, SECTIONS)


def _levels(parts: Parts) -> Iterator[Problem]:
    path = (loading.LEVELS,)
    numbers = Counter(level.level for level in parts.levels.values())
    entered = {row.entered for rows in parts.rows.values() for row in rows.values()} | {row[2] for row in parts.roles}
    listed = {level for _, _, level, _ in parts.roles}
    for number in LEVELS:
        if parts.all_levels_known and numbers[number] == 0:
            yield Problem("scale.missing-level", path, parameters={"level": number})
        if numbers[number] > 1:
            yield Problem("scale.level-twice", path, parameters={"level": number})
        if parts.all_rows_known and number not in entered:
            yield Problem("scale.level-without-rows", path, parameters={"level": number})
    for id, level in parts.levels.items():
        if level.restates_roles and parts.roles and level.level not in listed:
            yield Problem("scale.no-roles-restated", (*path, id), parameters={"level": level.level})


def _dials(parts: Parts) -> Iterator[Problem]:
    if parts.about is None:
        return
    for id, row in parts.rows["practice"].items():
        if isinstance(row, PracticeRow) and row.dial is not None and row.dial not in parts.about.dials:
            yield _unknown("scale.unknown-dial", ("practice", id, "dial"), row.dial, parts.about.dials)


def _roles(parts: Parts) -> Iterator[Problem]:
    for unit, role, level, row in parts.roles:
        path = (loading.ROLES, unit, role, str(level))
        if not isinstance(row, PersonsRow):
            continue
        yield from parts.unknown_role(unit, role, path)
        for name in row.counted_with:
            yield from parts.unknown_role(unit, name, (*path, "counted_with"))
        if row.minimum > row.recommended:
            parameters = {"minimum": row.minimum, "recommended": row.recommended}
            yield Problem("scale.minimum-above-recommended", (*path, "minimum"), parameters=parameters)


def _descriptions(parts: Parts) -> Iterator[Problem]:
    for id, role in parts.descriptions.items():
        yield from twice(role.units, (loading.DESCRIPTIONS, id, "units"))
        for key, words in (("tasks", role.tasks), ("competences", role.competences)):
            if len(words.da) != len(words.en):
                parameters = {"da": len(words.da), "en": len(words.en)}
                yield Problem("scale.lists-differ", (loading.DESCRIPTIONS, id, key), parameters=parameters)


def _rules(parts: Parts) -> Iterator[Problem]:
    for stem in (loading.STAFFING, loading.PLATFORM_RULES):
        for level in LEVELS:
            if stem in parts.ids and str(level) not in parts.ids[stem]:
                yield Problem("scale.missing-rule", (stem,), parameters={"level": level})
    for number, rule in parts.staffing.items():
        for unit, pairs in rule.one_person.items():
            for pair in pairs:
                place = (loading.STAFFING, str(number), "one_person", unit)
                yield from twice(pair, place)
                for role in pair:
                    yield from parts.unknown_role(unit, role, place)
    for number, demand in parts.demands.items():
        yield from _capabilities(demand.together, (loading.PLATFORM_RULES, str(number), "together"))


def _platforms(parts: Parts) -> Iterator[Problem]:
    for name in parts.compensation:
        yield from _capabilities((name,), (loading.PLATFORMS, "compensation", name))
    for id, platform in parts.platforms.items():
        for name, cell in platform.capabilities.items():
            path = (loading.PLATFORMS, "platforms", id, "capabilities", name)
            yield from _capabilities((name,), path)
            if cell.present == (cell.switch_off == "not-applicable"):
                yield Problem("scale.switch-off-against-presence", (*path, "switch_off"))


def _capabilities(names: Iterable[str], path: Path) -> Iterator[Problem]:
    for name in names:
        if name not in CAPABILITIES:
            yield _unknown("scale.unknown-capability", path, name, CAPABILITIES)


def _unknown(code: str, path: Path, name: str, known: Iterable[str]) -> Problem:
    return Problem(code, path, parameters={"found": name, "expected": tuple(known)})
