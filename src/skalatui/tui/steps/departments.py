"""The departments: which there are, which post themselves, and their patient networks."""

from __future__ import annotations

from skalatui.document.tree import Path, table_at
from skalatui.flow.view import View
from skalatui.interview.events import DepartmentAdded, Event
from skalatui.interview.rows import DEPARTMENTS
from skalatui.tui.body import StepBody
from skalatui.tui.lines import NOT_ANSWERED, Cell, Line, flag_cell, marks, remark_keys, row_keys, row_legend

WIDTHS = (14, 16)


class Departments(StepBody):
    table = DEPARTMENTS

    def lines(self, view: View) -> list[Line]:
        say = view.wording.say
        keys = table_at(view.session.tree, DEPARTMENTS)
        head = Line(
            say("departments.title"),
            tone="heading",
            heads=(say("departments.selected"), say("departments.networks")),
            widths=WIDTHS,
        )
        if not keys:
            return [head, Line(say("departments.none"), tone="muted", wraps=True)]
        return [head, *(_line(view, (*DEPARTMENTS, key)) for key in keys)]

    @property
    def starts_empty(self) -> bool:
        return not table_at(self.view.session.tree, self.table)

    def adds(self, view: View) -> str:
        return view.wording.say("departments.adds")

    def added(self, text: str) -> Event:
        return DepartmentAdded(text)


def _line(view: View, row: Path) -> Line:
    networks = view.value((*row, "networks"))
    count = len(networks) if isinstance(networks, list | tuple) else 0
    shown = view.wording.say("departments.count", count=count) if count else NOT_ANSWERED
    cells = (flag_cell(view, (*row, "selected")), Cell((*row, "networks"), shown, "row" if count else "open"))
    return Line(
        view.name(row),
        cells,
        WIDTHS,
        marks=marks(view, row),
        path=row,
        keys=row_keys(row) | remark_keys(view, row),
        legend=row_legend(view),
        wraps=True,
    )
