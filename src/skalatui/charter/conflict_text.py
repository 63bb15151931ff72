"""A charter with conflicts as text: git's markers around both versions of each answer, so that both can be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from skalatui.charter.layout import charter_text
from skalatui.charter.merging import Conflict
from skalatui.charter.order import ordered
from skalatui.document.carrying import NO_COMMENTS, Carried, OwnComments
from skalatui.document.limits import marker_at
from skalatui.document.quoting import dotted, key
from skalatui.document.records import replace
from skalatui.document.tree import Path, Tree, Value, table_at, with_value
from skalatui.document.write import write
from skalatui.scale.edition import Edition
from skalatui.text.catalogue import Catalogue

OURS, BETWEEN, THEIRS = "<<<<<<< ours", "=======", ">>>>>>> theirs"


class NoPlace(Exception):
    """A conflict between a value and a table: no line of the file can hold both."""


def conflicted_text(
    tree: Tree,
    conflicts: Sequence[Conflict],
    edition: Edition,
    catalogue: Catalogue,
    comments: OwnComments = NO_COMMENTS,
) -> str:
    """The text of a charter with every conflict marked where its key stands.

    With either side of each conflict taken it is the file of that choice. NoPlace where that cannot be.
    """
    shown = _with_headers(tree, conflicts)
    marks = {f"skalatui-conflict-{number}": conflict for number, conflict in enumerate(shown)}
    for mark, conflict in marks.items():
        tree = with_value(tree, conflict.path, {mark: True} if _is_table(conflict) else mark)
    lines = charter_text(ordered(tree, edition), catalogue, _above(comments, shown)).split("\n")
    for mark, conflict in marks.items():
        place, length = _place(lines, mark, conflict)
        lines[place : place + length] = _block(conflict)
    return "\n".join(lines)


def sides_of(text: str) -> tuple[str, str]:
    """Ours and theirs of a text with conflict markers (git's own, too; a base between them is left out)."""
    sides: tuple[list[str], list[str]] = [], []
    at = (True, True)
    for line in text.split("\n"):
        match marker_at(line), at:
            case "<", (True, True):
                at = (True, False)
            case "|", (True, False):
                at = (False, False)
            case "=", (True, False) | (False, False):
                at = (False, True)
            case ">", (False, True):
                at = (True, True)
            case _:
                for side, takes in zip(sides, at, strict=True):
                    if takes:
                        side.append(line)
    return "\n".join(sides[0]), "\n".join(sides[1])


def _with_headers(tree: Tree, conflicts: Sequence[Conflict]) -> list[Conflict]:
    """The conflicts, those that are all of a table as one of that table: its header goes with the side that has it."""
    shown: list[Conflict] = []
    by_table: dict[Path, list[Conflict]] = {}
    for conflict in conflicts:
        by_table.setdefault(conflict.path[:-1], []).append(conflict)
    for path, inside in by_table.items():
        keys = {conflict.path[-1] for conflict in inside}
        ours, theirs = (
            {conflict.path[-1]: value for conflict, value in values if value is not None}
            for values in ([(one, one.ours) for one in inside], [(one, one.theirs) for one in inside])
        )
        if path and not (ours and theirs) and table_at(tree, path).keys() <= keys:
            shown.append(Conflict(path, None, ours or None, theirs or None))
        else:
            shown += inside
    return shown


def _above(comments: OwnComments, conflicts: Sequence[Conflict]) -> OwnComments:
    """The comments, those of what is in conflict above its markers: the lines between them are of one side each."""

    def kept_apart(comment: Carried) -> Carried:
        paths = (conflict.path for conflict in conflicts)
        is_inside = any(comment.owner[: len(path)] == path for path in paths)
        return replace(comment, where="above", item=()) if is_inside else comment

    return replace(comments, carried=tuple(map(kept_apart, comments.carried)))


def _is_table(conflict: Conflict) -> bool:
    kinds = {isinstance(value, Mapping) for value in (conflict.ours, conflict.theirs) if value is not None}
    if len(kinds) > 1:
        raise NoPlace(dotted(conflict.path))
    return True in kinds


def _place(lines: Sequence[str], mark: str, conflict: Conflict) -> tuple[int, int]:
    """The first line that stands for a conflict, and how many do."""
    if not _is_table(conflict):
        return lines.index(f'{key(conflict.path[-1])} = "{mark}"'), 1
    place = lines.index(f"{mark} = true")
    if lines[place - 1] != f"[{dotted(conflict.path)}]":
        raise NoPlace(dotted(conflict.path))
    return place - 1, 2


def _block(conflict: Conflict) -> list[str]:
    return [OURS, *_lines(conflict, conflict.ours), BETWEEN, *_lines(conflict, conflict.theirs), THEIRS]


def _lines(conflict: Conflict, value: Value | None) -> list[str]:
    if value is None:
        return []
    if isinstance(value, Mapping):
        tree: Tree = with_value({}, conflict.path, value)
    else:
        tree = {conflict.path[-1]: value}
    return [_without_marker(line) for line in write(tree).rstrip("\n").split("\n")]


def _without_marker(line: str) -> str:
    """A line of a text that looks like a marker, with its first sign escaped."""
    return f"\\u{ord(line[0]):04x}{line[1:]}" if marker_at(line) else line
