"""Whether a merge kept everything: each change of either side is in the result or in a conflict that was reported.

It is asked of the finished file, and knows nothing of how the merge was done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from skalatui.charter.difference import IN_OWN_ORDER, Change, changes_between, same
from skalatui.document.tree import Path, Tree, Value, table_at, value_at


def lost_in(base: Tree, ours: Tree, theirs: Tree, result: Tree, conflicts: Sequence[Path] = ()) -> tuple[Path, ...]:
    """The paths of changes that are neither in `result` nor at or below one of `conflicts`; all trees comparable."""
    return tuple(
        change.path
        for side, other in ((ours, theirs), (theirs, ours))
        for change in changes_between(base, side)
        if not _is_reported(change.path, conflicts) and not _is_kept(change, base, other, result, conflicts)
    )


def _is_reported(path: Path, conflicts: Sequence[Path]) -> bool:
    return any(path[: len(conflict)] == conflict for conflict in conflicts)


def _is_kept(change: Change, base: Tree, other: Tree, result: Tree, conflicts: Sequence[Path]) -> bool:
    if change.is_order:
        return _is_order_kept(change, base, other, result)
    there, before = value_at(other, change.path), value_at(base, change.path)
    now = value_at(result, change.path)
    if same(now, change.new):
        return True
    if isinstance(change.new, Mapping):  # an empty table, into which the other side may have put something
        return isinstance(now, Mapping)
    if isinstance(change.new, list) and isinstance(now, list) and not same(there, before):
        olds = before if isinstance(before, list) else []
        return all(item in now or item in olds for item in change.new)
    if change.kind == "removed" and not same(there, before):
        return False
    return any(conflict[: len(change.path)] == change.path for conflict in conflicts)


def _is_order_kept(change: Change, base: Tree, other: Tree, result: Tree) -> bool:
    """The side's order, unless the other side changed the order as well."""
    path = change.path
    if path not in IN_OWN_ORDER:
        return True
    before, there, now = (list(table_at(tree, path)) for tree in (base, other, result))
    if _shared(before, there) != _shared(there, before):
        return True
    wanted: Value | None = change.new
    mine = list(wanted) if isinstance(wanted, Mapping) else []
    known = [key for key in mine if key in before]
    return list(_shared(known, now)) == list(_shared(now, known))


def _shared(keys: Sequence[str], others: Sequence[str]) -> list[str]:
    return [key for key in keys if key in others]
