"""The lines of a sheet: what it shows, and which event each key posts. Plain values, made anew from every session."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from rich.cells import cell_len

from skalatui.document.records import dataclass, field
from skalatui.document.tree import Path

if TYPE_CHECKING:  # a list that is no interview's, as the library, is painted without any of it
    from skalatui.interview.events import Event

NOT_ANSWERED = "–"
FLEXIBLE = 0  # a column that shares the room with the label


@dataclass(frozen=True)
class Cell:
    """One answer on a line. `keys` post events; `legend` names them.

    `entry` is what stands there, where it is typed in place; `lists`: one text after the other, a semicolon between
    them. `tone` is the look of its text, which always says the same in words. `moves_on`: after a key the cursor goes
    on. `turn` is what a click or the space bar gives: the next of the answers, none after the last.
    """

    path: Path
    text: str = NOT_ANSWERED
    tone: str = "open"
    keys: Mapping[str, Event] = field(default_factory=dict)
    legend: tuple[tuple[str, str], ...] = ()
    entry: str | None = None
    lists: bool = False
    moves_on: bool = True
    turn: Event | None = None
    also: tuple[Path, ...] = ()  # the other answers that stand in it
    says: str = ""  # told in place of its question's hint
    is_name: bool = False  # cut in the middle where there is no room for all of it


@dataclass(frozen=True)
class Line:
    """One line. The cursor stops at it where it has cells, or where `stops`. `path` is what Enter opens.

    `cells` stand in columns of `widths` at the right; `heads` stand over them on a heading. `wraps`: a label that
    is too long goes on below. `runs` are parts of one line with a look each, in place of the label; before one
    that wraps, they lead, and the label goes on beside them.
    """

    label: str = ""
    cells: tuple[Cell, ...] = ()
    widths: tuple[int, ...] = ()
    narrow: tuple[int, ...] = ()  # the columns' widths where they would leave the label too little
    heads: tuple[str, ...] = ()
    tone: str = "row"
    marks: str = ""
    path: Path = ()
    keys: Mapping[str, Event] = field(default_factory=dict)
    legend: tuple[tuple[str, str], ...] = ()
    indent: int = 0
    wraps: bool = False
    stops: bool = False
    runs: tuple[tuple[str, str], ...] = ()
    is_name: bool = False  # cut in the middle where there is no room for all of it
    says: str = ""  # told of the line when it is pointed at, in place of the question's hint

    @property
    def lead(self) -> int:
        """The width in cells of the runs that stand before the label."""
        return sum(cell_len(text) for text, _ in self.runs) if self.wraps else 0

    @property
    def is_stop(self) -> bool:
        return self.stops or bool(self.cells)
