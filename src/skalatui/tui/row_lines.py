"""The lines of rows that many steps have dozens of: one is made anew only where what it shows has changed."""

from __future__ import annotations

from collections.abc import Callable
from operator import is_
from typing import TypeAlias

from skalatui.document.tree import Path, value_at
from skalatui.flow.view import View
from skalatui.tui.lines import Line

Make: TypeAlias = Callable[[View, Path, str], Line]


class RowLines:
    """`make` gives the line of a row with a label; it may look at nothing else that an answer changes.

    A row's table is another one once anything in it is; so no table need be looked through.
    """

    def __init__(self, make: Make) -> None:
        self._make = make
        self._made: dict[Path, tuple[str, tuple[object, ...], Line]] = {}

    def line(self, view: View, row: Path, label: str) -> Line:
        speaks = (view.wording, view.questionnaire, view.edition, view.for_client)
        grounds = (value_at(view.tree, row), view.session.held, *speaks)
        last = self._made.get(row)
        if last is None or last[0] != label or not all(map(is_, last[1], grounds)):
            last = self._made[row] = (label, grounds, self._make(view, row, label))
        return last[2]
