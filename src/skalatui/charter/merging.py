"""Two people's work on one charter brought together: a three-way merge by key on answers, conflicts as values.

Pure functions on comparable trees (`difference.comparable`). Different answers merge; the same answer changed
differently is a conflict. People, departments, platforms and rows of one's own are whole things: removed on one
side and changed on the other they are one conflict. Lists are ordered sets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from skalatui.charter.difference import IN_OWN_ORDER, same
from skalatui.charter.form import RECOMMENDATION
from skalatui.document.records import dataclass
from skalatui.document.tree import Path, Tree, Value, table_at, value_at, with_value, without
from skalatui.interview.fields import Kind, field_at
from skalatui.scale.edition import FRAME_SECTIONS

_ONE_ANSWER = ("chosen", "chosen_because")  # a level and its reason: one of each side would be nobody's choice
_SETS = (Kind.TEXTS, Kind.CHOICES)


@dataclass(frozen=True)
class Conflict:
    """One answer, or whole row of a person's own, that both sides changed differently. None: not there.

    The notes are those that stand beside the answer on each side.
    """

    path: Path
    base: Value | None
    ours: Value | None
    theirs: Value | None
    our_note: str | None = None
    their_note: str | None = None


@dataclass(frozen=True)
class Merged:
    """What both sides give together; at conflicts `tree` holds ours."""

    tree: Tree
    conflicts: tuple[Conflict, ...] = ()

    def settled(self, choices: Mapping[Path, Value | None]) -> Tree:
        """The tree with a value (None: nothing) at the paths of conflicts."""
        tree = self.tree
        for path, value in choices.items():
            tree = without(tree, path) if value is None else with_value(tree, path, value)
        return tree

    def all_theirs(self) -> Tree:
        return self.settled({conflict.path: conflict.theirs for conflict in self.conflicts})


def merged(base: Tree, ours: Tree, theirs: Tree) -> Merged:
    """Both sides' changes of `base`, an empty tree where the file came to be on both sides."""
    walk = _Walk(base, ours, theirs)
    tree = walk.table((), base, ours, theirs)
    walk.keep_units(tree)
    return Merged(tree, tuple(walk.conflicts))


class _Walk:
    """One way through the three trees, collecting conflicts."""

    def __init__(self, base: Tree, ours: Tree, theirs: Tree) -> None:
        self.sides = base, ours, theirs
        self.conflicts: list[Conflict] = []

    def table(self, path: Path, base: Tree, ours: Tree, theirs: Tree) -> Tree:
        apart = self._together(path, base, ours, theirs)
        found: dict[str, Value] = {}
        for key in _ordered_keys(base, ours, theirs):
            sides = base.get(key), ours.get(key), theirs.get(key)
            value = self._in_conflict((*path, key), *sides) if key in apart else self.value((*path, key), *sides)
            if value is not None:
                found[key] = value
        return found

    def value(self, path: Path, base: Value | None, ours: Value | None, theirs: Value | None) -> Value | None:
        if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
            before = base if isinstance(base, Mapping) else {}
            if base is None and _is_whole(path, ours, theirs) and _called(ours) != _called(theirs):
                return self._in_conflict(path, base, ours, theirs)  # two newcomers who got the same key
            return self.table(path, before, ours, theirs)
        if same(ours, theirs) or same(theirs, base):
            return ours
        if same(ours, base):
            return theirs
        there = ours if theirs is None else theirs if ours is None else None
        if isinstance(there, Mapping) and isinstance(base, Mapping) and not _is_whole(path, there, base):
            rest = self.table(path, base, *(side if isinstance(side, Mapping) else {} for side in (ours, theirs)))
            return rest or None
        if isinstance(ours, list) and isinstance(theirs, list) and _is_set(path, base, ours, theirs):
            return _set_of(base if isinstance(base, list) else [], ours, theirs)
        return self._in_conflict(path, base, ours, theirs)

    def keep_units(self, tree: Tree) -> None:
        """A department that one side removed while the other has people in it is a conflict."""
        departments = table_at(tree, ("departments",))
        units = {row.get("unit") for row in table_at(tree, ("staff", "people")).values() if isinstance(row, Mapping)}
        known = {conflict.path for conflict in self.conflicts}
        for key in dict.fromkeys(key for side in self.sides for key in table_at(side, ("departments",))):
            path = ("departments", key)
            if key in units and key not in departments and path not in known:
                self._in_conflict(path, *(value_at(side, path) for side in self.sides))

    def _together(self, path: Path, base: Tree, ours: Tree, theirs: Tree) -> tuple[str, ...]:
        """The keys of a table that are one answer, where both sides changed it, and differently."""
        if path != (RECOMMENDATION,):
            return ()
        before, one, other = ({key: side[key] for key in _ONE_ANSWER if key in side} for side in (base, ours, theirs))
        return _ONE_ANSWER if not (same(one, other) or same(one, before) or same(other, before)) else ()

    def _in_conflict(self, path: Path, base: Value | None, ours: Value | None, theirs: Value | None) -> Value | None:
        if not same(ours, theirs):
            _, our_side, their_side = self.sides
            notes = (note_beside(side, path) for side in (our_side, their_side))
            self.conflicts.append(Conflict(path, base, ours, theirs, *notes))
        return ours


def _is_whole(path: Path, *tables: Value) -> bool:
    if path[:-1] in IN_OWN_ORDER:
        return True
    is_row = len(path) == 2 and path[0] in FRAME_SECTIONS
    return is_row and any(isinstance(table, Mapping) and table.get("own") is True for table in tables)


def _called(row: Tree) -> Value | None:
    """What tells a row of a person's own: its name, or the text of a frame."""
    return row.get("name", row.get("text"))


def _is_set(path: Path, base: Value | None, ours: Sequence[Value], theirs: Sequence[Value]) -> bool:
    """Whether lists merge item by item: not where one holds something twice, nor where both put another item in
    place of the same one."""
    known = field_at(path)
    if known is None or known.kind not in _SETS:
        return False
    before = base if isinstance(base, list) else []
    if any(len(set(map(str, items))) < len(items) for items in (before, ours, theirs)):
        return False
    gone = [item for item in before if item not in ours and item not in theirs]
    come = [[item for item in items if item not in before] for items in (ours, theirs)]
    return not (gone and all(come) and come[0] != come[1])


def _set_of(base: Sequence[Value], ours: Sequence[Value], theirs: Sequence[Value]) -> list[Value]:
    first, second = (theirs, ours) if _is_reordered(base, theirs) and not _is_reordered(base, ours) else (ours, theirs)
    kept = [item for item in first if item in second or item not in base]
    return [*kept, *(item for item in second if item not in first and item not in base)]


def _ordered_keys(base: Tree, ours: Tree, theirs: Tree) -> Iterable[str]:
    """Ours, then what is new in theirs; theirs first where they alone changed what stands there or its order."""
    moved_by_theirs = _is_reordered(list(base), list(theirs)) and not _is_reordered(list(base), list(ours))
    if moved_by_theirs or list(ours) == list(base):
        return dict.fromkeys((*theirs, *ours))
    return dict.fromkeys((*ours, *theirs))


def _is_reordered(before: Sequence[object], after: Sequence[object]) -> bool:
    return [item for item in before if item in after] != [item for item in after if item in before]


def note_beside(tree: Tree, path: Path) -> str | None:
    """The note that stands beside the answer at `path`."""
    for note in ((*path[:-1], f"{path[-1]}_note"), (*path[:-1], "note"), (*path, "note")):
        found = value_at(tree, note)
        if note != path and isinstance(found, str):
            return found
    return None
