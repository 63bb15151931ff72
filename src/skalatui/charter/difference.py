"""What differs between two charters: answers that were added, removed or changed, and how to get from one to the other.

Derived parts are left out: they follow. Pure functions on trees.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from skalatui.charter.answers import answers_only
from skalatui.charter.form import FORM, SCHEMA, SECTIONS
from skalatui.charter.language import language_of
from skalatui.charter.migrations import up_to_date
from skalatui.charter.normal import normal
from skalatui.charter.order import ordered
from skalatui.document.records import dataclass
from skalatui.document.tree import Path, Tree, Value, leaves, table_at, value_at, with_value, without
from skalatui.scale.edition import Edition

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Kind: TypeAlias = Literal["added", "removed", "changed"]
    Direction: TypeAlias = Literal["stronger", "weaker", "new-gap", "closed-gap", "neutral"]
else:
    Kind = str
    Direction = str

IN_OWN_ORDER: tuple[Path, ...] = (("departments",), ("staff", "people"), ("platforms",))


@dataclass(frozen=True)
class Change:
    """One answer that differs. What was added has no `old`, what was removed no `new`.

    `moved` is where the row of the same person or department stands on the other side, when its key changed.
    A change at a path of IN_OWN_ORDER is one of order: it holds both whole tables and comes after all others.
    """

    path: Path
    kind: Kind
    old: Value | None = None
    new: Value | None = None
    direction: Direction = "neutral"
    moved: Path = ()

    @property
    def is_order(self) -> bool:
        return self.path in IN_OWN_ORDER and self.kind == "changed" and isinstance(self.new, Mapping)


def comparable(tree: Tree, edition: Edition, editions: Sequence[Edition]) -> Tree:
    """A charter's answers in the form in which two of them are compared, in the file's order.

    `edition` is the one that the charter goes by; a file that does not say its schema, scale or language has them
    all the same. `editions` are all known ones.
    """
    tree = up_to_date(tree)
    answers = normal(answers_only(tree, editions))
    head: Tree = {"schema": SCHEMA, "scale": edition.id, "language": language_of(tree)}
    return ordered({**head, **answers}, edition)


def changes_between(old: Tree, new: Tree) -> tuple[Change, ...]:
    """Everything that differs between two comparable trees, in the file's order; nothing for equal ones."""
    found = in_order(_below(old, new, ()))
    moves = moved_rows(old, new)
    found = tuple(_with_move(change, moves) for change in found)
    return (*found, *_orders(old, new, applied(old, found)))


def in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Changes in the order of the file's sections; those of order last, as they are."""
    return tuple(sorted(changes, key=lambda change: (change.is_order, _place(change.path))))


def applied(tree: Tree, changes: Iterable[Change]) -> Tree:
    """`tree` with the changes made: what `changes_between` found between two trees leads from one to the other."""
    changes = tuple(changes)
    for change in changes:  # what comes before what goes: a row that loses one answer and gets another stays in place
        if change.new is not None and change.new != {}:
            tree = with_value(tree, change.path, change.new)
    for change in changes:
        if change.kind == "removed":
            tree = without(tree, change.path)
    for change in changes:
        if change.new == {}:
            tree = with_value(tree, change.path, change.new)
    return tree


def same(one: Value | None, other: Value | None) -> bool:
    """Equal as TOML has it, so that 1 is neither true nor 1.0; the order of keys does not count, that of items does."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and (one == other or (one != one and other != other))


def moved_rows(old: Tree, new: Tree) -> Mapping[Path, Path]:
    """Old path → new path of people and departments that have another key now: those of the same name, or else
    (of people) the same unit and roles, where only one of them fits on each side."""
    units = _moved(old, new, ("departments",), {})
    renamed = {path[-1]: target[-1] for path, target in units.items()}
    return {**units, **_moved(old, new, ("staff", "people"), renamed)}


def _moved(old: Tree, new: Tree, table: Path, units: Mapping[str, str]) -> dict[Path, Path]:
    before, after = table_at(old, table), table_at(new, table)
    gone = {key: row for key, row in before.items() if key not in after and isinstance(row, Mapping)}
    come = {key: row for key, row in after.items() if key not in before and isinstance(row, Mapping)}
    found: dict[Path, Path] = {}
    for marks in (_name, lambda row, units: _work(row, units) if table[-1] == "people" else None):
        for key, row in tuple(gone.items()):
            mark = marks(row, units)
            fits = [other for other, its in come.items() if mark is not None and marks(its, {}) == mark]
            rivals = [other for other, its in gone.items() if marks(its, units) == mark]
            if len(fits) == 1 and len(rivals) == 1:
                found[(*table, key)] = (*table, fits[0])
                del gone[key], come[fits[0]]
    return found


def _name(row: Tree, units: Mapping[str, str]) -> object:
    name = row.get("name")
    return name.strip().casefold() if isinstance(name, str) and name.strip() else None


def _work(row: Tree, units: Mapping[str, str]) -> object:
    unit, roles = row.get("unit"), row.get("roles")
    if not isinstance(unit, str) or not isinstance(roles, Sequence) or not roles:
        return None
    return units.get(unit, unit), tuple(sorted(map(str, roles)))


def _with_move(change: Change, moves: Mapping[Path, Path]) -> Change:
    for old, new in moves.items():
        here, there = (old, new) if change.kind == "removed" else (new, old)
        if change.path[: len(here)] == here:
            return Change(change.path, change.kind, change.old, change.new, moved=there + change.path[len(here) :])
    return change


def _below(old: Tree, new: Tree, path: Path) -> Iterator[Change]:
    if old and not new:  # an empty table is an answer too: a platform without a word is in use
        yield Change(path, "added", None, new)
    for key in dict.fromkeys((*old, *new)):
        here = (*path, key)
        if key not in new:
            yield from (Change(place, "removed", value) for place, value in _leaves(old[key], here))
        elif key not in old:
            yield from (Change(place, "added", None, value) for place, value in _leaves(new[key], here))
        else:
            before, after = old[key], new[key]
            if isinstance(before, Mapping) and isinstance(after, Mapping):
                yield from _below(before, after, here)
            elif not same(before, after):
                yield Change(here, "changed", before, after)


def _leaves(value: Value, path: Path) -> list[tuple[Path, Value]]:
    return leaves(value, path) if isinstance(value, Mapping) and value else [(path, value)]


def _orders(old: Tree, new: Tree, reached: Tree) -> Iterator[Change]:
    """The tables that the other changes leave in another order."""
    for path in IN_OWN_ORDER:
        before, after = value_at(old, path), value_at(new, path)
        if isinstance(before, Mapping) and isinstance(after, Mapping) and list(table_at(reached, path)) != list(after):
            yield Change(path, "changed", before, after)


def section_of(path: Path) -> Path:
    """The section of the file that a path belongs to; its head for what stands before all sections."""
    if path[:2] in SECTIONS:
        return path[:2]
    return path[:1] if path[:1] in SECTIONS or path[0] not in FORM.keys else ()


def _place(path: Path) -> int:
    section = section_of(path)
    return SECTIONS.index(section) if section in SECTIONS else len(SECTIONS) if section else -1
