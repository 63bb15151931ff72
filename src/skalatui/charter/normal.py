"""The one normal form of a charter's values: line endings, whole hours, and nothing for what is unset.

After it, write and read are identity (CHARTER.md, *Rules of the file*, 2).
"""

from __future__ import annotations

from collections.abc import Sequence

from skalatui.charter.form import FORM, Part
from skalatui.document.tree import Tree, Value
from skalatui.interview.fields import Kind
from skalatui.text.line_breaks import paragraph

_MEAN_SOMETHING_EMPTY = ("hospital", "departments", "people", "platforms")  # themselves, or the tables in them


def normal(tree: Tree) -> Tree:
    """A tree with its values in normal form. What the program does not know stays; only its texts' lines end in LF."""
    return _table(tree, FORM, "")


def _table(table: Tree, part: Part | None, name: str) -> Tree:
    found: dict[str, Value] = {}
    for key, value in table.items():
        if isinstance(value, str):  # most are
            text = value if value.isprintable() else paragraph(value)  # what is printable has no line breaks
            if not text or text.isspace():
                below = part and part.at(key)
                if below is not None and below.field is not None:
                    continue
            found[key] = text
            continue
        below = part and part.at(key)
        kept = _value(value, below, key)
        if below is not None and _is_unset(kept, below, key, name):
            continue
        found[key] = kept
    return found


def _value(value: Value, part: Part | None, name: str) -> Value:
    if isinstance(value, str):
        return paragraph(value)
    if isinstance(value, dict):
        return _table(value, part if part is not None and part.is_table else None, name)
    if isinstance(value, Sequence):
        items = [_value(item, None, name) for item in value]
        return [item for item in items if not _is_blank(item)] if part is not None and part.field else items
    is_number = part is not None and part.field is not None and part.field.kind is Kind.NUMBER
    return int(value) if is_number and isinstance(value, float) and value.is_integer() else value


def _is_unset(value: Value, part: Part, key: str, above: str) -> bool:
    if isinstance(value, dict):
        # A platform without a word is in use, and a charter is known by its [hospital].
        return part.is_table and not value and above not in _MEAN_SOMETHING_EMPTY and key != "hospital"
    return part.field is not None and (_is_blank(value) or value == [])


def _is_blank(value: Value) -> bool:
    return isinstance(value, str) and not value.strip()
