"""Two versions of a charter whose common ancestor nobody knows: all that differs between them is for a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from skalatui.charter.difference import IN_OWN_ORDER, same
from skalatui.charter.merging import Conflict, Merged, note_beside
from skalatui.document.tree import Path, Tree, Value


def unmerged(ours: Tree, theirs: Tree) -> Merged:
    """Both versions with every difference as a conflict: what one of them lacks may be new or may have been removed."""
    return Merged(ours, tuple(_conflicts((), ours, theirs, (ours, theirs))))


def _conflicts(path: Path, ours: Tree, theirs: Tree, sides: tuple[Tree, Tree]) -> Iterator[Conflict]:
    for key in dict.fromkeys((*ours, *theirs)):
        here, one, other = (*path, key), ours.get(key), theirs.get(key)
        if same(one, other):
            continue
        tables = [value if isinstance(value, Mapping) else {} for value in (one, other)]
        is_table = all(value is None or isinstance(value, Mapping) for value in (one, other))
        if (is_table and all(tables)) or (is_table and path not in IN_OWN_ORDER and any(tables)):
            yield from _conflicts(here, tables[0], tables[1], sides)
        else:
            yield _conflict(here, one, other, sides)


def _conflict(path: Path, ours: Value | None, theirs: Value | None, sides: tuple[Tree, Tree]) -> Conflict:
    return Conflict(path, None, ours, theirs, *(note_beside(side, path) for side in sides))
