"""The departments: which there are, which post themselves, and their patient networks."""

from __future__ import annotations

from skalatui.document.tree import Path, table_at
from skalatui.flow.view import View
from skalatui.interview.events import DepartmentAdded, Event
from skalatui.interview.rows import DEPARTMENTS
from skalatui.text.safe import displayable
from skalatui.tui.body import StepBody
from skalatui.tui.cell_typing import BETWEEN
from skalatui.tui.cells import flag_cell, marks, remark_keys, row_keys, row_legend
from skalatui.tui.lines import FLEXIBLE, NOT_ANSWERED, Cell, Line

WIDTHS = (17, FLEXIBLE, 8)


class Departments(StepBody):
    IS_DOCUMENT = True
    table = DEPARTMENTS

    def lines(self, view: View) -> list[Line]:
        say = view.wording.say
        keys = table_at(view.session.tree, DEPARTMENTS)
        head = Line(
            say("departments.title"),
            tone="heading",
            heads=(
                say("departments.selected"),
                say("departments.networks"),
                view.wording.catalogue.say("roster.departments.people"),
            ),
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
    """Whether it is selected, how many people it has, and the names of its networks."""
    people = sum(person.unit == row[-1] for person in view.answers.people)
    selected = flag_cell(view, (*row, "selected"))
    cells = (
        selected,
        _networks_cell(view, (*row, "networks")),
        Cell((*row, "people"), str(people) if people else NOT_ANSWERED, "row" if people else "open"),
    )
    is_said = view.value((*row, "selected")) is not None
    is_idle = view.value((*row, "selected")) is not True and bool(people or view.value((*row, "networks")))
    say = view.wording.catalogue.say
    return Line(
        view.name(row),
        cells,
        WIDTHS,
        marks=marks(view, row),
        path=row,
        keys=row_keys(row) | remark_keys(view, row),
        legend=(*row_legend(view), ("k", say("roster.key.rekey"))),
        wraps=True,
        says=say(f"roster.departments.{'not-selected' if is_said else 'not-said'}") if is_idle else "",
    )


def _networks_cell(view: View, path: Path) -> Cell:
    """How many networks, and their names; typed one after the other, unless a name has the sign between them in it."""
    held, value = path in view.session.held, view.value(path)
    names = [displayable(str(name)) for name in value] if isinstance(value, list | tuple) else []
    texts = view.entry(path).split("\n")
    entry = None if any(BETWEEN in text for text in texts) and not held else f"{BETWEEN} ".join(texts)
    if held:
        return Cell(path, f"! {entry}", "bad", entry=entry, lists=True, moves_on=False)
    count = view.wording.say("departments.count", count=len(names)) if names else ""
    text, tone = (f"{count}: {', '.join(names)}", "row") if names else (NOT_ANSWERED, "open")
    return Cell(path, text, tone, entry=entry, lists=True, moves_on=False)
