"""Where the cursor of a sheet can stand, and where it goes from there: line numbers and columns, nothing painted."""

from __future__ import annotations

from collections.abc import Sequence

from skalatui.document.tree import Path
from skalatui.tui.lines import Cell, Line

At = tuple[int, int]  # line, column; line -1 where the cursor stands nowhere
NOWHERE: At = (-1, 0)

Lines = Sequence[Line]
ROWS_UNDER_HEAD = 2  # above a line, past which its heading is still shown with it
POINT = 3  # keys that lead to a row whose line is about its state: legal.checklist.dpia


def stops_in(lines: Lines) -> list[int]:
    return [number for number, line in enumerate(lines) if line.is_stop]


def next_stop(lines: Lines, here: int, by: int) -> int | None:
    """The nearest stop down, or up where `by` is negative; None where there is none."""
    return _nearest(stops_in(lines), here, by)


def next_group(lines: Lines, here: int, by: int) -> int | None:
    """The first stop of the next group; None where there is none."""
    heads = [number for number, line in enumerate(lines) if line.tone == "heading"]
    starts = [next((n for n in range(head, len(lines)) if lines[n].is_stop), -1) for head in heads]
    return _nearest([number for number in starts if number >= 0], here, by)


def _nearest(numbers: Sequence[int], here: int, by: int) -> int | None:
    ahead = [number for number in numbers if (number - here) * by > 0]
    return min(ahead, key=lambda number: abs(number - here)) if ahead else None


def next_answer(lines: Lines, at: At) -> At | None:
    """The next column, then the next line, past what else asks the same question; None at the end.

    From an answer that has a key the next that has one: what is typed or opened waits until one goes there.
    """
    number, column = at
    cells = lines[number].cells
    here = cells[min(column, len(cells) - 1)] if cells else None
    by_key = here is not None and _has_key(here)
    for there in range(number, len(lines)):
        if not lines[there].is_stop or (there > number and here and _asks(lines[there], here.path)):
            continue
        for place, cell in enumerate(lines[there].cells):
            if (there, place) > (number, column) and (_has_key(cell) or not by_key):
                return there, place
        if there > number and not lines[there].cells:
            return there, 0
    return None


def _has_key(cell: Cell) -> bool:
    return bool(cell.keys) and cell.entry is None


def _asks(line: Line, path: Path) -> bool:
    return bool(line.cells) and line.cells[0].path == path


def line_giving(lines: Lines, event: object) -> int | None:
    """The line on which Enter gives what `event` has given: one of the ways to answer a question."""
    giving = (number for number, line in enumerate(lines) if line.cells and line.cells[0].keys.get("enter") == event)
    return next(giving, None)


def lines_around(lines: Lines, number: int) -> list[int]:
    """What is shown with a line where there is room, the nearest first: the other ways to answer its question, then
    what heads it: at the beginning of a group, or a few rows into it."""
    path = lines[number].cells[0].path if lines[number].cells else None
    first = last = number
    while path and first and _asks(lines[first - 1], path):
        first -= 1
    while path and last + 1 < len(lines) and _asks(lines[last + 1], path):
        last += 1
    alike = sorted((other for other in range(first, last + 1) if other != number), key=lambda one: abs(one - number))
    return [*alike, *_heading_over(lines, first)]


def _heading_over(lines: Lines, number: int) -> list[int]:
    """The lines just above one that are nothing to stop at; where they are a few rows further up, and there is a
    heading among them, those rows too."""
    below = number
    while below > number - ROWS_UNDER_HEAD and below and lines[below - 1].is_stop:
        below -= 1
    top = _past_what_is_read(lines, below)
    if not any(line.tone == "heading" for line in lines[top:below]):
        top = _past_what_is_read(lines, number)
    return list(range(number - 1, top - 1, -1))


def _past_what_is_read(lines: Lines, number: int) -> int:
    while number and not lines[number - 1].is_stop:
        number -= 1
    return number


def at_path(lines: Lines, path: Path) -> At | None:
    """Where the answer at `path` stands, else the line that is about it; None where there is none."""
    for number, line in enumerate(lines):
        for column, cell in enumerate(line.cells):
            if cell.path == path or path in cell.also:
                return number, column
    for number, line in enumerate(lines):
        if line.is_stop and path and (line.path == path or line.path[: len(path)] == path):
            return number, 0
    for number, line in enumerate(lines):  # what is only asked in a row's detail: its due date, who cleared it
        is_beside = len(path) > POINT and path[:-1] == line.path[:-1]
        if line.is_stop and line.path and (path[: len(line.path)] == line.path or is_beside):
            return number, 0
    return None


def found_again(lines: Lines, at: At, line: Line | None, cell: Cell | None) -> At:
    """Where a cursor that stood `at`, on `line` and `cell`, stands among other lines.

    At its answer, else at its line, else at the nearest stop.
    """
    number, column = at
    if cell is not None:
        here = lines[number].cells if number < len(lines) else ()
        if column < len(here) and here[column].path == cell.path:
            return at
        for there, other in enumerate(lines):
            for place, one in enumerate(other.cells):
                if one.path == cell.path:
                    return there, place
    if line is not None and line.path:
        for there, other in enumerate(lines):
            if other.is_stop and other.path == line.path:
                return there, column
    stops = stops_in(lines)
    if not stops:
        return NOWHERE
    return min(stops, key=lambda there: (abs(there - max(number, 0)), there)), column
