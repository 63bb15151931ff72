"""Every fault of an edition's files at once, so that whoever writes an edition of their own can mend it in one go.

Costs pydantic's import: import this module where an edition from outside is read, not before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

from pydantic import BaseModel

from skalatui.document.problem import Problem
from skalatui.document.tree import Path, Tree, Value
from skalatui.scale import loading
from skalatui.scale.coherence import Parts, incoherences
from skalatui.scale.cover_shapes import Cover
from skalatui.scale.edition import ALL_DEPARTMENTS, CENTRAL, DEPARTMENT, HOSPITAL
from skalatui.scale.platform_shapes import Platform, PlatformDemand
from skalatui.scale.shape_faults import found, shaped
from skalatui.scale.shapes import (
    LEVELS,
    ROW_SHAPES,
    About,
    Bilingual,
    Description,
    Level,
    PersonsRow,
    Staffing,
    UnitRow,
)

Shaped = TypeVar("Shaped", bound=BaseModel)

FILES = (
    loading.EDITION,
    loading.LEVELS,
    *ROW_SHAPES,
    loading.ROLES,
    loading.DESCRIPTIONS,
    loading.STAFFING,
    loading.PLATFORM_RULES,
    loading.COVER,
    loading.PLATFORMS,
)
UNITS = (CENTRAL, DEPARTMENT, ALL_DEPARTMENTS, HOSPITAL)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ROLES_OF_PERSONS = (CENTRAL, DEPARTMENT)


def faults_in(files: Mapping[str, Tree]) -> tuple[Problem, ...]:
    """What is wrong with the files of an edition; `files` maps a file's stem to its parsed content.

    A problem's path starts with the file's stem. One fault does not hide the next: each table is looked at by
    itself, and what is whole is then looked at together.
    """
    problems = [
        Problem("scale.missing-file", (stem,), parameters={"file": f"{stem}.toml"})
        for stem in FILES
        if stem not in files
    ]
    problems += (
        Problem("scale.unknown-file", (stem,), parameters={"file": f"{stem}.toml"})
        for stem in files
        if stem not in FILES
    )
    parts = _Reading(files, problems).parts()  # adds to the problems, so before they are gathered
    return (*problems, *incoherences(parts))


class _Reading:
    """One pass over the files: what is whole goes into parts, what is not into problems."""

    def __init__(self, files: Mapping[str, Tree], problems: list[Problem]) -> None:
        self.files = files
        self.problems = problems

    def parts(self) -> Parts:
        compensation, platforms = self._platforms()
        self._whole(Cover, loading.COVER)
        return Parts(
            about=self._whole(About, loading.EDITION),
            levels=dict(self._tables(Level, loading.LEVELS)),
            ids={stem: frozenset(tables) for stem, tables in self.files.items()},
            rows={section: dict(self._tables(shape, section)) for section, shape in ROW_SHAPES.items()},
            roles=tuple(self._roles()),
            descriptions=dict(self._tables(Description, loading.DESCRIPTIONS)),
            staffing=dict(self._by_level(Staffing, loading.STAFFING)),
            demands=dict(self._by_level(PlatformDemand, loading.PLATFORM_RULES)),
            compensation=compensation,
            platforms=platforms,
        )

    def _whole(self, shape: type[Shaped], stem: str) -> Shaped | None:
        return self._shaped(shape, self.files[stem], (stem,)) if stem in self.files else None

    def _tables(self, shape: type[Shaped], stem: str) -> Iterator[tuple[str, Shaped]]:
        yield from self._each(shape, self.files.get(stem), (stem,))

    def _each(self, shape: type[Shaped], tables: Value | None, path: Path) -> Iterator[tuple[str, Shaped]]:
        """The tables below `path` by id. That a file is there but empty is a fault; that it isn't has been told."""
        if tables is None:
            return
        if not isinstance(tables, Mapping):
            self._tell("scale.not-table", path, found=found(tables))
            return
        if not tables:
            self._tell("scale.empty", path)
        for id, table in tables.items():
            self._check_id(id, (*path, id))
            if (row := self._shaped(shape, table, (*path, id))) is not None:
                yield id, row

    def _by_level(self, shape: type[Shaped], stem: str) -> Iterator[tuple[int, Shaped]]:
        for key, table in self.files.get(stem, {}).items():
            level = self._level(key, (stem, key))
            row = self._shaped(shape, table, (stem, key))
            if level is not None and row is not None:
                yield level, row

    def _roles(self) -> Iterator[tuple[str, str, int, UnitRow]]:
        for unit, roles in self.files.get(loading.ROLES, {}).items():
            if unit not in UNITS:
                self._tell("scale.unknown-unit", (loading.ROLES, unit), found=unit, expected=UNITS)
                continue
            for role, path, levels in self._tables_below(roles, (loading.ROLES, unit)):
                self._check_id(role, path)
                for key, place, row in self._tables_below(levels, path):
                    level = self._level(key, place)
                    role_row = self._shaped(PersonsRow if unit in _ROLES_OF_PERSONS else UnitRow, row, place)
                    if level is not None and role_row is not None:
                        yield unit, role, level, role_row

    def _platforms(self) -> tuple[Mapping[str, Bilingual], Mapping[str, Platform]]:
        file = self.files.get(loading.PLATFORMS)
        if file is None:
            return {}, {}
        path = (loading.PLATFORMS,)
        for key in file:
            if key not in ("compensation", "platforms"):
                self._tell("scale.unknown-key", (*path, key), key=key)
        for key in ("compensation", "platforms"):
            if key not in file:
                self._tell("scale.missing-key", (*path, key), key=key)
        compensation = file.get("compensation")
        kept = {name: words for name, _, words in self._tables_below(compensation, (*path, "compensation"))}
        return (
            {
                name: rule
                for name, words in kept.items()
                if (rule := self._shaped(Bilingual, words, (*path, "compensation", name))) is not None
            },
            dict(self._each(Platform, file.get("platforms"), (*path, "platforms"))),
        )

    def _tables_below(self, tables: Value | None, path: Path) -> Iterator[tuple[str, Path, Value]]:
        if tables is not None and not isinstance(tables, Mapping):
            self._tell("scale.not-table", path, found=found(tables))
        elif isinstance(tables, Mapping):
            for key, value in tables.items():
                yield key, (*path, key), value

    def _level(self, key: str, path: Path) -> int | None:
        if key.isascii() and key.isdecimal() and str(int(key)) == key and int(key) in LEVELS:
            return int(key)
        self._tell("scale.level-out-of-range", path, found=key, least=LEVELS[0], most=LEVELS[-1])
        return None

    def _check_id(self, id: str, path: Path) -> None:
        if not _ID.fullmatch(id):
            self._tell("scale.bad-id", path, found=id)

    def _shaped(self, shape: type[Shaped], value: object, path: Path) -> Shaped | None:
        row, faults = shaped(shape, value, path)
        self.problems += faults
        return row

    def _tell(self, code: str, path: Path, **parameters: str | int | tuple[str, ...]) -> None:
        self.problems.append(Problem(code, path, parameters=parameters))
