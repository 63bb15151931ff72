"""The picture of a sheet: its lines laid out in rows and painted, one of them with the cursor."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from skalatui.document.tree import Path
from skalatui.tui import stops
from skalatui.tui.lines import Cell, Line
from skalatui.tui.sheet_brush import LOOKS, Brush, Looks
from skalatui.tui.sheet_rows import Rows, rows_in
from skalatui.tui.stops import NOWHERE, At


class SheetPicture(ScrollView):
    """`at` is where the cursor stands: a line and a column, which whoever takes the keys moves."""

    COMPONENT_CLASSES = {f"sheet--{name}" for name in LOOKS}

    def __init__(self, lines: Sequence[Line] = (), *, id: str | None = None, classes: str | None = None) -> None:
        self._looks = Looks(lambda name: self.get_component_rich_style(f"sheet--{name}", partial=True))
        super().__init__(id=id, classes=classes)
        self.lines: tuple[Line, ...] = tuple(lines)
        self.at: At = NOWHERE
        self._rows = Rows()
        self._laid_out_in = Size()
        self._brush = Brush(self._rows, self._looks)
        self._signed: frozenset[Path] = frozenset()
        self.is_pointing = False  # shows its cursor even while the keys go elsewhere

    @property
    def typed(self) -> str | None:
        """What is being typed in the cell of the cursor; None where nothing is."""
        return None

    def sign(self, paths: frozenset[Path]) -> None:
        """Put the sign of a contradiction on the answers at `paths`, and on no others."""
        changed, self._signed = paths ^ self._signed, paths
        if changed:
            cells = ((number, cell) for number, line in enumerate(self.lines) for cell in line.cells)
            self._repaint({number for number, cell in cells if cell.path in changed})

    @property
    def line(self) -> Line | None:
        number = self.at[0]
        return self.lines[number] if 0 <= number < len(self.lines) else None

    @property
    def cell(self) -> Cell | None:
        line = self.line
        return line.cells[self.column] if line and line.cells else None

    @property
    def pointed(self) -> Path:
        """The answer under the cursor, else the row; empty where it stands on neither."""
        return self.cell.path if self.cell else self.line.path if self.line else ()

    @property
    def column(self) -> int:
        """The column of the cursor: the last one where its line has fewer than the line it came from."""
        return min(self.at[1], len(self.line.cells) - 1) if self.line and self.line.cells else 0

    @property
    def cut_text(self) -> str:
        """The whole of what its cell under the cursor has no room for; empty where it has."""
        return self._rows.cut_text(self.line, self.column) if self.line else ""

    # Layout

    def on_resize(self) -> None:
        if self._laid_out_in != self.size:
            self._lay_out()
            self.refresh()
        self._into_view()

    @property
    def _room(self) -> Size:
        """The size it has; before it is on the screen, and while it is not, the one it is about to have."""
        if self.size:
            return self.size
        sizes = (node.size for node in self.ancestors if isinstance(node, Widget))
        return self._laid_out_in or next(filter(None, sizes), self.size)

    def _into_view(self) -> None:
        """Scroll until the line of the cursor is wholly in view, with what it belongs to as far as there is room."""
        if self.line is None:
            return  # the cursor stands nowhere
        top, bottom = self._rows.around(self.at[0], stops.lines_around(self.lines, self.at[0]), self.size.height)
        if top == bottom:
            return
        self.scroll_to_region(Region(0, top, 1, bottom - top), animate=False, force=True, immediate=True)

    def bring_up(self, below: int) -> None:
        """Scroll until the line of the cursor is in view with so many lines below it, as far as there is room."""
        top, bottom = self._rows.span(self.at[0])
        _, last = self._rows.span(min(self.at[0] + below, len(self.lines) - 1))
        last = min(last, top + self.size.height)
        if top < last:
            self.scroll_to_region(Region(0, top, 1, max(bottom, last) - top), animate=False, force=True, immediate=True)

    def _repaint(self, numbers: set[int]) -> None:
        """Paint some lines again; those that are not there are passed over."""
        for number in numbers:
            top, bottom = self._rows.span(number)
            if top != bottom:
                self.refresh_lines(top, bottom - top)

    def _lay_out(self) -> bool:
        """Lay the lines out in rows; whether that gives other rows than before."""
        room = self._laid_out_in = self._room
        before, self._rows = self._rows, rows_in(self.lines, room, self.styles.scrollbar_size_vertical)
        self._brush = Brush(self._rows, self._looks)
        size = Size(self._rows.width, len(self._rows))
        if size != self.virtual_size:
            self.virtual_size = size
        if self._rows.stands_like(before):
            return False
        self.call_after_refresh(self._into_view)
        return True

    # Painting

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows in a region; the first picture comes before the size is told, and has them all the same."""
        if self._laid_out_in != self.size:
            self._lay_out()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        row = y + self.scroll_offset.y
        base = self.rich_style
        if row >= len(self._rows):
            return Strip.blank(self.size.width, base)
        number = self._rows.all[row][0]
        is_current = number == self.at[0] and (self.has_focus or self.is_pointing)
        if is_current:
            base = base + self._looks("current")
        pointed = self.column if is_current else None
        segments = self._brush.row(row, self.lines[number], base, pointed, self.typed, self._signed)
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def notify_style_update(self) -> None:
        self._looks.forget()
        super().notify_style_update()

    def as_text(self) -> str:
        """All rows as plain text, for tests that read what a person would."""
        return "\n".join(self.render_line(row - self.scroll_offset.y).text.rstrip() for row in range(len(self._rows)))
