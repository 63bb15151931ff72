"""The mark *ask again*: which answers share it, which of them it waits for, and when an answer takes it away.

A scalar answer has a mark of its own. A row has one for all that is asked of it; what the mark is about shows in
what is open: where nothing is, the row was marked to be asked once more.
"""

from __future__ import annotations

from skalatui.document.tree import Path, Tree, value_at, with_value, without
from skalatui.interview.answers import GIVEN, is_answered
from skalatui.interview.fields import ANY, field_at
from skalatui.interview.remarks import remark_path

LATER = "later"
# What is asked of a row: what has to be answered, then what may be. A name, a handle, an owner or a due date is said
# in passing and settles nothing that was put off.
ASKED_OF: dict[Path, tuple[tuple[str, ...], tuple[str, ...]]] = {
    ("practice", ANY): (("today", "wish"), ()),
    ("departments", ANY): ((), ("selected", "networks")),
    ("staff", "people", ANY): (("roles", "unit"), ("hours",)),
    ("platforms", ANY): (("status",), ()),
    ("response", ANY): ((), ("first_inside", "full_inside", "first_outside", "full_outside")),
    ("legal",): (("clearance", "by", "date", "reference"), ()),
}
OF_FRAME = (("status",), ())
CLEARANCE: Path = ("legal", "clearance")


def without_mark(before: Tree, tree: Tree, path: Path) -> Tree:
    """The answers once one was given at `path`: without its mark, where that waits for nothing any more.

    Of a row that is an answer that was open `before`, with nothing left that has to be answered, or any one of a row
    in which all was answered already.
    """
    mark, must, may = _sharing(tree, path)
    if path not in (*must, *may) or value_at(tree, mark) is None or not _is_settled(tree, path):
        return tree
    is_asked_once_more = not any(not _is_settled(before, one) for one in (*must, *may))
    is_last = not _is_settled(before, path) and all(_is_settled(tree, one) for one in must)
    return without(tree, mark) if is_asked_once_more or is_last else tree


def with_mark_back(before: Tree, tree: Tree, path: Path) -> Tree:
    """The answers once all that was typed at `path` is erased again: with the mark that stood there `before`."""
    mark, must, may = _sharing(tree, path)
    stood = value_at(before, mark) if path in (*must, *may) and not _is_settled(tree, path) else None
    if stood is None or value_at(tree, mark) is not None:
        return tree
    back = with_value(tree, mark, stood)
    return before if back == before else back


def is_waited_for(tree: Tree, path: Path) -> bool:
    """Whether a mark that stands is about the answer at `path`: what has to be answered first, then what may be.

    Where nothing is open it is about the row, which its first answer stands for.
    """
    mark = remark_path(path, LATER)
    if not mark or value_at(tree, mark) is not True:  # first: hardly any answer is marked
        return False
    _, must, may = _sharing(tree, path)
    if path not in (*must, *may):
        return False
    for asked in (must, may):
        if still_open := [one for one in asked if not _is_settled(tree, one)]:
            return path in still_open
    return path == (*must, *may)[0]


def _sharing(tree: Tree, path: Path) -> tuple[Path, tuple[Path, ...], tuple[Path, ...]]:
    """The mark of the answer at `path`, and the answers that share it: those that have to be given, those that may."""
    mark, field = remark_path(path, LATER), field_at(path)
    if not mark or mark == path or field is None:
        return (), (), ()
    if mark[-1] != LATER:  # a scalar's, with its name before it
        return mark, (path,), ()
    must, may = ASKED_OF.get(field.path[:-1], OF_FRAME)
    if path[:1] == CLEARANCE[:1] and value_at(tree, CLEARANCE) != GIVEN:
        must = must[:1]  # who gave it and when is asked of one that was given
    return mark, tuple((*path[:-1], key) for key in must), tuple((*path[:-1], key) for key in may)


def _is_settled(tree: Tree, path: Path) -> bool:
    """Whether there is an answer. That a department does not publish itself is one."""
    value = value_at(tree, path)
    return is_answered(value) or (value is False and path[-1] == "selected")
