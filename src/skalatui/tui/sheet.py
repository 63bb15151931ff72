"""A sheet: lines with answers in columns, one cursor, one key an answer. Every list of the wizard is one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from skalatui.document.tree import Path
from skalatui.tui import sheet_messages, stops
from skalatui.tui.cell_typing import CellTyping
from skalatui.tui.lines import NOT_ANSWERED, Cell, Line
from skalatui.tui.passing_on import PassingOn
from skalatui.tui.sheet_brush import LOOKS, Brush, Looks
from skalatui.tui.sheet_keys import MOVES, answered_by, deed_of, no_answer_here, types
from skalatui.tui.sheet_rows import Rows, rows_in
from skalatui.tui.stops import NOWHERE, At
from skalatui.tui.style import style_of
from skalatui.tui.taking import Taking, refuse, take

if TYPE_CHECKING:
    from skalatui.interview.events import Event


class Sheet(ScrollView, can_focus=True):
    """Shows `lines` and posts their events. `Pointed` says that the cursor stands elsewhere, `Opened` that Enter was
    pressed or a line clicked twice."""

    DEFAULT_CSS = style_of(__file__)
    COMPONENT_CLASSES = {f"sheet--{name}" for name in LOOKS}

    Pointed: TypeAlias = sheet_messages.Pointed
    Answered: TypeAlias = sheet_messages.Answered
    Opened: TypeAlias = sheet_messages.Opened
    WentBeyond: TypeAlias = sheet_messages.WentBeyond

    def __init__(self, lines: Sequence[Line] = (), *, id: str | None = None, classes: str | None = None) -> None:
        self._looks = Looks(lambda name: self.get_component_rich_style(f"sheet--{name}", partial=True))
        super().__init__(id=id, classes=classes)
        self.lines: tuple[Line, ...] = tuple(lines)
        self.at: At = NOWHERE
        self._rows = Rows()
        self._laid_out_in = Size()
        self._brush = Brush(self._rows, self._looks)
        self.typing = CellTyping(Taking(self), lambda: self.cell)
        self._passing = PassingOn(self)
        self._signed: frozenset[Path] = frozenset()
        self.is_pointing = False  # shows its cursor even while the keys go elsewhere

    # What it shows

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines; the cursor stays at its answer, else at its line, else at the nearest stop."""
        before, cell, were, stood = self.line, self.cell, self.lines, self.at
        self.lines = tuple(lines)
        self.at = stops.found_again(self.lines, self.at, before, cell)
        self.typing.follow()
        if before is not None and (self.line is None or self.line.path != before.path):
            self.post_message(self.Pointed(self))  # its row went, or has another key
        if self._lay_out():
            self.refresh()
            return
        changed = {number for number, line in enumerate(self.lines) if line != were[number]}
        self._repaint(changed | ({stood[0], self.at[0]} if stood != self.at else set()))

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
    def column(self) -> int:
        """The column of the cursor: the last one where its line has fewer than the line it came from."""
        return min(self.at[1], len(self.line.cells) - 1) if self.line and self.line.cells else 0

    @property
    def cut_name(self) -> str:
        """The whole of a name that its cell under the cursor has no room for; empty where it has."""
        return self._rows.cut_name(self.line, self.column) if self.line else ""

    def point(self, path: Path) -> bool:
        """Put the cursor on the answer, or the line, at `path`; False where there is none."""
        found = stops.at_path(self.lines, path)
        if found is not None:
            self._go(*found)
        return found is not None

    # Moving

    def step(self, by: int) -> None:
        there = stops.next_stop(self.lines, self.at[0], by)
        if there is None and self.scroll_offset.y == (0 if by < 0 else self.max_scroll_y):
            self.post_message(sheet_messages.WentBeyond(self, by))
        else:
            self._go_or_scroll(there, by)

    def across(self, by: int) -> None:
        line = self.line
        if line and line.cells:
            self._go(self.at[0], max(0, min(self.column + by, len(line.cells) - 1)))

    def edge(self, by: int) -> None:
        """To the first stop or the last; to the first row or the last where there is nothing but to read."""
        if there := stops.stops_in(self.lines):
            self._go(there[0] if by < 0 else there[-1], self.at[1])
        else:
            self.scroll_to(y=0 if by < 0 else self.max_scroll_y, animate=False)

    def group(self, by: int) -> None:
        """To the first stop of the next group, to the last stop of all, or a page on where there are none."""
        there = stops.next_group(self.lines, self.at[0], by)
        if there is None and stops.stops_in(self.lines):
            self.edge(by)
        else:
            self._go_or_scroll(there, by * max(1, self.size.height - 1))

    def _go_or_scroll(self, number: int | None, rows: int) -> None:
        self.scroll_relative(y=rows, animate=False) if number is None else self._go(number, self.at[1])

    def open(self) -> None:
        if self.line is not None:
            self.post_message(self.Opened(self, self.line, self.cell))

    def move_on(self) -> None:
        """To the next answer: the next column, then the next line."""
        ahead = stops.next_answer(self.lines, (self.at[0], self.column)) if self.line else None
        if ahead is not None:
            self._go(*ahead)

    # Answering

    def on_key(self, event: events.Key) -> None:
        """Moves and answers are taken here, not by bindings: those come after the next key where keys come fast."""
        before = self.at
        if self._passing.keeps(event):
            event.stop()
            event.prevent_default()
        elif self._lead_on(event.key) or self.press(event.key, event.character) or self._move(event.key):
            event.stop()
            event.prevent_default()
            if self.at != before and isinstance(self.screen, sheet_messages.FollowsCursor):
                self.screen.follow_cursor()
        else:
            self._passing.begin()

    def on_sheet_passed(self) -> None:
        self._passing.end()

    def types_unseen(self, key: str, character: str | None) -> bool:
        """What was being typed in a cell goes on; nothing is begun."""
        return self.typing.is_on and (key == "backspace" or (character is not None and character.isprintable()))

    def on_paste(self, event: events.Paste) -> None:
        if self.cell is not None and self.cell.entry is not None:
            event.stop()
            if (reason := self.typing.paste(self.cell, event.text)) is not None:
                refuse(self, reason)
            self._repaint({self.at[0]})

    def _lead_on(self, key: str) -> bool:
        """What ends typing in a cell; False where nothing is being typed."""
        if not self.typing.is_on or key not in ("enter", "tab", "shift+tab"):
            return False
        self.typing.end()
        self.across(-1) if key == "shift+tab" else self.move_on()
        self._repaint({self.at[0]})
        self.post_message(self.Pointed(self))
        return True

    def _move(self, key: str) -> bool:
        if key == "enter":
            self.open()
            self._passing.begin()
        elif key in MOVES:
            way, by = MOVES[key]
            {"step": self.step, "across": self.across, "edge": self.edge, "group": self.group}[way](by)
        else:
            return False
        return True

    def press(self, key: str, character: str | None = None) -> bool:
        """What a key does here; False where it does nothing."""
        line, cell = self.line, self.cell
        if line is None:
            return False
        if cell and types(line, cell, key, is_typing=self.typing.is_on) and self.typing.press(cell, key, character):
            self._repaint({self.at[0]})
            return True
        if (done := deed_of(line, cell, key, character)) is not None:
            self._post(*done)
        elif cell is not None and cell.legend and character and character.isdigit():
            refuse(self, no_answer_here(cell))
        else:
            return False
        return True

    def _post(self, event: Event, moves_on: bool) -> None:
        if take(self, event):
            if (path := answered_by(event)) is not None:
                self.post_message(self.Answered(self, path))
            before = self.at
            if moves_on:
                self.move_on()
            if self.at == before and (chosen := stops.line_giving(self.lines, event)) is not None:
                self._go(chosen, self.at[1])

    # The mouse

    def on_click(self, event: events.Click) -> None:
        number = self._rows.line_at(event.y + self.scroll_offset.y)
        if number < 0 or not self.lines[number].is_stop:
            return
        line = self.lines[number]
        column = self._rows.column_at(line, event.x)
        again = self.at[0] == number and (column is None or column == self.column)
        self._go(number, self.at[1] if column is None else column)
        cell = self.cell if column is not None or not line.widths else None
        if cell is not None and cell.turn is not None:
            if again or cell.text == NOT_ANSWERED:
                self._post(cell.turn, moves_on=False)
        elif event.chain > 1 or (again and not line.cells):
            self.open()

    # Layout

    def on_resize(self) -> None:
        self._lay_out()
        self._into_view()
        self.refresh()

    def watch_show_vertical_scrollbar(self) -> None:
        """The scroll bar takes a column, or gives one back: the lines are laid out for what is left."""
        self.call_after_refresh(self.on_resize)

    def on_focus(self) -> None:
        if self.line is None or not self.line.is_stop:
            self.edge(-1)
        self.post_message(self.Pointed(self))

    def on_blur(self) -> None:
        self.typing.end()
        self.refresh()

    def _go(self, number: int, column: int) -> None:
        wanted = (number, column)  # it comes back to its column from a line that has fewer
        self.typing.end()
        if wanted != self.at:
            before, self.at = self.at, wanted
            self._repaint({before[0], number})
            self.post_message(self.Pointed(self))
        self._into_view()

    def _into_view(self) -> None:
        """Scroll until the line of the cursor is wholly in view, with what it belongs to as far as there is room."""
        if self.line is None:
            return  # the cursor stands nowhere
        top, bottom = self._rows.around(self.at[0], stops.lines_around(self.lines, self.at[0]), self.size.height)
        if top == bottom:
            return
        self.scroll_to_region(Region(0, top, 1, bottom - top), animate=False, force=True, immediate=True)

    def _repaint(self, numbers: set[int]) -> None:
        """Paint some lines again; those that are not there are passed over."""
        for number in numbers:
            top, bottom = self._rows.span(number)
            if top != bottom:
                self.refresh_lines(top, bottom - top)

    def _lay_out(self) -> bool:
        """Lay the lines out in rows; whether that gives other rows than before."""
        self._laid_out_in = self.size
        before, self._rows = self._rows, rows_in(self.lines, self.size, self.styles.scrollbar_size_vertical)
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
        segments = self._brush.row(row, self.lines[number], base, pointed, self.typing.text, self._signed)
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def notify_style_update(self) -> None:
        self._looks.forget()
        super().notify_style_update()

    def as_text(self) -> str:
        """All rows as plain text, for tests that read what a person would."""
        return "\n".join(self.render_line(row - self.scroll_offset.y).text.rstrip() for row in range(len(self._rows)))
