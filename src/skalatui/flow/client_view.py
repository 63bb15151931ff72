"""The client view: which parts of the answers are not for the people across the table."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.tree import Path, Tree, Value

HIDDEN = ("note", "note_personal", "evidence")


def is_hidden(path: Path) -> bool:
    """Whether a note, or a remark on evidence, stands at a path; also one that the program has no field for."""
    return any(path[-1] == name or path[-1].endswith(f"_{name}") for name in HIDDEN) if path else False


def for_clients(tree: Tree) -> Tree:
    """The answers without what is hidden from clients."""
    return {key: _shown(value) for key, value in tree.items() if not is_hidden((key,))}


def _shown(value: Value) -> Value:
    if isinstance(value, Mapping):
        return for_clients(value)
    if isinstance(value, list | tuple):
        return [_shown(item) for item in value]
    return value
