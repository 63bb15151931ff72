"""What a reason rests on: the rows of the scale as they are written, and the answers given, each where it is asked."""

from __future__ import annotations

from collections.abc import Iterator

from skalatui.document.records import dataclass
from skalatui.document.tree import Path
from skalatui.flow.asked import label_of
from skalatui.flow.view import View
from skalatui.flow.whereabouts import asked_for
from skalatui.interview.answers import CONDITIONS
from skalatui.interview.events import Place
from skalatui.interview.rows import DEPARTMENTS, PEOPLE, PLATFORMS
from skalatui.recommend.gaps import entry_level
from skalatui.recommend.platforms import CLOSED_GROUPS, COMMENTS_AND_SHARING, DIRECT_WAY, PLATFORM, can
from skalatui.recommend.staffing import ANY_ROLE, NETWORK, SELECTED_DEPARTMENT
from skalatui.scale.edition import CENTRAL, DEPARTMENT, FRAME_SECTIONS, Level, RoleRow, Row
from skalatui.text import figures
from skalatui.text.safe import displayable

NOTHING = "–"
OF_PLATFORMS = (PLATFORM, COMMENTS_AND_SHARING, DIRECT_WAY, CLOSED_GROUPS)
CAPABILITIES_OF = {
    COMMENTS_AND_SHARING: ("comments", "sharing"),
    DIRECT_WAY: ("direct_message",),
    CLOSED_GROUPS: ("closed_groups",),
}
STATED = ("clearance", "by", "date", "reference")


@dataclass(frozen=True)
class GivenAnswer:
    """An answer in words. `place` is where it can be changed, `path` where its remarks stand."""

    place: Place
    path: Path
    question: str
    answer: str


@dataclass(frozen=True)
class Ground:
    """A reason by its id: its name, what it asks for beside rows, the scale's rows, and the answers behind it."""

    id: str
    name: str
    asks: str
    rows: tuple[Row, ...]
    answers: tuple[GivenAnswer, ...]


def ground(view: View, id: str, level: Level) -> Ground:
    """The ground of an id of `why` or of a finding; `level` is the one that it keeps from being reached."""
    name = view.names.held_by(id)
    return Ground(id, name, _asks(view, id, level), _rows(view, id, level), _answers(view, id, level))


def replaced_by(view: View, row: Row) -> tuple[Row, ...]:
    return tuple(view.edition.replacements(row.section, row.id))


# What it asks for


def _asks(view: View, id: str, level: Level) -> str:
    say, standing = view.wording.catalogue.say, view.assessment.standing
    if not 1 <= level <= view.edition.top:
        return ""
    if id in standing.unmet(level):
        return say("grounds.condition", level=entry_level(standing, id, level), name=view.names.condition(id, level))
    unit, dot, role = id.rpartition(".")
    open_roles = standing.staffing.open_positions(level).get(unit, {}) if dot else {}
    if role not in open_roles:
        return ""
    return say(
        "grounds.anyone" if role == ANY_ROLE else "grounds.position",
        level=level,
        role=view.names.role(role),
        unit=view.names.unit(unit),
        count=_wanted(view, unit, role, level),
        open=open_roles[role],
    )


def _wanted(view: View, unit: str, role: str, level: Level) -> int:
    staffing = view.assessment.standing.staffing
    if role == ANY_ROLE:
        return staffing.rule(level).persons or 0
    there = next((one for one in staffing.units if one.key == unit), None)
    return staffing.positions(level, there).count(role) if there else 0


# The rows


def _rows(view: View, id: str, level: Level) -> tuple[Row, ...]:
    edition = view.edition
    found = [edition.row(section, id) for section in ("practice", "strategies", *FRAME_SECTIONS)]
    if any(found):
        return tuple(row for row in found if row is not None)
    if id in CONDITIONS:
        question = view.question(("staff", id))
        named = (name.split(".", 1) for name in (question.rows if question else ()))
        rows = (edition.row(section, row) for section, row in named)
        named_rows = tuple(row for row in rows if row is not None and row.level <= max(level, 1))
        in_force = edition.in_force(max(level, 1))  # what a later row has replaced holds nothing back any more
        return tuple(row for row in named_rows if row in in_force) or named_rows
    unit, dot, role = id.rpartition(".")
    if not dot or not 1 <= level <= edition.top:
        return ()
    kind = CENTRAL if unit == CENTRAL else DEPARTMENT
    return tuple(
        row
        for row in edition.in_force(level)
        if isinstance(row, RoleRow) and row.unit == kind and role in (row.role, ANY_ROLE)
    )


# The answers


def _answers(view: View, id: str, level: Level) -> tuple[GivenAnswer, ...]:
    unit, dot, _ = id.rpartition(".")
    if id == "clearance":
        return tuple(_given(view, ("legal", key)) for key in STATED)
    if id in OF_PLATFORMS:
        return tuple(_platforms(view, id))
    if id in (SELECTED_DEPARTMENT, NETWORK):
        return tuple(_departments(view)) or (_nothing(view, DEPARTMENTS, "departments"),)
    if dot:
        return tuple(_people(view, unit, level)) or (_nothing(view, PEOPLE, "people"),)
    if view.edition.row("practice", id) is not None:
        return tuple(_given(view, ("practice", id, key)) for key in ("today", "wish"))
    step, path = asked_for(view, id)
    if path[:1] and path[0] in FRAME_SECTIONS:
        later = view.edition.replacements(path[0], path[1])
        return tuple(_given(view, one) for one in (path, *((row.section, row.id, "status") for row in later)))
    if path[:2] == PEOPLE and len(path) == 3:
        return tuple(one for one in _people(view, None, level) if one.path == path)
    if path[:1] == PLATFORMS and len(path) == 2:
        return tuple(one for one in _platforms(view, PLATFORM) if one.path == path)
    if path[:1] == DEPARTMENTS and len(path) == 2:
        return tuple(one for one in _departments(view) if one.path == path)
    return (_given(view, path, step),)


def _given(view: View, path: Path, step: str = "") -> GivenAnswer:
    value = view.value(path)
    said = view.wording.word(path, value) if isinstance(value, str | bool) and _has_words(view, path) else ""
    place = Place(step or asked_for_step(view, path), path)
    return GivenAnswer(place, path, _name(view, path), displayable(said or view.entry(path)) or NOTHING)


def asked_for_step(view: View, path: Path) -> str:
    from skalatui.flow.places import step_of

    return step_of(view, path)


def _has_words(view: View, path: Path) -> bool:
    question = view.question(path)
    return bool(question and question.options)


def _name(view: View, path: Path) -> str:
    """A frame's question is its row; of practice both questions are asked, so each says which it is."""
    return view.names.row(path[0], path[1]) if path[0] in FRAME_SECTIONS else label_of(view, path)


def _people(view: View, unit: str | None, level: Level) -> Iterator[GivenAnswer]:
    """People with their roles, and the one that each fills a position in: who can do more is counted once."""
    say = view.wording.catalogue.say
    filled = _filled(view, level)
    for person in view.answers.people:
        if unit is not None and person.unit != unit:
            continue
        path = (*PEOPLE, person.key)
        roles = view.names.list([view.names.role(role) for role in person.roles], None) or say("grounds.no-role")
        hours = figures.number(person.hours, view.wording.language) if person.hours is not None else ""
        answer = say("grounds.hours", roles=roles, hours=hours) if hours else roles
        if positions := filled.get(person.key):
            answer = say("grounds.fills", answer=answer, role=view.names.list(positions, None))
        yield GivenAnswer(Place("people", path), path, view.name(path), answer)


def _filled(view: View, level: Level) -> dict[str, list[str]]:
    """Person → the roles of the level's positions that they fill."""
    found: dict[str, list[str]] = {}
    if 1 <= level <= view.edition.top:
        for roles in view.assessment.holders(level).values():
            for role, keys in roles.items():
                for key in keys if role != ANY_ROLE else ():
                    found.setdefault(key, []).append(view.names.role(role))
    return found


def _departments(view: View) -> Iterator[GivenAnswer]:
    say = view.wording.catalogue.say
    for department in view.answers.departments:
        path = (*DEPARTMENTS, department.key)
        kind = "selected" if department.selected else "not-selected"
        answer = say(f"grounds.{kind}", networks=say("grounds.networks", count=len(department.networks)))
        yield GivenAnswer(Place("departments", path), path, view.name(path), answer)


def _platforms(view: View, id: str) -> Iterator[GivenAnswer]:
    say = view.wording.catalogue.say
    for platform in view.answers.platforms:
        path = (*PLATFORMS, platform.key)
        able = [
            say("grounds.can" if can(view.edition, platform, name) else "grounds.cannot", what=_capability(view, name))
            for name in CAPABILITIES_OF.get(id, ())
        ]
        status = view.wording.word((*path, "status"), platform.status)
        yield GivenAnswer(Place("platforms", path), path, view.names.platform(platform.key), ", ".join([status, *able]))
    if not view.answers.platforms:
        yield _nothing(view, PLATFORMS, "platforms")
    if id == DIRECT_WAY:
        yield _given(view, ("hospital", "contact_email"))


def _capability(view: View, name: str) -> str:
    return view.wording.catalogue.say(f"findings.capability.{name}")


def _nothing(view: View, table: Path, step: str) -> GivenAnswer:
    title = view.wording.of(view.questionnaire.step(step).title)
    return GivenAnswer(Place(step, table), (), title, view.wording.catalogue.say("grounds.nobody"))
