"""Derived values that were edited by hand, or that the answers have outgrown (CHARTER.md, *Rules of the file*, 6)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from skalatui.charter.showing import shown
from skalatui.charter.telling import warning
from skalatui.document.problem import Problem
from skalatui.document.tree import Path, Tree, Value, leaves


def stale_in(found: Mapping[Path, Value], fresh: Mapping[Path, Value]) -> Iterator[Problem]:
    """What a rebuild changes, all as warnings: values that differ, that go, and tables that come (once each).

    `found` are the derived values of a charter, `fresh` those of the rebuilt one.
    """
    for path, value in found.items():
        if path not in fresh:
            yield warning("charter.stale-gone", path, found=shown(value))
        elif not _same(value, fresh[path]):
            yield warning("charter.stale", path, found=shown(value), expected=shown(fresh[path]))
    missing: dict[Path, list[str]] = {}
    for path in fresh:
        if path in found:
            continue
        missing.setdefault(path[:-1], []).append(path[-1])
    for table, keys in missing.items():
        yield warning("charter.stale-missing", table, missing=tuple(keys))


def is_rebuilt(charter: Tree, rebuilt: Tree) -> bool:
    """Whether a charter holds just what its rebuilt one holds, in whatever order: then nothing of it is stale."""
    return charter == rebuilt and _has_whole_numbers_of(rebuilt, charter)


def derived_in(charter: Tree, answers: Tree) -> dict[Path, Value]:
    """The values of a charter that are none of its answers; an answers file has none, and so nothing stale."""
    kept = {path for path, _ in leaves(answers)}
    return {path: value for path, value in leaves(charter) if path not in kept}


def _has_whole_numbers_of(rebuilt: Tree, charter: Tree) -> bool:
    """Whether numbers that are equal are so as TOML has it: for Python 1 is also true, and 1.0."""
    for key, value in rebuilt.items():
        if type(value) is dict:
            if not _has_whole_numbers_of(value, charter[key]):  # type: ignore[arg-type]  # they are equal
                return False
        elif type(value) is int and type(charter[key]) is not int:
            return False
    return True


def _same(one: Value, other: Value) -> bool:
    """Equal as TOML has it: 1 is not true."""
    return type(one) is type(other) and one == other
