"""Typing in a cell of a sheet: letters go into the answer with every key, until Enter, Tab or an arrow leads on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from skalatui.document.tree import Value
from skalatui.tui.lines import Cell

if TYPE_CHECKING:
    from skalatui.interview.events import Refused
    from skalatui.tui.taking import Taking

NOT_BEGUN_WITH = "+? "  # these mean something else until a letter has been typed
MOST_PASTED = 4_000  # letters of a list
BETWEEN = ";"  # the texts of a list


class CellTyping:
    """What stands in the cell that is being typed in, letter by letter: the session may have it in other words.

    `cell` is the cell under the cursor as it is shown, which may be a few letters behind.
    """

    def __init__(self, takes: Taking, cell: Callable[[], Cell | None]) -> None:
        self._takes, self._cell = takes, cell
        self.text: str | None = None  # None while nothing is being typed
        self._before = ""  # what stood there when typing began
        self._shown: str | None = None  # how the session shows what was typed
        self._is_ahead = False  # of what is shown

    @property
    def is_on(self) -> bool:
        return self.text is not None

    def press(self, cell: Cell, key: str, character: str | None) -> bool:
        """What a key does in a cell that is typed in; False where it means what it means elsewhere."""
        if key in ("backspace", "delete"):
            self._delete(cell, key)
        elif key == "escape" and self.text is not None:
            self._give(cell, self._before)
            self.end()
        elif character and character.isprintable() and (self.is_on or character not in NOT_BEGUN_WITH):
            self._type(cell, character)
        else:
            return False
        return True

    def paste(self, cell: Cell, text: str) -> Refused | None:
        """The reason where it is more than there is room for: then what stands there stays."""
        from skalatui.tui.one_line import pasted

        if cell.lists:
            lines = filter(None, map(str.strip, text.replace("\r", "\n").split("\n")))
            found = pasted(f"{BETWEEN} ".join(lines), longest=MOST_PASTED)
        else:
            found = pasted(text, len(self.text or ""))
        if not isinstance(found, str):
            return found
        self._type(cell, found)
        return None

    def end(self) -> None:
        """Nothing more is typed; the cell shows the answer again."""
        self.text = None
        if self._is_ahead:
            self._takes.catch_up()

    def follow(self) -> None:
        """Take up what the session has now, where that is not what was typed last: it was undone."""
        cell = self._cell()
        shown = cell.entry if cell is not None else None
        if self.text is not None and not self._is_ahead and cell is not None and shown != self._shown:
            self.text = shown
        self._shown, self._is_ahead = shown, False

    def _type(self, cell: Cell, letters: str) -> None:
        if self.text is None:
            self._before = cell.entry or ""
            self.text = f"{cell.entry}{BETWEEN} " if cell.lists and cell.entry else ""  # a list grows
        self._give(cell, self.text + letters)

    def _delete(self, cell: Cell, key: str) -> None:
        if self.text is None or key == "delete":
            self.end()
            shown = self._cell()
            if shown is not None and shown.entry:
                from skalatui.interview.events import AnswerCleared

                self._takes.take(AnswerCleared(cell.path))
        else:
            self._give(cell, self.text[:-1])

    def _give(self, cell: Cell, text: str) -> None:
        from skalatui.interview.events import AnswerGiven

        self.text, self._is_ahead = text, True
        given: Value = [part.strip() for part in text.split(BETWEEN)] if cell.lists else text
        self._takes.take_typed(AnswerGiven(cell.path, given))
