"""What happens to a row that stands: it goes, moves, gets a twin, or another key."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping

from skalatui.document.tree import Path, Tree, Value, table_at, value_at, with_value, without
from skalatui.interview.events import IllegalEvent, Refused, Told
from skalatui.interview.fields import EMAIL_CHANNEL
from skalatui.interview.rows import (
    DEPARTMENTS,
    PEOPLE,
    PLATFORMS,
    Changed,
    row_around,
    taken,
)
from skalatui.scale.edition import FRAME_SECTIONS
from skalatui.text.keys import key_for
from skalatui.text.line_breaks import one_line


def without_row(tree: Tree, path: Path) -> Changed:
    """Without a row. The people of a department that goes keep their unit: they are told of, and can be moved."""
    row = _row(tree, path)
    left = without(tree, path)
    name = row.get("name", row.get("text"))
    called = name if isinstance(name, str) and name.strip() else path[-1]
    people = [person for person in table_at(tree, PEOPLE).values() if _unit(person) == path[-1]]
    if path[:-1] == DEPARTMENTS and people:
        return Changed(left, (Told("entry.people-kept", {"count": len(people), "department": called}),))
    if path[:-1] == PLATFORMS and "name" not in row:
        return Changed(left)  # a known one: its line stays, and says that it is not used
    return Changed(left, (Told("entry.removed", {"name": called}),))


def with_row_moved(tree: Tree, path: Path, by: int) -> Tree:
    """A row `by` places further down among its own kind; at the ends it stays."""
    row = _row(tree, path)
    others = [(key, value) for key, value in table_at(tree, path[:-1]).items() if key != path[-1]]
    place = list(table_at(tree, path[:-1])).index(path[-1]) + by
    others.insert(max(0, min(place, len(others))), (path[-1], row))
    return with_value(tree, path[:-1], dict(others))


def with_twin(tree: Tree, path: Path) -> Changed:
    """A row and its twin below it. People who are called the same are told apart by a number."""
    row = _row(tree, path)
    name = row.get("name", row.get("text"))
    called = name if isinstance(name, str) else ""
    twin = row
    if path[:-1] == PEOPLE and called:
        called = _next_name(tree, called)
        twin = {**row, "name": called}
    private = path[-1].startswith("person-")  # a key that was kept clear of a name stays so in the twin
    plain = key_for(str(name or ""), (), _fallback(path))
    numbered = path[-1].startswith(f"{plain}-")  # as when its plain key is the scale's or the e-mail's: not its own
    there = taken(tree, path[:-1]) | ({plain} if numbered else set())
    key = key_for("" if private else called, there, _fallback(path))
    told = Told("entry.added", {"name": called or key, "count": 1})
    return Changed(_with_rows(tree, path, {path[-1]: row, key: twin}), (told,))


def _next_name(tree: Tree, name: str) -> str:
    """The name with the next number that nobody has: Vagt, Vagt 2, Vagt 3."""
    there = {row.get("name") for row in table_at(tree, PEOPLE).values() if isinstance(row, Mapping)}
    stem, _, number = name.rpartition(" ")
    bare, first = (stem, int(number) + 1) if stem and number.isdecimal() and len(number) < 4 else (name, 2)
    return next(numbered for count in itertools.count(first) if (numbered := f"{bare} {count}") not in there)


def with_key(tree: Tree, path: Path, key: str, known: Collection[str] = ()) -> Tree | Refused:
    """A row under another key; people of a renamed department and a platform's response promise follow.

    A platform's key keeps clear of the `known` ids, and never becomes the e-mail's among the response promises.
    """
    row = _row(tree, path)
    wanted = one_line(key).strip()
    if wanted == path[-1]:
        return tree
    well_formed = key_for(wanted, (), _fallback(path))
    if wanted != well_formed:
        return Refused("entry.not-a-key", {"found": wanted, "suggestion": well_formed})
    if wanted in taken(tree, path[:-1]) or (path[:-1] == PLATFORMS and wanted in {*known, EMAIL_CHANNEL}):
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


def _fallback(path: Path) -> str:
    return {PEOPLE: "person", DEPARTMENTS: "department", PLATFORMS: "platform"}.get(path[:-1], "row")


def _unit(person: Value) -> Value | None:
    return person.get("unit") if isinstance(person, Mapping) else None
