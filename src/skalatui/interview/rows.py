"""The rows that a person adds: people, departments, platforms and frames of the hospital's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
from skalatui.interview.fields import CENTRAL_ROLES, DEPARTMENT_ROLES, PLATFORM_STATUS, RESERVED_KEYS
from skalatui.scale.edition import CENTRAL, FRAME_SECTIONS
from skalatui.text.entry import one_line, paragraph
from skalatui.text.keys import key_for

PEOPLE: Path = ("staff", "people")
DEPARTMENTS: Path = ("departments",)
PLATFORMS: Path = ("platforms",)
EMAIL_CHANNEL = "email"  # [response.email] is a channel beside the platforms


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


def roles_of(unit: str) -> tuple[str, ...]:
    """The roles that a person of a unit may take (RULES.md, *Answers*)."""
    return CENTRAL_ROLES if unit == CENTRAL else DEPARTMENT_ROLES


def with_person(tree: Tree, event: PersonAdded) -> Tree | Refused:
    name = one_line(event.name)
    if not name.strip():
        return Refused("entry.no-name")
    if (reason := _unit_refused(tree, event.unit) or _roles_refused(event.unit, event.roles)) is not None:
        return reason
    key = key_for("" if event.private else name, _taken(tree, PEOPLE), "person")
    row: dict[str, Value] = {"name": name, "unit": event.unit}
    if event.roles:
        row["roles"] = list(event.roles)
    return with_value(tree, (*PEOPLE, key), row)


def with_department(tree: Tree, event: DepartmentAdded) -> Tree | Refused:
    name = one_line(event.name)
    if not name.strip():
        return Refused("entry.no-name")
    key = key_for(name, _taken(tree, DEPARTMENTS), "department")
    return with_value(tree, (*DEPARTMENTS, key), {"name": name, "selected": event.selected})


def with_known_platform(tree: Tree, event: PlatformPicked) -> Tree | Refused:
    if event.status not in PLATFORM_STATUS:
        raise IllegalEvent(f"no status of a platform: {event.status}")
    if event.id in table_at(tree, PLATFORMS):
        return Refused("entry.already-there", {"name": event.id})
    return with_value(tree, (*PLATFORMS, event.id), {"status": event.status})


def with_own_platform(tree: Tree, event: PlatformAdded) -> Tree | Refused:
    name = one_line(event.name)
    if not name.strip():
        return Refused("entry.no-name")
    key = key_for(name, _taken(tree, PLATFORMS) | event.known | {EMAIL_CHANNEL}, "platform")
    return with_value(tree, (*PLATFORMS, key), {"name": name, "status": "active"})


def with_own_frame(tree: Tree, event: FrameAdded) -> Tree | Refused:
    if event.section not in FRAME_SECTIONS:
        raise IllegalEvent(f"no frame section: {event.section}")
    text = paragraph(event.text)
    if not text.strip():
        return Refused("entry.no-name")
    key = key_for(text, _taken(tree, (event.section,)) | event.known, "row")
    return with_value(tree, (event.section, key), {"own": True, "text": text})


def without_row(tree: Tree, path: Path) -> Changed:
    """Without a row. The people of a department that goes keep their unit: they are told of, and can be moved."""
    row = _row(tree, path)
    left = without(tree, path)
    if path[:-1] != DEPARTMENTS:
        return Changed(left)
    people = [person for person in table_at(tree, PEOPLE).values() if _unit(person) == path[-1]]
    if not people:
        return Changed(left)
    name = row.get("name")
    told = Told("entry.people-kept", {"count": len(people), "department": name if isinstance(name, str) else path[-1]})
    return Changed(left, (told,))


def with_row_moved(tree: Tree, path: Path, by: int) -> Tree:
    """A row `by` places further down among its own kind; at the ends it stays."""
    row = _row(tree, path)
    others = [(key, value) for key, value in table_at(tree, path[:-1]).items() if key != path[-1]]
    place = list(table_at(tree, path[:-1])).index(path[-1]) + by
    others.insert(max(0, min(place, len(others))), (path[-1], row))
    return with_value(tree, path[:-1], dict(others))


def with_twin(tree: Tree, path: Path) -> Tree:
    row = _row(tree, path)
    name = row.get("name", row.get("text"))
    private = path[-1].startswith("person-")  # a key that was kept clear of a name stays so in the twin
    key = key_for(name if isinstance(name, str) and not private else "", _taken(tree, path[:-1]), _fallback(path))
    return _with_rows(tree, path, {path[-1]: row, key: row})


def with_key(tree: Tree, path: Path, key: str) -> Tree | Refused:
    """A row under another key; people of a renamed department and a platform's response promise follow."""
    row = _row(tree, path)
    wanted = one_line(key).strip()
    if wanted == path[-1]:
        return tree
    well_formed = key_for(wanted, (), _fallback(path))
    if wanted != well_formed:
        return Refused("entry.not-a-key", {"found": wanted, "suggestion": well_formed})
    if wanted in _taken(tree, path[:-1]) or (path[:-1] == PLATFORMS and wanted == EMAIL_CHANNEL):
        return Refused("entry.key-taken", {"key": wanted})
    renamed = _with_rows(tree, path, {wanted: row})
    if path[:-1] == DEPARTMENTS:
        for person, answers in table_at(tree, PEOPLE).items():
            if _unit(answers) == path[-1]:
                renamed = with_value(renamed, (*PEOPLE, person, "unit"), wanted)
    promise = value_at(tree, ("response", path[-1]))
    if path[:-1] == PLATFORMS and promise is not None and value_at(tree, ("response", wanted)) is None:
        renamed = with_value(without(renamed, ("response", path[-1])), ("response", wanted), promise)
    return renamed


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


def _row(tree: Tree, path: Path) -> Tree:
    row = value_at(tree, path) if path else None
    own = row_around(path) == path or (
        isinstance(row, Mapping) and path[0] in FRAME_SECTIONS and row.get("own") is True
    )
    if not isinstance(row, Mapping) or not own:
        raise IllegalEvent(f"no row of a person's own at {'.'.join(path)}")
    return row


def _with_rows(tree: Tree, path: Path, instead: Mapping[str, Tree]) -> Tree:
    """The rows around `path`, with others in its place."""
    there: dict[str, Value] = {}
    for key, row in table_at(tree, path[:-1]).items():
        there.update(instead if key == path[-1] else {key: row})
    return with_value(tree, path[:-1], there)


def _taken(tree: Tree, table: Path) -> set[str]:
    return set(table_at(tree, table)) | set(RESERVED_KEYS)


def _fallback(path: Path) -> str:
    return {PEOPLE: "person", DEPARTMENTS: "department", PLATFORMS: "platform"}.get(path[:-1], "row")


def _unit(person: Value) -> Value | None:
    return person.get("unit") if isinstance(person, Mapping) else None


def _unit_refused(tree: Tree, unit: str) -> Refused | None:
    known = unit == CENTRAL or unit in table_at(tree, DEPARTMENTS)
    return None if known else Refused("entry.unknown-unit", {"found": unit})


def _roles_refused(unit: str, roles: tuple[str, ...]) -> Refused | None:
    strange = tuple(role for role in roles if role not in roles_of(unit))
    return Refused("entry.role-not-there", {"roles": strange, "unit": unit}) if strange else None
