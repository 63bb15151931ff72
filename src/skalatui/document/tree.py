"""The values of a TOML document: a tree of tables whose leaves are scalars and arrays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import TypeAlias

Scalar: TypeAlias = str | bool | int | float | datetime | date | time
Value: TypeAlias = "Scalar | Sequence[Value] | Mapping[str, Value]"
Tree: TypeAlias = Mapping[str, Value]
Path: TypeAlias = tuple[str, ...]

_EMPTY: Tree = {}


def value_at(tree: Tree, path: Path) -> Value | None:
    """The value at `path`, or None where the path leads nowhere or through something that is no table."""
    here: Value | None = tree
    for key in path:
        if not isinstance(here, dict) or (here := here.get(key)) is None:
            return None
    return here


def table_at(tree: Tree, path: Path) -> Tree:
    """The table at `path`; empty where there is none."""
    here = value_at(tree, path)
    return here if isinstance(here, dict) else _EMPTY


def with_value(tree: Tree, path: Path, value: Value) -> Tree:
    """A copy of `tree` with `value` at `path`; only the tables on the way are copied, a new key comes last."""
    key, rest = path[0], path[1:]
    return {**tree, key: with_value(table_at(tree, (key,)), rest, value) if rest else value}


def without(tree: Tree, path: Path) -> Tree:
    """A copy of `tree` with nothing at `path`; a table that this leaves empty goes too."""
    key, rest = path[0], path[1:]
    if key not in tree:
        return tree
    copy = dict(tree)
    if rest:
        inner = without(table_at(tree, (key,)), rest)
        if inner:
            copy[key] = inner
            return copy
    del copy[key]
    return copy


def leaves(tree: Tree, path: Path = ()) -> list[tuple[Path, Value]]:
    """Every value that is no table, with its path, in document order; an empty table counts as a leaf."""
    found: list[tuple[Path, Value]] = []
    for key, value in tree.items():
        if isinstance(value, dict) and value:
            found += leaves(value, (*path, key))
        else:
            found.append(((*path, key), value))
    return found
