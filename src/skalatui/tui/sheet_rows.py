"""The rows of a sheet: its lines laid out in a width, and where on the screen each line and each column stands."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.geometry import Size

from skalatui.text.safe import displayable
from skalatui.tui.lines import FLEXIBLE, Line
from skalatui.tui.wrapping import wrapped

MARKS_WIDTH = 4
CELL_EDGES = 3  # columns of a cell that its text leaves: the pointer, a blank, the sign behind it
LEAST_LABEL = 8
NARROW_LABEL, EASY_LABEL = 20, 30  # with less, or less than the longest label up to the latter: narrow columns
LABEL_SHARE, MOST_LABEL = 0.45, 0.6  # of the room, where a column shares it with the label
SHARED_LABEL = 16


class Rows:
    """`all` has every row of the screen: the number of its line, and its part of the label."""

    def __init__(self, lines: Sequence[Line] = (), width: int = 0) -> None:
        self.width = width
        self._needs = _needs_of(lines)
        self.all: list[tuple[int, str]] = []
        self._first: list[int] = []  # line → its first row
        for number, line in enumerate(lines):
            self._first.append(len(self.all))
            room = self.label_width(line) - line.indent - line.lead - 2
            label = displayable(line.label)  # whatever it was made of, nothing here obeys it
            self.all += [(number, part) for part in (wrapped(label, room) if line.wraps else [label])]
        self._columns = {
            shape: self.widths(line) for shape, line in {(one.widths, one.narrow): one for one in lines}.items()
        }

    def __len__(self) -> int:
        return len(self.all)

    def stands_like(self, other: Rows) -> bool:
        """Whether every line has the same rows there, and every column the same place."""
        has_same_columns = self.width == other.width and self._columns == other._columns
        return has_same_columns and [line for line, _ in self.all] == [line for line, _ in other.all]

    def line_at(self, row: int) -> int:
        """The line that a row belongs to; -1 below the last one."""
        return self.all[row][0] if 0 <= row < len(self.all) else -1

    def span(self, number: int) -> tuple[int, int]:
        """The rows of a line, from the first up to the one after its last; none for a line that isn't there."""
        if not 0 <= number < len(self._first):
            return 0, 0
        end = self._first[number + 1] if number + 1 < len(self._first) else len(self.all)
        return self._first[number], end

    def around(self, number: int, others: Sequence[int], room: int) -> tuple[int, int]:
        """The rows of a line, with those of `others`, the nearest first, as far as there is room for so many rows."""
        top, bottom = self.span(number)
        for other in others if top != bottom else ():
            first, last = self.span(other)
            if max(bottom, last) - min(top, first) <= room:
                top, bottom = min(top, first), max(bottom, last)
        return top, bottom

    def label_width(self, line: Line) -> int:
        columns = sum(self.widths(line)) + (MARKS_WIDTH if line.widths else 0)
        return max(LEAST_LABEL, self.width - columns)

    def widths(self, line: Line) -> tuple[int, ...]:
        """The widths of the columns here: a flexible one has what the label leaves of the rest.

        Either has more than its share where it needs that and the other does not.
        """
        if FLEXIBLE not in line.widths:
            label = max(NARROW_LABEL, min(EASY_LABEL, self._needs[0]))
            is_narrow = self.width - sum(line.widths) - MARKS_WIDTH < label
            return line.narrow if line.narrow and is_narrow else line.widths
        rest = max(0, self.width - sum(line.widths) - MARKS_WIDTH)
        label, column = self._needs
        share = max(SHARED_LABEL, int(rest * LABEL_SHARE))
        if column > rest - share:
            share = max(SHARED_LABEL, min(label, share), rest - column)
        elif label > share:
            share = max(share, min(label, int(rest * MOST_LABEL), rest - column))
        flexible = rest - share
        return tuple(width or max(4, flexible) for width in line.widths)

    def cut_text(self, line: Line, column: int) -> str:
        """The whole of what its cell has no room for; empty where it has, and for an answer by key: the foot has it."""
        if column >= min(len(line.cells), len(line.widths)):
            return ""
        cell = line.cells[column]
        if cell.says or (cell.keys and not cell.is_name):
            return ""
        text = displayable(cell.text)
        return text if cell_len(text) > self.widths(line)[column] - CELL_EDGES else ""

    def column_at(self, line: Line, x: int) -> int | None:
        """The column of a line's cell at a place across the screen; None where there is none."""
        start = self.label_width(line) + MARKS_WIDTH
        for column, width in enumerate(self.widths(line)):
            if start <= x < start + width:
                return column if column < len(line.cells) else None
            start += width
        return None


def _needs_of(lines: Sequence[Line]) -> tuple[int, int]:
    """The columns that the longest label, and the longest text in a flexible column beside it, would have."""
    label = column = 0
    for line in lines:
        if line.narrow or FLEXIBLE in line.widths:
            label = max(label, cell_len(line.label) + line.indent + line.lead + 2)
        if FLEXIBLE in line.widths:
            place = line.widths.index(FLEXIBLE)
            if place < len(line.cells):
                column = max(column, cell_len(line.cells[place].text) + CELL_EDGES)
    return label, column


def rows_in(lines: Sequence[Line], size: Size, bar: int) -> Rows:
    """The rows in a room; where they are more than it is high, a scroll bar takes so many of its columns."""
    rows = Rows(lines, size.width)
    return Rows(lines, max(1, size.width - bar)) if len(rows) > size.height else rows
