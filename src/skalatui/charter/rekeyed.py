"""A charter with the rows that have another key now under that key, so that only what changed in them differs."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.tree import Path, Tree, Value, table_at, with_value

_PEOPLE, _DEPARTMENTS = ("staff", "people"), ("departments",)


def rekeyed(tree: Tree, moves: Mapping[Path, Path]) -> Tree:
    """`tree` with each row at an old path (`difference.moved_rows`) at its new one, in its place; people of a
    department that moved are of the new one."""
    for table in (_DEPARTMENTS, _PEOPLE):
        keys = {old[-1]: new[-1] for old, new in moves.items() if old[:-1] == table}
        if keys:
            rows = {keys.get(key, key): row for key, row in table_at(tree, table).items()}
            tree = with_value(tree, table, rows)
    units = {old[-1]: new[-1] for old, new in moves.items() if old[:-1] == _DEPARTMENTS}
    people = table_at(tree, _PEOPLE)
    if units and people:
        tree = with_value(tree, _PEOPLE, {key: _in_unit(row, units) for key, row in people.items()})
    return tree


def _in_unit(row: Value, units: Mapping[str, str]) -> Value:
    unit = row.get("unit") if isinstance(row, Mapping) else None
    if not isinstance(row, Mapping) or not isinstance(unit, str) or unit not in units:
        return row
    return {**row, "unit": units[unit]}
