"""The roster: a line a person, under the unit they belong to; a key a role, figures for the hours."""

from __future__ import annotations

from skalatui.document.tree import Path, table_at
from skalatui.flow.view import View
from skalatui.interview.answers import Person
from skalatui.interview.events import AnswerCleared, AnswerGiven, Event, PersonAdded
from skalatui.interview.rows import PEOPLE, roles_of
from skalatui.scale.edition import CENTRAL
from skalatui.tui.body import StepBody
from skalatui.tui.lines import (
    FLEXIBLE,
    NOT_ANSWERED,
    Cell,
    Line,
    flag_cell,
    marks,
    remark_keys,
    row_keys,
    row_legend,
    typed_cell,
)

WIDTHS = (FLEXIBLE, 9)


class People(StepBody):
    table = PEOPLE

    def lines(self, view: View) -> list[Line]:
        say = view.wording.say
        known = [CENTRAL, *(department.key for department in view.answers.departments)]
        lost = list(dict.fromkeys(person.unit for person in view.answers.people if person.unit not in known))
        found: list[Line] = []
        for unit in (*known, *lost):
            people = [person for person in view.answers.people if person.unit == unit]
            if people or unit == CENTRAL:
                found += _unit_lines(view, unit, people, is_lost=unit in lost)
                found.append(Line())
        done = ("staff", "people_done")
        found.append(Line(say("people.done"), (flag_cell(view, done),), (14,), path=done, tone="muted"))
        return found

    @property
    def starts_empty(self) -> bool:
        return not table_at(self.view.session.tree, self.table)

    def adds(self, view: View) -> str:
        return view.wording.say("people.adds")

    def added(self, text: str) -> Event:
        """A new person joins the unit on whose line the cursor stood."""
        line = self.sheet.line if self.sheet else None
        unit = self.view.value((*line.path, "unit")) if line and line.path[:2] == PEOPLE else None
        known = {CENTRAL, *(department.key for department in self.view.answers.departments)}
        return PersonAdded(text, unit if isinstance(unit, str) and unit in known else CENTRAL)


def _unit_lines(view: View, unit: str, people: list[Person], *, is_lost: bool) -> list[Line]:
    say = view.wording.say
    name = say("people.lost", unit=unit) if is_lost else view.names.unit(unit)
    heads = (say("people.roles"), say("people.hours"))
    lines = [Line(name.upper() if unit == CENTRAL else name, tone="heading", heads=heads, widths=WIDTHS)]
    if not people:
        return [*lines, Line(say("people.none"), tone="muted", wraps=True)]
    toggles = "  ".join(f"{number} {role_name(view, role)}" for number, role in enumerate(roles_of(unit), 1))
    lines.append(Line(toggles, tone="muted", wraps=True))
    return lines + [_line(view, person) for person in people]


def _line(view: View, person: Person) -> Line:
    row = (*PEOPLE, person.key)
    unit_keys: dict[str, Event] = {"u": AnswerGiven((*row, "unit"), _next_unit(view, person.unit))}
    return Line(
        view.name(row),
        (
            _roles_cell(view, person, (*row, "roles")),
            typed_cell(view, (*row, "hours"), view.wording.say("people.unit-of-hours")),
        ),
        WIDTHS,
        marks=marks(view, row),
        path=row,
        keys=row_keys(row, twins=True) | unit_keys | remark_keys(view, row),
        legend=(
            *row_legend(view),
            ("u", view.wording.say("people.other-unit")),
            ("d", view.wording.say("rows.double")),
        ),
        wraps=True,
    )


def _next_unit(view: View, unit: str) -> str:
    units = [CENTRAL, *(department.key for department in view.answers.departments)]
    return units[(units.index(unit) + 1) % len(units)] if unit in units else CENTRAL


def _roles_cell(view: View, person: Person, path: Path) -> Cell:
    """The roles in the order of the edition's list; each has the number of its key."""
    roles = roles_of(person.unit)
    keys: dict[str, Event] = {
        str(number): AnswerGiven(path, [other for other in roles if (other in person.roles) != (other == role)])
        for number, role in enumerate(roles, 1)
    }
    keys["backspace"] = AnswerCleared(path)
    held = [f"{number} {role_name(view, role)}" for number, role in enumerate(roles, 1) if role in person.roles]
    text = "  ".join(held)
    legend = tuple((str(number), role_name(view, role)) for number, role in enumerate(roles, 1))
    return Cell(path, text or NOT_ANSWERED, "row" if held else "open", keys, legend, moves_on=False)


def role_name(view: View, role: str) -> str:
    described = next((one for one in view.edition.roles if one.id == role), None)
    return view.wording.of(described.short) if described else role
