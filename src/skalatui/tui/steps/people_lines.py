"""The lines of the roster's list: units with their hours, people with their roles, and the keys of each."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.manning import role_name, say
from skalatui.flow.numbering import role_keys
from skalatui.flow.view import View
from skalatui.interview.answers import Person
from skalatui.interview.events import AnswerCleared, AnswerGiven, Event, RowMoved
from skalatui.interview.fields import roles_of
from skalatui.interview.rows import DEPARTMENTS, PEOPLE
from skalatui.scale.edition import CENTRAL
from skalatui.tui.cells import flag_cell, marks, remark_keys, row_keys, row_legend, typed_cell
from skalatui.tui.lines import FLEXIBLE, NOT_ANSWERED, Cell, Line
from skalatui.tui.wrapping import NO_BREAK

WIDTHS = (FLEXIBLE, 11)  # "37 timer" has room while it is typed


def people_lines(view: View) -> list[Line]:
    """The central unit, the departments that may be selected or have people, then people whose unit is not there."""
    departments = view.answers.departments
    known = [CENTRAL, *(department.key for department in departments)]
    selected = {department.key for department in departments if department.selected}
    unsaid = {key for key in known[1:] if view.value((*DEPARTMENTS, key, "selected")) is None}
    by_unit: dict[str, list[Person]] = {unit: [] for unit in known}
    for person in view.answers.people:
        by_unit.setdefault(person.unit, []).append(person)
    found: list[Line] = []
    keys_shown: set[tuple[str, ...]] = set()
    for unit, people in by_unit.items():
        if people or unit == CENTRAL or unit in selected | unsaid:
            lost, counts = unit not in known, unit == CENTRAL or unit in selected
            found.append(_head(view, unit, people, lost=lost, counts=counts, unsaid=unit in unsaid))
            if (roles := roles_of(unit)) not in keys_shown and people:
                keys_shown.add(roles)
                found.append(_keys_of_roles(view, unit))
            found += [_line(view, person, people) for person in people] or [_empty(view, unit)]
            found.append(Line())
    done = ("staff", "people_done")
    found.append(
        Line(view.wording.say("people.done"), (flag_cell(view, done),), (14,), path=done, tone="muted", wraps=True)
    )
    return found


def _head(view: View, unit: str, people: list[Person], *, lost: bool, counts: bool, unsaid: bool) -> Line:
    word = view.wording.say
    name = word("people.lost", unit=unit) if lost else view.names.unit(unit)
    name = name.upper() if unit == CENTRAL else name
    if not counts and not lost:
        name = say(view, "not-counted-yet" if unsaid else "not-counted", unit=name)
    heads = (word("people.roles"), word("people.hours"))
    if people:  # the sum stands over the hours that it is of
        hours = say(view, "cover.hours", hours=round(sum(person.hours or 0 for person in people), 1))
        heads = (say(view, "head", count=len(people)), hours)
    return Line(name, tone="heading", heads=heads, widths=WIDTHS, wraps=True)


def _keys_of_roles(view: View, unit: str) -> Line:
    return Line(_numbered_roles(view, unit), tone="muted", wraps=True)


def _numbered_roles(view: View, unit: str) -> str:
    keys = role_keys(unit)
    return "  ".join(f"{keys[role]}{NO_BREAK}{role_name(view, role)}" for role in keys)


def _empty(view: View, unit: str) -> Line:
    """A line to stand on, so that whoever is added joins this unit."""
    path = PEOPLE if unit == CENTRAL else (*DEPARTMENTS, unit)
    return Line(say(view, "none"), tone="muted", wraps=True, stops=True, path=path)


def _line(view: View, person: Person, people: list[Person]) -> Line:
    row = (*PEOPLE, person.key)
    units = [CENTRAL, *(department.key for department in view.answers.departments)]
    keys = row_keys(row, twins=True) | _moves(view, person, people) | remark_keys(view, row)
    if len(units) > 1 or person.unit not in units:
        keys |= {"u": _to_unit(row, units, person.unit, 1), "U": _to_unit(row, units, person.unit, -1)}
    return Line(
        view.name(row),
        (_roles_cell(view, person, (*row, "roles")), _hours_cell(view, row)),
        WIDTHS,
        marks=marks(view, row),
        path=row,
        keys=keys,
        legend=_legend(view, can_change_unit="u" in keys),
        wraps=True,
    )


def _legend(view: View, *, can_change_unit: bool) -> tuple[tuple[str, str], ...]:
    units = (("u", say(view, "key.other-unit")),) if can_change_unit else ()
    return (
        ("d", view.wording.say("rows.double")),
        ("x", say(view, "key.absence")),
        ("p", say(view, "key.positions")),
        *row_legend(view),
        *units,
        ("k", say(view, "key.rekey")),
    )


def _to_unit(row: Path, units: list[str], unit: str, by: int) -> Event:
    there = units[(units.index(unit) + by) % len(units)] if unit in units else CENTRAL
    return AnswerGiven((*row, "unit"), there)


def _moves(view: View, person: Person, people: list[Person]) -> dict[str, Event]:
    """Up and down past the neighbours of the unit: in the file others may stand between."""
    order = [one.key for one in view.answers.people]
    here, place = people.index(person), order.index(person.key)
    keys: dict[str, Event] = {}
    for name, by in (("up", -1), ("down", 1)):
        there = here + by
        steps = order.index(people[there].key) - place if 0 <= there < len(people) else 0
        for modifier in ("alt", "shift", "ctrl"):
            keys[f"{modifier}+{name}"] = RowMoved((*PEOPLE, person.key), steps)
    return keys


def _hours_cell(view: View, row: Path) -> Cell:
    return typed_cell(view, (*row, "hours"), view.wording.say("people.unit-of-hours"))


def _roles_cell(view: View, person: Person, path: Path) -> Cell:
    """The roles in the order of the edition's list; each has the number of its key."""
    numbers = role_keys(person.unit)
    keys: dict[str, Event] = {
        number: AnswerGiven(path, [other for other in numbers if (other in person.roles) != (other == role)])
        for role, number in numbers.items()
    }
    keys["backspace"] = AnswerCleared(path)
    held = [f"{number} {role_name(view, role)}" for role, number in numbers.items() if role in person.roles]
    first, *_, last = numbers.values()
    legend = ((f"{first}–{last}", say(view, "roles")),)
    text, says = "  ".join(held) or NOT_ANSWERED, _numbered_roles(view, person.unit)  # the list of them scrolls away
    return Cell(path, text, "row" if held else "open", keys, legend, moves_on=False, says=says)
