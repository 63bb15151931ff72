"""What a key does on a line of a sheet: the event that it posts, and whether the cursor goes on after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.document.tree import Path
from skalatui.tui.lines import Cell, Line

MOVES = {
    "up": ("step", -1), "down": ("step", 1), "left": ("across", -1), "right": ("across", 1),
    "home": ("edge", -1), "end": ("edge", 1), "pageup": ("group", -1), "pagedown": ("group", 1),
}  # fmt: skip
LATER = "l"

if TYPE_CHECKING:  # a list that is no interview's, as the library, is painted without any of it
    from skalatui.interview.events import Event, Refused


def deed_of(line: Line, cell: Cell | None, key: str, character: str | None) -> tuple[Event, bool] | None:
    """The event of a key, first the cell's, then the line's; None where the key means nothing there."""
    for keys, moves_on in ((cell.keys, cell.moves_on) if cell else ({}, False), (line.keys, False)):
        event = keys.get(key) or (keys.get(character) if character else None)
        if event is not None:
            return event, moves_on and _is_answer(event)
    if cell is not None and cell.turn is not None and key == "space":
        return cell.turn, False
    return None


def types(cell: Cell | None) -> bool:
    """Whether letters go into what is typed in a cell. They do from the first one on, also where a number or a time is
    asked for: who begins with a word is told that it is none, and not that there is evidence. F4 has the rest there."""
    return cell is not None and cell.entry is not None


def answered_by(event: Event) -> Path | None:
    """The question that an event answers."""
    from skalatui.interview.events import AnswerGiven

    return event.path if isinstance(event, AnswerGiven) else None


def no_answer_here(cell: Cell) -> Refused:
    """What is said of a figure that is no answer of a cell: which are."""
    from skalatui.interview.events import Refused

    return Refused("entry.not-here", {"answers": ", ".join(f"{key} {word}" for key, word in cell.legend)})


def _is_answer(event: Event) -> bool:
    """A known platform is picked by its status, which is an answer like any other."""
    from skalatui.interview.events import AnswerGiven, PlatformPicked

    return isinstance(event, AnswerGiven | PlatformPicked)
