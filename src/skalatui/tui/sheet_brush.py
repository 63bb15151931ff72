"""The look of a sheet's rows: a line's label, its marks and its cells as segments of styled text."""

from __future__ import annotations

from collections.abc import Callable, Collection

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from skalatui.document.tree import Path
from skalatui.text.safe import displayable
from skalatui.tui.amiss import CONTRADICTS
from skalatui.tui.lines import Line
from skalatui.tui.sheet_rows import CELL_EDGES, MARKS_WIDTH, Rows
from skalatui.tui.wrapping import both_ends, fitted, last_part

POINTER, CARET = "▸", "▏"
TONES = ("heading", "row", "text", "muted", "strong", "open", "good", "partly", "bad", "unknown", "bar")
LOOKS = (*TONES, "current", "cursor", "marks", "pointer")  # the parts that a style sheet gives a look


class Looks:
    """The look of each part by its name, found once: Textual forgets them whenever a line is to be painted anew."""

    def __init__(self, find: Callable[[str], Style]) -> None:
        self._find = find
        self._found: dict[str, Style] = {}

    def __call__(self, name: str) -> Style:
        if (look := self._found.get(name)) is None:
            look = self._found[name] = self._find(name)
        return look

    def forget(self) -> None:
        """The style sheets, or what the sheet stands on, may say something else now."""
        self._found.clear()


class Brush:
    """Paints the rows of a sheet; `style` gives the look of a part by its name."""

    def __init__(self, rows: Rows, style: Callable[[str], Style]) -> None:
        self._rows, self._style = rows, style

    def row(
        self,
        row: int,
        line: Line,
        base: Style,
        pointed: int | None,
        typed: str | None = None,
        signed: Collection[Path] = (),
    ) -> list[Segment]:
        """A row of the screen, one of `line`'s; `pointed` is the column of a cursor that stands on the line."""
        number, part = self._rows.all[row]
        is_first = self._rows.span(number)[0] == row
        is_pointed = pointed is not None and is_first
        segments = self.label(line, part, base, is_pointed=is_pointed, is_first=is_first)
        return segments + self.columns(line, base, pointed, typed, signed) if line.widths and is_first else segments

    def label(self, line: Line, part: str, base: Style, *, is_pointed: bool, is_first: bool) -> list[Segment]:
        """A row's part of the label, with the pointer where the line has no columns to bear it."""
        pointer = POINTER if is_pointed and not (line.cells and line.widths) else " "
        head = Segment(f"{pointer} {' ' * line.indent}", base + self._style("pointer"))
        runs = [Segment(text, base + self._style(tone)) for text, tone in line.runs]
        if line.runs and not line.lead:
            return [head, *runs]
        room = self._rows.label_width(line) - line.indent - line.lead - 2
        cut = both_ends if line.is_name else fitted
        marks = set_cell_size(f" {line.marks if is_first else ''}", MARKS_WIDTH) if line.widths else ""
        return [
            head,
            *(runs if is_first else [Segment(" " * line.lead, base)]),
            Segment(set_cell_size(cut(part, room), room), base + self._style(line.tone)),
            Segment(marks, base + self._style("marks")),
        ]

    def columns(
        self,
        line: Line,
        base: Style,
        pointed: int | None,
        typed: str | None = None,
        signed: Collection[Path] = (),
    ) -> list[Segment]:
        """The cells of a line, or the heads over them.

        `pointed` is the column that the cursor is in, `typed` what is being typed there. `signed` are the answers
        that contradict others.
        """
        segments = []
        for column, width in enumerate(self._rows.widths(line)):
            if line.heads:
                head = line.heads[column] if column < len(line.heads) else ""
                text = set_cell_size(f"  {fitted(head, width - 2)}", width)
                segments.append(Segment(text, base + self._style("muted")))
                continue
            if column >= len(line.cells):
                segments.append(Segment(" " * width, base))
                continue
            cell = line.cells[column]
            style = base + self._style(cell.tone)
            if column == pointed:
                style += self._style("cursor")
            text = (both_ends if cell.is_name else fitted)(displayable(cell.text), width - CELL_EDGES)
            if column == pointed and typed is not None:
                text = last_part(displayable(typed), width - CELL_EDGES - cell_len(CARET)) + CARET
            pointer = POINTER if column == pointed else " "
            segments.append(Segment(set_cell_size(f"{pointer} {text}", width - 1), style))
            is_signed = cell.path in signed  # a blank keeps the look of its cell: a reversed one would show
            segments.append(Segment(CONTRADICTS, style + self._style("bad")) if is_signed else Segment(" ", style))
        return segments
