"""Where a piece of typing ends: undo takes back a word or a run of deleting, not all that was typed in a field."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.tree import Path, Tree, Value, value_at
from skalatui.text.changes import changed_part


def begins_piece(start: str, before: str, after: str) -> bool:
    """Whether the change from `before` to `after` is another piece than that from `start` to `before`.

    A new word is, and so is turning from typing to deleting or back.
    """
    was_growing = len(before) >= len(start)
    if (len(after) >= len(before)) is not was_growing:
        return True
    return was_growing and _begins_word(before, after)


def _begins_word(before: str, after: str) -> bool:
    start, _, end = changed_part(before, after)
    added = after[start:end]
    return added[:1].isspace() and start > 0 and not before[start - 1].isspace()


def text_at(tree: Tree, held: Mapping[Path, str], path: Path) -> str:
    """What stands in a field, as text."""
    return held[path] if path in held else as_text(value_at(tree, path))


def as_text(value: Value | None) -> str:
    if isinstance(value, list | tuple):
        return "\n".join(map(str, value))
    return "" if value is None else str(value)
