"""A sheet: lines with answers in columns, one cursor, one key an answer. Every list of the wizard is one."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from skalatui.document.tree import Path
from skalatui.interview.events import AnswerGiven, Event, Refused
from skalatui.text.safe import displayable
from skalatui.tui.lines import FLEXIBLE, Cell, Line
from skalatui.tui.style import style_of
from skalatui.tui.taking import refuse, take
from skalatui.tui.wrapping import fitted, wrapped

POINTER = "▸"
MARKS_WIDTH = 4
LONGEST_ENTRY = 16
LABEL_SHARE = 0.45  # of the room, where a column shares it with the label
TONES = ("heading", "row", "text", "muted", "strong", "open", "good", "partly", "bad", "unknown", "bar")


class Sheet(ScrollView, can_focus=True):
    """Shows `lines` and posts their events. `Pointed` says that the cursor stands elsewhere, `Opened` that Enter was
    pressed or a line clicked twice."""

    DEFAULT_CSS = style_of(__file__)
    COMPONENT_CLASSES = {f"sheet--{name}" for name in (*TONES, "current", "cursor", "marks", "pointer")}

    class Pointed(Message):
        def __init__(self, sheet: Sheet) -> None:
            super().__init__()
            self.sheet = sheet

        @property
        def control(self) -> Sheet:
            return self.sheet

    class Answered(Message):
        """An answer was given by its key, and taken."""

        def __init__(self, sheet: Sheet, path: Path) -> None:
            super().__init__()
            self.sheet, self.path = sheet, path

        @property
        def control(self) -> Sheet:
            return self.sheet

    class Opened(Message):
        def __init__(self, sheet: Sheet, line: Line, cell: Cell | None) -> None:
            super().__init__()
            self.sheet, self.line, self.cell = sheet, line, cell

        @property
        def control(self) -> Sheet:
            return self.sheet

    def __init__(self, lines: Sequence[Line] = (), *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.lines: tuple[Line, ...] = tuple(lines)
        self.at = (-1, 0)  # line, column
        self._rows: list[tuple[int, str]] = []  # every row of the screen: its line, and its part of the label
        self._first: list[int] = []  # line → its first row
        self._fresh = True  # the next figure typed takes the place of what stands in the cell
        self._width = 0
        self.is_pointing = False  # shows its cursor even while the keys go elsewhere

    # What it shows

    def show(self, lines: Sequence[Line]) -> None:
        """Show other lines; the cursor stays at its answer, else at its line, else at the nearest stop."""
        before, cell, were, stood = self.line, self.cell, self.lines, self.at
        self.lines = tuple(lines)
        self.at = self._found(before, cell)
        if self._lay_out():
            self.refresh()
            return
        changed = {number for number, line in enumerate(self.lines) if line != were[number]}
        self._repaint(changed | ({stood[0], self.at[0]} if stood != self.at else set()))

    @property
    def line(self) -> Line | None:
        number = self.at[0]
        return self.lines[number] if 0 <= number < len(self.lines) else None

    @property
    def cell(self) -> Cell | None:
        line = self.line
        return line.cells[min(self.at[1], len(line.cells) - 1)] if line and line.cells else None

    def point(self, path: tuple[str, ...]) -> bool:
        """Put the cursor on the answer, or the line, at `path`; False where there is none."""
        for number, line in enumerate(self.lines):
            for column, cell in enumerate(line.cells):
                if cell.path == path:
                    self._go(number, column)
                    return True
        for number, line in enumerate(self.lines):
            if line.is_stop and path and (line.path == path or line.path[: len(path)] == path):
                self._go(number, 0)
                return True
        return False

    # Moving

    def step(self, by: int) -> None:
        here = self.at[0]
        stops = [number for number, line in enumerate(self.lines) if line.is_stop]
        ahead = [number for number in stops if (number - here) * by > 0]
        if ahead:
            self._go(min(ahead, key=lambda number: abs(number - here)), self.at[1])
        else:
            self.scroll_relative(y=by, animate=False)

    def across(self, by: int) -> None:
        line = self.line
        if line and line.cells:
            self._go(self.at[0], max(0, min(self.at[1] + by, len(line.cells) - 1)))

    def edge(self, by: int) -> None:
        stops = [number for number, line in enumerate(self.lines) if line.is_stop]
        if stops:
            self._go(stops[0] if by < 0 else stops[-1], self.at[1])

    def group(self, by: int) -> None:
        """To the first stop of the next group, or a page on where there are no groups."""
        heads = [number for number, line in enumerate(self.lines) if line.tone == "heading"]
        starts = [next((n for n in range(head, len(self.lines)) if self.lines[n].is_stop), -1) for head in heads]
        here = self.at[0]
        ahead = [number for number in starts if number >= 0 and (number - here) * by > 0]
        if ahead:
            self._go(min(ahead, key=lambda number: abs(number - here)), self.at[1])
        elif any(line.is_stop for line in self.lines):
            self.edge(by)
        else:
            self.scroll_relative(y=by * max(1, self.size.height - 1), animate=False)

    def open(self) -> None:
        if self.line is not None:
            self.post_message(self.Opened(self, self.line, self.cell))

    def move_on(self) -> None:
        """To the next answer: the next column, then the next line."""
        line, cell = self.line, self.cell
        if line and self.at[1] + 1 < len(line.cells):
            self._go(self.at[0], self.at[1] + 1)
            return
        for number in range(self.at[0] + 1, len(self.lines)):
            ahead = self.lines[number]
            if ahead.is_stop and not (cell and ahead.cells and ahead.cells[0].path == cell.path):
                self._go(number, 0)  # past what else asks the same question
                return

    # Answering

    def on_key(self, event: events.Key) -> None:
        """Moves and answers are taken here, not by bindings: those come after the next key where keys come fast."""
        if self.press(event.key, event.character) or self._move(event.key):
            event.stop()
            event.prevent_default()

    def _move(self, key: str) -> bool:
        match key:
            case "up" | "down":
                self.step(-1 if key == "up" else 1)
            case "left" | "right":
                self.across(-1 if key == "left" else 1)
            case "home" | "end":
                self.edge(-1 if key == "home" else 1)
            case "pageup" | "pagedown":
                self.group(-1 if key == "pageup" else 1)
            case "enter":
                self.open()
            case _:
                return False
        return True

    def press(self, key: str, character: str | None = None) -> bool:
        """What a key does here; False where it does nothing."""
        line, cell = self.line, self.cell
        if line is None:
            return False
        for keys, moves_on in ((cell.keys, cell.moves_on) if cell else ({}, False), (line.keys, False)):
            event = keys.get(key) or (keys.get(character) if character else None)
            if event is not None:
                self._post(event, moves_on and isinstance(event, AnswerGiven))
                return True
        if cell is not None and cell.entry is not None:
            return self._type(cell, key, character)
        if cell is not None and character and character.isdigit() and cell.legend:
            refuse(self, Refused("entry.not-here"))
            return True
        return False

    def _post(self, event: Event, moves_on: bool) -> None:
        if take(self, event):
            if isinstance(event, AnswerGiven):
                self.post_message(self.Answered(self, event.path))
            if moves_on:
                self.move_on()

    def _type(self, cell: Cell, key: str, character: str | None) -> bool:
        entry = cell.entry or ""
        if key in ("backspace", "delete"):
            text = "" if self._fresh or key == "delete" else entry[:-1]
        elif character and (character.isdigit() or character in ",.:-"):
            text = character if self._fresh else (entry + character)[:LONGEST_ENTRY]
        else:
            return False
        take(self, AnswerGiven(cell.path, text))
        self._fresh = False
        return True

    # The mouse

    def on_click(self, event: events.Click) -> None:
        row = event.y + self.scroll_offset.y
        if not 0 <= row < len(self._rows):
            return
        number = self._rows[row][0]
        line = self.lines[number]
        if not line.is_stop:
            return
        column = self._column_at(line, event.x)
        again = self.at[0] == number and (column is None or column == self.at[1])
        self._go(number, self.at[1] if column is None else column)
        if event.chain > 1 or (again and not line.cells):
            self.open()

    def _column_at(self, line: Line, x: int) -> int | None:
        start = self._label_width(line) + MARKS_WIDTH
        for column, width in enumerate(self._widths(line)):
            if start <= x < start + width:
                return column if column < len(line.cells) else None
            start += width
        return None

    # Layout

    def on_resize(self) -> None:
        self._lay_out()
        self.refresh()

    def on_focus(self) -> None:
        self._fresh = True
        if self.line is None or not self.line.is_stop:
            self.edge(-1)
        self.post_message(self.Pointed(self))

    def on_blur(self) -> None:
        self.refresh()

    def _go(self, number: int, column: int) -> None:
        last = max(0, len(self.lines[number].cells) - 1)
        wanted = (number, min(column, last))
        self._fresh = True
        if wanted != self.at:
            before, self.at = self.at, wanted
            self._repaint({before[0], number})
            self.post_message(self.Pointed(self))
        self._into_view()

    def _into_view(self) -> None:
        number = self.at[0]
        if not 0 <= number < len(self._first):
            return
        top = self._first[number]
        bottom = self._first[number + 1] if number + 1 < len(self._first) else len(self._rows)
        while top and not self.lines[self._rows[top - 1][0]].is_stop and bottom - top < self.size.height:
            top -= 1  # what heads the first line of a group is shown with it
        self.scroll_to_region(Region(0, top, 1, bottom - top), animate=False, force=True, immediate=True)

    def _found(self, before: Line | None, cell: Cell | None) -> tuple[int, int]:
        number, column = self.at
        if cell is not None:
            here = self.lines[number].cells if number < len(self.lines) else ()
            if column < len(here) and here[column].path == cell.path:
                return self.at
            for there, line in enumerate(self.lines):
                for place, other in enumerate(line.cells):
                    if other.path == cell.path:
                        return there, place
        if before is not None and before.path:
            for there, line in enumerate(self.lines):
                if line.is_stop and line.path == before.path:
                    return there, column
        stops = [there for there, line in enumerate(self.lines) if line.is_stop]
        if not stops:
            return -1, 0
        return min(stops, key=lambda there: (abs(there - max(number, 0)), there)), column

    def _repaint(self, numbers: set[int]) -> None:
        """Paint some lines again; those that are not there are passed over."""
        for number in numbers:
            if 0 <= number < len(self._first):
                end = self._first[number + 1] if number + 1 < len(self._first) else len(self._rows)
                self.refresh_lines(self._first[number], end - self._first[number])

    def _lay_out(self) -> bool:
        """Lay the lines out in rows; whether that gives other rows than before."""
        before = (self._width, [number for number, _ in self._rows])
        self._width = self.scrollable_content_region.width
        self._rows, self._first = [], []
        for number, line in enumerate(self.lines):
            self._first.append(len(self._rows))
            room = self._label_width(line) - line.indent - 2
            label = displayable(line.label)  # whatever it was made of, nothing here obeys it
            parts = wrapped(label, room) if line.wraps else [label]
            self._rows += [(number, part) for part in parts]
        size = Size(self._width, len(self._rows))
        if size != self.virtual_size:
            self.virtual_size = size
        if before == (self._width, [number for number, _ in self._rows]):
            return False
        self.call_after_refresh(self._into_view)
        return True

    def _label_width(self, line: Line) -> int:
        columns = sum(self._widths(line)) + (MARKS_WIDTH if line.widths else 0)
        return max(8, self._width - columns)

    def _widths(self, line: Line) -> tuple[int, ...]:
        """The widths of the columns here: a flexible one has what the label leaves of the rest."""
        if FLEXIBLE not in line.widths:
            return line.widths
        rest = max(0, self._width - sum(line.widths) - MARKS_WIDTH)
        flexible = rest - max(16, int(rest * LABEL_SHARE))
        return tuple(width or max(4, flexible) for width in line.widths)

    def render_line(self, y: int) -> Strip:
        row = y + self.scroll_offset.y
        base = self.rich_style
        if row >= len(self._rows):
            return Strip.blank(self.size.width, base)
        number, part = self._rows[row]
        line = self.lines[number]
        is_first = self._first[number] == row
        is_current = number == self.at[0] and (self.has_focus or self.is_pointing)
        if is_current:
            base = base + self._style("current")
        segments = self._label(line, part, base, is_current and is_first)
        if line.widths and is_first:
            segments += self._columns(line, base, is_current)
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def _label(self, line: Line, part: str, base: Style, is_current: bool) -> list[Segment]:
        pointer = POINTER if is_current and not line.cells else " "
        room = self._label_width(line) - line.indent - 2
        style = base + self._style(line.tone)
        marks = set_cell_size(f" {line.marks}", MARKS_WIDTH) if line.widths else ""
        head = Segment(f"{pointer} {' ' * line.indent}", base + self._style("pointer"))
        if line.runs:
            return [head, *(Segment(text, base + self._style(tone)) for text, tone in line.runs)]
        return [
            head,
            Segment(set_cell_size(fitted(part, room), room), style),
            Segment(marks, base + self._style("marks")),
        ]

    def _columns(self, line: Line, base: Style, is_current: bool) -> list[Segment]:
        segments = []
        for column, width in enumerate(self._widths(line)):
            if line.heads:
                head = line.heads[column] if column < len(line.heads) else ""
                text = set_cell_size(f"  {fitted(head, width - 2)}", width)
                segments.append(Segment(text, base + self._style("muted")))
                continue
            if column >= len(line.cells):
                segments.append(Segment(" " * width, base))
                continue
            cell = line.cells[column]
            is_here = is_current and column == min(self.at[1], len(line.cells) - 1)
            style = base + self._style(cell.tone)
            if is_here:
                style += self._style("cursor")
            pointer = POINTER if is_here else " "
            segments.append(
                Segment(set_cell_size(f"{pointer} {fitted(displayable(cell.text), width - 3)} ", width), style)
            )
        return segments

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"sheet--{name}", partial=True)

    def as_text(self) -> str:
        """All rows as plain text, for tests that read what a person would."""
        return "\n".join(self.render_line(row - self.scroll_offset.y).text.rstrip() for row in range(len(self._rows)))


def longest(words: Sequence[str]) -> int:
    """The width in cells of the widest of some words."""
    return max((cell_len(word) for word in words), default=0)
