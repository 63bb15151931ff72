"""Characters in a charter that nobody sees, and that turn what others see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from skalatui.charter.telling import warning
from skalatui.document.problem import Problem
from skalatui.document.read import Document
from skalatui.document.records import replace
from skalatui.document.tree import Tree, Value, leaves

# Control characters but tab and newline, and those that turn the direction of writing: unseen, they mislead.
_HIDDEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_holds_none = re.compile(f"[^{_HIDDEN}]*+").fullmatch  # quicker over a whole file than to search for one


def hidden_in(document: Document) -> Iterator[Problem]:
    """A warning for each value, with its key, and each comment that holds some."""
    if "\\" in document.text or not _holds_none(document.text):  # else nothing can be hidden in any value
        yield from _hidden(document.values)
        yield from _hidden_in_comments(document)


def _hidden(tree: Tree) -> Iterator[Problem]:
    for path, value in leaves(tree):
        signs = sorted({f"U+{ord(sign):04X}" for text in (*path, *_texts(value)) for sign in _in(text)})
        if signs:
            yield warning("charter.hidden-characters", path, found=tuple(signs))


def _hidden_in_comments(document: Document) -> Iterator[Problem]:
    for comment in document.comments:
        if signs := sorted({f"U+{ord(sign):04X}" for sign in _in(comment.text)}):
            told = warning("charter.hidden-characters", comment.owner, found=tuple(signs))
            yield replace(told, line=comment.line)


def _in(text: str) -> list[str]:
    return [] if _holds_none(text) else re.findall(f"[{_HIDDEN}]", text)


def _texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Sequence):
        for item in value:
            yield from _texts(item)
