"""A charter as git compares it: its verdicts and answers, one a line, without what follows from them.

git asks for it with every look at a diff, so this module imports next to nothing: the derived keys stand here once
more (a test holds them against the form).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from skalatui.document.quoting import dotted
from skalatui.document.tree import Path, Tree, Value
from skalatui.text.safe import displayable

LEFT_OUT = ("practice_rules", "roadmap")  # sections that follow from the answers
ROWS = ("organisation", "monitoring", "guidelines", "measurement", "planning", "training")
DERIVED = frozenset(
    ("strength", "source_strength", "cadence", "audience", "minimum", "recommended", "holders", "open")
)  # of a row; its text too, where it is the scale's
SHOWN = (  # of what is derived in [recommendation]: the levels, so that a diff says what an answer did to them
    *("status", "present", "framework", "ambition", "staffing", "platforms", "law"),
    *("sustainable", "recommended", "at_most", "next_step", "chosen", "chosen_because"),
)


def plain_text(tree: Tree) -> str:
    """The lines; what a person typed is made safe, one line of it a line."""
    return "".join(f"{line}\n" for line in _lines(tree))


def _lines(tree: Tree) -> Iterator[str]:
    for section, value in tree.items():
        if section not in LEFT_OUT:
            yield from _value((section,), _section(section, value))


def _section(section: str, value: Value) -> Value:
    """A section without what follows from the answers."""
    if not isinstance(value, Mapping):
        return value
    if section == "recommendation":
        return {key: inner for key, inner in value.items() if key in SHOWN or key.startswith("chosen_")}
    if section == "roles":
        return {unit: _rows(roles) for unit, roles in value.items()}
    return _rows(value) if section in ROWS else value


def _rows(rows: Value) -> Value:
    return {key: _row(row) for key, row in rows.items()} if isinstance(rows, Mapping) else rows


def _row(row: Value) -> Value:
    """A row without what the scale says of it."""
    if not isinstance(row, Mapping) or row.get("own") is True:
        return row
    gone = DERIVED if row.get("reworded") is True else DERIVED | {"text"}
    return {key: value for key, value in row.items() if key not in gone}


def _value(path: Path, value: Value) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _value((*path, key), inner)
        if not value and path[0] in ("departments", "platforms", "staff", "hospital"):
            yield f"{_shown(path)}:"
    elif isinstance(value, list):
        for item in value:
            yield f"{_shown(path)}: {_one_line(item)}"
    elif isinstance(value, str) and "\n" in value:
        yield f"{_shown(path)}:"
        yield from (f"  {line}" for line in displayable(value.rstrip("\n"), lines=True).split("\n"))
    else:
        yield f"{_shown(path)}: {_one_line(value)}"


def _shown(path: Path) -> str:
    return displayable(dotted(path))


def _one_line(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{displayable(key)}: {_one_line(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_one_line, value)) + "]"
    return displayable(str(value))
