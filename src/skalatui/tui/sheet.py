"""A sheet: lines with answers in columns, one cursor, one key an answer. Every list of the wizard is one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from textual import events

from skalatui.document.tree import Path
from skalatui.tui import sheet_messages, stops
from skalatui.tui.cell_typing import CellTyping
from skalatui.tui.lines import NOT_ANSWERED, Line
from skalatui.tui.passing_on import PassingOn
from skalatui.tui.sheet_keys import MOVES, answered_by, deed_of, no_answer_here, types
from skalatui.tui.sheet_picture import SheetPicture
from skalatui.tui.style import style_of
from skalatui.tui.taking import Taking, refuse, take

if TYPE_CHECKING:
    from skalatui.interview.events import Event


class Sheet(SheetPicture, can_focus=True):
    """Shows `lines` and posts their events. `Pointed` says that the cursor stands elsewhere, `Opened` that Enter was
    pressed or a line clicked twice."""

    DEFAULT_CSS = style_of(__file__)
    Pointed: TypeAlias = sheet_messages.Pointed
    Answered: TypeAlias = sheet_messages.Answered
    Opened: TypeAlias = sheet_messages.Opened
    WentBeyond: TypeAlias = sheet_messages.WentBeyond

    def __init__(self, lines: Sequence[Line] = (), *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(lines, id=id, classes=classes)
        self.typing = CellTyping(Taking(self), lambda: self.cell)
        self._passing = PassingOn(self)

    @property
    def typed(self) -> str | None:
        return self.typing.text

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
            self._end_typing()  # also where there is nowhere to go
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
        if cell and types(cell) and self.typing.press(cell, key, character):
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

    # Where the cursor stands

    def on_focus(self) -> None:
        if self.line is None or not self.line.is_stop:
            self.edge(-1)
        self.post_message(self.Pointed(self))

    def on_blur(self) -> None:
        self.typing.end()
        self.refresh()

    def _go(self, number: int, column: int) -> None:
        wanted = (number, column)  # it comes back to its column from a line that has fewer
        self._end_typing()
        if wanted != self.at:
            before, self.at = self.at, wanted
            self._repaint({before[0], number})
            self.post_message(self.Pointed(self))
        self._into_view()

    def _end_typing(self) -> None:
        if self.typing.is_on:
            self.typing.end()
            self._repaint({self.at[0]})
