"""Levels, sections and roles of the scale under their official names."""

from __future__ import annotations

from skalatui.document.records import dataclass
from skalatui.scale.conditions import Level
from skalatui.scale.rows import Section
from skalatui.text.language import Words


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
class RoleDescription:
    """An official role name with tasks and competences in our own words."""

    id: str
    units: tuple[str, ...]  # central, department
    name: Words
    short: Words  # for narrow columns
    tasks: tuple[Words, ...]
    competences: tuple[Words, ...]
