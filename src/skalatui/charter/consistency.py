"""What does not fit together in a charter, though each value by itself is one that its field takes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from skalatui.charter.rewording import is_own
from skalatui.charter.telling import error, warning
from skalatui.document.problem import Problem
from skalatui.document.tree import Path, Tree, Value, table_at, value_at
from skalatui.interview.answers import LEFT_OUT
from skalatui.interview.fields import EMAIL_CHANNEL, RESERVED_KEYS, ROLES, roles_of
from skalatui.scale.edition import CENTRAL, FRAME_SECTIONS, Edition

_CLEARANCE_DETAILS = ("by", "date", "reference")
_PROMISES = (("first_inside", "full_inside"), ("first_outside", "full_outside"))


def misfits_in(answers: Tree, editions: Sequence[Edition]) -> Iterator[Problem]:
    """Everything that fits badly, in the answers of a charter; values of the wrong type are passed over here."""
    yield from _hospital(answers)
    yield from _interview(answers)
    yield from _departments(answers)
    yield from _people(answers)
    yield from _platforms(answers)
    yield from _response(answers)
    yield from _legal(answers)
    yield from _frames(answers, editions)


def _hospital(answers: Tree) -> Iterator[Problem]:
    if _is_blank(value_at(answers, ("hospital", "name"))):
        yield error("charter.no-name", ("hospital",))


def _interview(answers: Tree) -> Iterator[Problem]:
    interview = table_at(answers, ("interview",))
    held = _date(interview, "date")
    for key in ("review_by", "approved_on"):
        day = _date(interview, key)
        if held and day and day < held:
            dates = {"found": day.isoformat(), "date": held.isoformat()}
            yield warning("charter.before-interview", ("interview", key), **dates)
    for key, other in (("approved_by", "approved_on"), ("approved_on", "approved_by")):
        if not _is_blank(interview.get(key)) and _is_blank(interview.get(other)):
            yield warning("charter.half-approved", ("interview", key), missing=other)


def _departments(answers: Tree) -> Iterator[Problem]:
    for key, department in _tables(answers, ("departments",)):
        path = ("departments", key)
        if key in RESERVED_KEYS:
            yield error("charter.reserved-key", path, key=key)
        if _is_blank(department.get("name")):
            yield warning("charter.unnamed-department", path)
        yield from _twice(department, (*path, "networks"))


def _people(answers: Tree) -> Iterator[Problem]:
    units = (CENTRAL, *(key for key, _ in _tables(answers, ("departments",)) if key not in RESERVED_KEYS))
    people = _tables(answers, ("staff", "people"))
    for key, person in people:
        path = ("staff", "people", key)
        unit = person.get("unit")
        if _is_blank(unit):
            yield error("charter.no-unit", path, expected=units)
        elif isinstance(unit, str) and unit not in units:
            yield error("charter.no-such-unit", (*path, "unit"), found=unit, expected=units)
        elif isinstance(unit, str):
            yield from _roles(person, unit, (*path, "roles"))
        yield from _twice(person, (*path, "roles"))
    named = [(key, name) for key, person in people if isinstance(name := person.get("name"), str) and name.strip()]
    names = Counter(name for _, name in named)
    for key, name in named:
        if names[name] > 1:
            yield warning("charter.same-name", ("staff", "people", key, "name"), name=name)


def _roles(person: Tree, unit: str, path: Path) -> Iterator[Problem]:
    allowed = roles_of(unit)
    for role in _words(person.get("roles")):
        if role in ROLES and role not in allowed:
            yield error("charter.role-outside-unit", path, found=role, unit=unit, expected=allowed)


def _twice(table: Tree, path: Path) -> Iterator[Problem]:
    for word, times in Counter(_words(table.get(path[-1]))).items():
        if times > 1:
            yield warning("charter.twice", path, found=word)


def _platforms(answers: Tree) -> Iterator[Problem]:
    """An own platform with the key of the e-mail: one promise would be read as that of both."""
    name = table_at(answers, ("platforms", EMAIL_CHANNEL)).get("name")
    if not _is_blank(name):
        yield warning("charter.email-platform", ("platforms", EMAIL_CHANNEL), key=EMAIL_CHANNEL, name=str(name))


def _response(answers: Tree) -> Iterator[Problem]:
    for channel, promise in _tables(answers, ("response",)):
        for first, full in _PROMISES:
            begins, ends = promise.get(first), promise.get(full)
            if type(begins) is int and type(ends) is int and ends < begins:
                yield warning("charter.full-before-first", ("response", channel, full), first=begins, full=ends)


def _legal(answers: Tree) -> Iterator[Problem]:
    legal = table_at(answers, ("legal",))
    missing = tuple(key for key in _CLEARANCE_DETAILS if _is_blank(legal.get(key)))
    if legal.get("clearance") == "given" and missing:
        yield warning("charter.clearance-incomplete", ("legal", "clearance"), missing=missing)


def _frames(answers: Tree, editions: Sequence[Edition]) -> Iterator[Problem]:
    for section in FRAME_SECTIONS:
        for id, row in _tables(answers, (section,)):
            path = (section, id)
            if row.get("status") == LEFT_OUT and _is_blank(row.get("reason")):
                yield warning("charter.left-out-without-reason", (*path, "status"))
            if row.get("own") is True and not is_own(section, id, editions):
                yield error("charter.own-id-taken", (*path, "own"), id=id)
            elif row.get("own") is True and _is_blank(row.get("text")):
                yield warning("charter.own-without-text", path)
            if row.get("reworded") is True:
                yield warning("charter.reworded", (*path, "text"))


def _tables(tree: Tree, path: Path) -> list[tuple[str, Tree]]:
    return [(key, table) for key, table in table_at(tree, path).items() if isinstance(table, dict)]


def _words(value: Value | None) -> list[str]:
    return [word for word in value if isinstance(word, str)] if isinstance(value, list | tuple) else []


def _date(table: Tree, key: str) -> date | None:
    value = table.get(key)
    return value if type(value) is date else None


def _is_blank(value: Value | None) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())
