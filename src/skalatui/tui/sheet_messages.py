"""What a sheet tells whoever shows it: where the cursor went, what was answered, what is to be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.message import Message

from skalatui.document.tree import Path
from skalatui.tui.lines import Cell, Line

if TYPE_CHECKING:
    from skalatui.tui.sheet import Sheet


@runtime_checkable
class FollowsCursor(Protocol):
    """A screen that is told of the cursor's move at once, to be painted with it; the message comes a few frames on."""

    def follow_cursor(self) -> None: ...


class FromSheet(Message):
    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet

    @property
    def control(self) -> Sheet:
        return self.sheet


class Pointed(FromSheet, namespace="sheet"):
    """The cursor stands elsewhere."""


class Passed(FromSheet, namespace="sheet"):
    """A key that leads on has gone before, and been had by everybody who has this message."""


class WentBeyond(FromSheet, namespace="sheet"):
    """The cursor was led beyond the first line, where `by` is negative, or the last."""

    def __init__(self, sheet: Sheet, by: int) -> None:
        super().__init__(sheet)
        self.by = by


class Answered(FromSheet, namespace="sheet"):
    """An answer was given by its key, and taken."""

    def __init__(self, sheet: Sheet, path: Path) -> None:
        super().__init__(sheet)
        self.path = path


class Opened(FromSheet, namespace="sheet"):
    """Enter was pressed on a line, or the line clicked twice."""

    def __init__(self, sheet: Sheet, line: Line, cell: Cell | None) -> None:
        super().__init__(sheet)
        self.line, self.cell = line, cell
