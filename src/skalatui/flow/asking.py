"""The order in which a step is asked line by line: its questions, the lists of rows, and the way from one to the next.

A place is a path: of a question; of a table of rows (`("staff", "people")`), where its rows are listed and added; or
`OWN_ROWS` and `CLOSING`, which stand for what is done there. All of it follows from the answers, so that an
interview goes on at a place without knowing how it came there.
"""

from __future__ import annotations

from skalatui.document.tree import Path, table_at
from skalatui.flow.asked import Asked, asked
from skalatui.flow.detailing import details_of
from skalatui.flow.progress import LISTS
from skalatui.flow.view import View
from skalatui.interview.answers import BECAUSE, CHOSEN, MISSING, PLANNED
from skalatui.interview.fields import ANY, field_at
from skalatui.interview.remarks import REMARKS
from skalatui.interview.rows import row_around
from skalatui.scale.edition import CENTRAL, FRAME_SECTIONS
from skalatui.scale.platform import CAPABILITIES

OWN_ROWS: Path = ("own-rows",)  # rows of the hospital's own, in the step of the frames
CLOSING: Path = ("closing",)  # the end of the last step: what is missing, and the save
TABLES: tuple[Path, ...] = tuple(LISTS.values())


def places_in(view: View, step: str) -> tuple[Path, ...]:
    """The places of a step in their order, without those within a row that is added."""
    if step in LISTS:
        done = [path for path in _applying(view, step) if not row_around(path)]
        return (LISTS[step], *done)
    match step:
        case "practice":
            return _by_dial(view)
        case "frames":
            return (*_frames(view), OWN_ROWS, *(path for path in view.applicable if path == ("frames_done",)))
        case "recommendation":
            return (CHOSEN, BECAUSE) if view.value(CHOSEN) is not None or view.value(BECAUSE) else (CHOSEN,)
        case "charter":
            return (("language",), *_open_rows(view))
        case "review":
            return (*_by_row(_applying(view, step)), CLOSING)
    return _by_row(_applying(view, step))


def places_of(view: View, row: Path) -> tuple[Path, ...]:
    """What is asked of a person, a department or a platform."""
    match row:
        case ("staff", "people", key):
            units = {department.key for department in view.answers.departments}
            unit = view.value((*row, "unit"))
            asks_unit = bool(units) or unit != CENTRAL
            return ((*row, "name"), *(((*row, "unit"),) if asks_unit else ()), (*row, "roles"), (*row, "hours"))
        case ("departments", key):
            networks = ((*row, "networks"),) if view.value((*row, "selected")) is True else ()
            return ((*row, "name"), (*row, "selected"), *networks)
        case ("platforms", key):
            if key in view.edition.platforms:
                return ((*row, "status"), (*row, "handle"))
            can = ((*row, "capabilities", name) for name in CAPABILITIES)
            return ((*row, "name"), (*row, "status"), (*row, "handle"), *can)
    return ()


def more_of(view: View, step: str, path: Path) -> tuple[Path, ...]:
    """What else can be told of the row or answer at a path, beside what is asked anyway."""
    row = row_around(path)
    asked_anyway = {*places_in(view, step), *(places_of(view, row) if row else ())}
    fields = details_of(view, row or answer_beside(path)).fields
    return tuple(field.path for field in fields if field.path not in asked_anyway)


def next_place(view: View, step: str, path: Path) -> Path | None:
    """The place after this one; None at the end of the step. After all about a row comes what it belongs to."""
    return _neighbour(view, step, path, 1)


def place_before(view: View, step: str, path: Path) -> Path | None:
    """The place before this one; None at the beginning of the step."""
    return _neighbour(view, step, path, -1)


def _neighbour(view: View, step: str, path: Path, by: int) -> Path | None:
    places = places_in(view, step)
    if path in places:
        return _at(places, places.index(path) + by)
    row = row_around(path)
    within = places_of(view, row) if row else ()
    if path in within:
        return _at(within, within.index(path) + by) or row[:-1]
    more = more_of(view, step, path)
    further = _at(more, more.index(path) + by) if path in more else None
    return further or (row[:-1] if row else home_of(view, step, path))


def home_of(view: View, step: str, path: Path) -> Path | None:
    """The place of a step that a path belongs to: the answer that a remark stands beside, a row's first question."""
    places = places_in(view, step)
    answer = answer_beside(path)
    if answer in places:
        return answer
    return next((place for place in places if len(place) > 1 and place[:-1] == path[:-1]), None)


def stands_in(view: View, step: str, path: Path) -> Path:
    """The place to go on at when an interview was left at `path`: itself while it can be asked, else nearby;
    empty where the step asks nothing."""
    places = places_in(view, step)
    row = row_around(path)
    if path in places or (row and view.value(row) is not None and field_at(path) is not None):
        return path
    if path in TABLES:
        return path
    if row and row[:-1] in places:
        return places_of(view, row)[0] if row == path and view.value(row) is not None else row[:-1]
    if path and field_at(path) is not None and (home := home_of(view, step, path)) is not None:
        return path if path in more_of(view, step, path) else home
    return next((place for place in places if path and place[: len(path)] == path), places[0] if places else ())


def asked_at(view: View, path: Path) -> Asked:
    """The field at a path as it is asked, with the words that only this charter has; KeyError where there is none."""
    found = next((one for one in details_of(view, row_around(path) or path).fields if one.path == path), None)
    return found or asked(view, path)


def answer_beside(path: Path) -> Path:
    """The answer that a remark with a suffix stands beside; any other path is its own."""
    base, _, remark = path[-1].rpartition("_") if path else ("", "", "")
    found = (*path[:-1], base)
    return found if base and remark in REMARKS and field_at(found) is not None else path


def _at(places: tuple[Path, ...], number: int) -> Path | None:
    return places[number] if 0 <= number < len(places) else None


def _applying(view: View, step: str) -> list[Path]:
    found = []
    for path in view.applicable:
        question = view.question(path)
        if question is not None and question.step == step:
            found.append(path)
    return found


def _by_row(paths: list[Path]) -> tuple[Path, ...]:
    """Questions of one row together, in the order of the rows; other questions in their own."""
    groups: dict[Path, list[Path]] = {}
    for path in paths:
        field = field_at(path)
        in_row = field is not None and ANY in field.path[:-1]
        groups.setdefault(path[:-1] if in_row else path, []).append(path)
    return tuple(path for group in groups.values() for path in group)


def _by_dial(view: View) -> tuple[Path, ...]:
    """Today and the wish of each row, grouped by the dials of the scale."""
    rows = [row for row in view.edition.of_section("practice") if row.asked]
    dials = list(dict.fromkeys(row.dial for row in rows))
    ordered = sorted(rows, key=lambda row: dials.index(row.dial))
    return tuple(("practice", row.id, column) for row in ordered for column in ("today", "wish"))


def _open_rows(view: View) -> tuple[Path, ...]:
    """Who is to put right what the charter orders and is not in place, and by when; of the hospital's own rows too."""
    level = view.assessment.chosen
    in_force = view.edition.in_force(level, departments_selected=bool(view.answers.selected)) if level else ()
    carried = {(row.section, row.id) for row in in_force}
    found: list[Path] = []
    for section in FRAME_SECTIONS:
        for key in table_at(view.session.tree, (section,)):
            is_carried = (section, key) in carried or view.value((section, key, "own")) is True
            if is_carried and view.value((section, key, "status")) in (PLANNED, MISSING):
                found += [(section, key, "owner"), (section, key, "due")]
    return tuple(found)


def _frames(view: View) -> tuple[Path, ...]:
    """The status of each row, section by section; why, where it is left out."""
    found: list[Path] = []
    for section in FRAME_SECTIONS:
        for path in view.applicable:
            if path[0] == section and path[-1] == "status":
                found.append(path)
                reason = (*path[:-1], "reason")
                if reason in view.applicable:
                    found.append(reason)
    return tuple(found)
