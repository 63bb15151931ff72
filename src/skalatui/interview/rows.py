"""The rows that a person adds: people, departments, platforms and frames of the hospital's own."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping

from skalatui.document.records import dataclass
from skalatui.document.tree import Path, Tree, Value, table_at, value_at, with_value, without
from skalatui.interview.events import (
    DepartmentAdded,
    FrameAdded,
    IllegalEvent,
    PersonAdded,
    PlatformAdded,
    PlatformPicked,
    Refused,
    Told,
)
from skalatui.interview.fields import EMAIL_CHANNEL, PLATFORM_STATUS, RESERVED_KEYS, roles_of
from skalatui.interview.several import MOST_AT_ONCE
from skalatui.scale.edition import CENTRAL, FRAME_SECTIONS
from skalatui.text.keys import key_for
from skalatui.text.line_breaks import one_line, paragraph

PEOPLE: Path = ("staff", "people")
DEPARTMENTS: Path = ("departments",)
PLATFORMS: Path = ("platforms",)


@dataclass(frozen=True)
class Changed:
    """A tree after a change, with what is worth telling of it."""

    tree: Tree
    told: tuple[Told, ...] = ()


def row_around(path: Path) -> Path:
    """The row of a person's own that a path lies in or is; empty where it lies in none."""
    for table in (PEOPLE, DEPARTMENTS, PLATFORMS):
        if path[: len(table)] == table and len(path) > len(table):
            return path[: len(table) + 1]
    return ()


def with_person(tree: Tree, event: PersonAdded) -> Changed | Refused:
    name = one_line(event.name)
    if not name.strip():
        return Refused("entry.no-name")
    if not 1 <= event.count <= MOST_AT_ONCE:
        return Refused("entry.how-many", {"most": MOST_AT_ONCE})
    if (reason := _unit_refused(tree, event.unit) or _roles_refused(event.unit, event.roles)) is not None:
        return reason
    for one in _numbered(tree, name, event.count):
        key = key_for("" if event.private else one, taken(tree, PEOPLE), "person")
        row: dict[str, Value] = {"name": one, "unit": event.unit}
        if event.roles:
            row["roles"] = list(event.roles)
        tree = with_value(tree, (*PEOPLE, key), row)
    return _told_of(tree, name, event.count)


def _numbered(tree: Tree, name: str, count: int) -> Iterator[str]:
    """The name itself for one; for several the name with the next numbers that nobody on the roster has."""
    if count == 1:
        yield name
        return
    there = {row.get("name") for row in table_at(tree, PEOPLE).values() if isinstance(row, Mapping)}
    free = (numbered for number in itertools.count(1) if (numbered := f"{name} {number}") not in there)
    yield from itertools.islice(free, count)


def _told_of(tree: Tree, name: str, count: int = 1) -> Changed:
    return Changed(tree, (Told("entry.added", {"name": name, "count": count}),))


def with_department(tree: Tree, event: DepartmentAdded) -> Changed | Refused:
    name = one_line(event.name)
    if not name.strip():
        return Refused("entry.no-name")
    key = key_for(name, taken(tree, DEPARTMENTS), "department")
    row: dict[str, Value] = {"name": name}
    if event.selected is not None:
        row["selected"] = event.selected
    return _told_of(with_value(tree, (*DEPARTMENTS, key), row), name)


def with_known_platform(tree: Tree, event: PlatformPicked) -> Tree | Refused:
    if event.status not in PLATFORM_STATUS:
        raise IllegalEvent(f"no status of a platform: {event.status}")
    if event.id in table_at(tree, PLATFORMS):
        return Refused("entry.already-there", {"name": event.id})
    return with_value(tree, (*PLATFORMS, event.id), {"status": event.status})


def with_own_platform(tree: Tree, event: PlatformAdded) -> Changed | Refused:
    name = one_line(event.name)
    if not name.strip():
        return Refused("entry.no-name")
    key = key_for(name, taken(tree, PLATFORMS) | event.known | {EMAIL_CHANNEL}, "platform")
    return _told_of(with_value(tree, (*PLATFORMS, key), {"name": name, "status": "active"}), name)


def with_own_frame(tree: Tree, event: FrameAdded) -> Changed | Refused:
    if event.section not in FRAME_SECTIONS:
        raise IllegalEvent(f"no frame section: {event.section}")
    text = paragraph(event.text)
    if not text.strip():
        return Refused("entry.no-name")
    key = key_for(text, taken(tree, (event.section,)) | event.known, "row")
    return _told_of(with_value(tree, (event.section, key), {"own": True, "text": text}), one_line(text))


def with_unit(tree: Tree, path: Path, unit: str) -> Changed | Refused:
    """A person in another unit. Roles that nobody has there go; they are told of, and undo brings them back."""
    if (reason := _unit_refused(tree, unit)) is not None:
        return reason
    moved = with_value(tree, (*path, "unit"), unit)
    roles = value_at(tree, (*path, "roles"))
    if not isinstance(roles, list | tuple):
        return Changed(moved)
    kept = [role for role in roles if role in roles_of(unit)]
    gone = tuple(str(role) for role in roles if role not in kept)
    if not gone:
        return Changed(moved)
    moved = with_value(moved, (*path, "roles"), kept) if kept else without(moved, (*path, "roles"))
    return Changed(moved, (Told("entry.roles-gone", {"count": len(gone), "roles": gone}),))


def with_roles(tree: Tree, path: Path, roles: Value) -> Tree | Refused:
    unit = value_at(tree, (*path, "unit"))
    chosen = tuple(str(role) for role in roles) if isinstance(roles, list | tuple) else ()
    refused = _roles_refused(unit if isinstance(unit, str) else CENTRAL, chosen)
    return with_value(tree, (*path, "roles"), roles) if refused is None else refused


def taken(tree: Tree, table: Path) -> set[str]:
    return set(table_at(tree, table)) | set(RESERVED_KEYS)


def _unit_refused(tree: Tree, unit: str) -> Refused | None:
    known = unit == CENTRAL or unit in table_at(tree, DEPARTMENTS)
    return None if known else Refused("entry.unknown-unit", {"found": unit})


def _roles_refused(unit: str, roles: tuple[str, ...]) -> Refused | None:
    strange = tuple(role for role in roles if role not in roles_of(unit))
    return Refused("entry.role-not-there", {"roles": strange, "unit": unit}) if strange else None
