"""What is about to be written, read back: a charter that opens again, and as it was meant, or none."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.limits import LARGEST
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import read
from skalatui.document.tree import Tree, Value


def checked(text: str, tree: Tree) -> bytes:
    """The bytes of a charter, once they are known to read back as `tree` and to be no more than we would open."""
    try:
        content = text.encode()
    except UnicodeEncodeError as failure:
        raise Unreadable(
            Problem("store.no-character", parameters={"text": text[failure.start : failure.end]})
        ) from failure
    if len(content) > LARGEST:
        raise Unreadable(Problem("store.would-be-too-large", parameters={"limit": LARGEST // 1024}))
    if not _are_same(read(content).values, tree):
        raise Unreadable(Problem("store.would-read-differently"))
    return content


def _are_same(one: Value, other: Value) -> bool:
    """Equal in types too: for Python 1 is True, and not a number is not itself. The order of keys is the writer's."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(_are_same(value, other[key]) for key, value in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(_are_same, one, other))
    return type(one) is type(other) and (one == other or (one != one and other != other))
