"""The rows that a person adds, as a numbered list: add one by its name, open one by its number, take one away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.document.tree import Path, table_at
from skalatui.flow.asking import OWN_ROWS, asked_at, places_of
from skalatui.flow.view import View
from skalatui.interview.answers import ACTIVE
from skalatui.interview.events import (
    DepartmentAdded,
    Event,
    FrameAdded,
    PersonAdded,
    Place,
    PlatformAdded,
    PlatformPicked,
    RowDuplicated,
    RowMoved,
    RowRemoved,
)
from skalatui.interview.rows import DEPARTMENTS, PEOPLE, PLATFORMS
from skalatui.interview.several import several
from skalatui.plain import hints, rekeying
from skalatui.plain.commands import ESCAPE, row_command_in
from skalatui.plain.entering import options_of, text_of
from skalatui.plain.question import stands
from skalatui.scale.edition import FRAME_SECTIONS
from skalatui.text.safe import displayable

if TYPE_CHECKING:
    from skalatui.plain.interview import Interview

FEW = 5  # rows that are told again each time the list is come back to
LISTS = {PEOPLE: "people", DEPARTMENTS: "departments", PLATFORMS: "platforms"}


def rows_turn(interview: Interview, table: Path) -> None:
    """List the rows of a table, and do what is wished with one; an empty line goes on."""
    view, talk = interview.view, interview.talk
    rows = rows_in(view, table)
    is_again = interview.has_heard(table)  # then only what there is, and no more of how it is done
    is_long = len(table_at(view.session.tree, table)) > FEW
    for number, row in enumerate(rows, 1):
        if not is_again or (view.value(row) is not None and not is_long):
            talk.console.say(f"{number} {row_in_words(view, row)}")
    talk.say("list.again" if is_again else f"list.{LISTS[table]}", count=len(table_at(view.session.tree, table)))
    while True:
        line = talk.ask()
        typed = line.strip()
        if not typed:
            interview.onward(table)
            return
        if done := row_command_in(typed, talk.wording.language):
            if _moved(interview, rows, *done):
                return
        elif command := interview.command_in(line):
            if interview.obey(command, table):
                return
        elif _opened(interview, table, rows, typed):
            return


def rows_in(view: View, table: Path) -> list[Path]:
    """The rows as they are numbered; of the platforms the known ones first, used or not."""
    there = [(*table, key) for key in table_at(view.session.tree, table)]
    if table != PLATFORMS:
        return there
    known = [(*PLATFORMS, key) for key in view.edition.platforms]
    return [*known, *(row for row in there if row not in known)]


def row_in_words(view: View, row: Path) -> str:
    """A row on one line: its name, and what was answered of it."""
    name = _name(view, row)
    if view.value(row) is None:
        return name
    told = []
    for path in places_of(view, row):
        if path[-1] == "name" or "capabilities" in path or view.value(path) is None:
            continue
        field = asked_at(view, path)
        told.append(f"{field.label.lower()}: {stands(view, field, options_of(view, field))}".replace("\n", ", "))
    return f"{name} ({'; '.join(told)})" if told else name


def _name(view: View, row: Path) -> str:
    if row[0] in FRAME_SECTIONS:
        return view.text((*row, "text")) or displayable(row[-1])
    return view.names.platform(row[-1]) if row[:-1] == PLATFORMS else view.name(row)


def _opened(interview: Interview, table: Path, rows: list[Path], typed: str) -> bool:
    """Go into the row with a number, or add one of that name."""
    view = interview.view
    if typed.isascii() and typed.isdigit():
        number = int(typed[:6]) - 1
        if not 0 <= number < len(rows):
            interview.talk.say("no-such-row", typed=typed, count=len(rows))
            return False
        row = rows[number]
        if view.value(row) is None and not interview.take(PlatformPicked(row[-1], ACTIVE)):
            return False
        _into(interview, row)
        return True
    if not typed.startswith(ESCAPE) and not any(map(str.isalpha, typed)):
        interview.talk.say("no-name", typed=typed)
        return False
    name = text_of(typed.removeprefix(ESCAPE))
    event = PersonAdded(name) if table == PEOPLE and typed.startswith(ESCAPE) else added(view, table, name)
    there = set(table_at(view.session.tree, table))
    if not interview.take(event):
        return False
    new = [key for key in table_at(interview.view.session.tree, table) if key not in there]
    if len(new) == 1:
        hints.tell_personal_data(interview, (*table, new[0], "name"))
        _into(interview, (*table, new[0]), is_new=True)
    return True


def _into(interview: Interview, row: Path, *, is_new: bool = False) -> None:
    first = next(path for path in places_of(interview.view, row) if not (is_new and path[-1] == "name"))
    interview.go(Place(interview.view.session.place.step, first))


def added(view: View, table: Path, name: str) -> Event:
    if table == PEOPLE:
        count, position = several(name)
        return PersonAdded(position, count=count)
    if table == DEPARTMENTS:
        return DepartmentAdded(name)
    return PlatformAdded(name, frozenset(view.edition.platforms))


def _moved(interview: Interview, rows: list[Path], name: str, number: int) -> bool:
    """Remove, move or double the row with a number; whether the list is another now."""
    if not 1 <= number <= len(rows) or interview.view.value(rows[number - 1]) is None:
        interview.talk.say("no-such-row", typed=str(number), count=len(rows))
        return False
    row = rows[number - 1]
    if name == "key":
        return rekeying.rekey(interview, row, _name(interview.view, row))
    title = row_in_words(interview.view, row)
    events: dict[str, Event] = {
        "remove": RowRemoved(row),
        "up": RowMoved(row, -1),
        "down": RowMoved(row, 1),
        "double": RowDuplicated(row),
    }
    if interview.take(events[name]):
        interview.talk.say(f"row.{name}", name=title)
        return True
    return False


def own_rows_turn(interview: Interview) -> None:
    """Add a row of the hospital's own to a section of the frames; an empty line goes on."""
    view, talk = interview.view, interview.talk
    rows: list[Path] = [
        (section, key)
        for section in FRAME_SECTIONS
        for key, row in table_at(view.session.tree, (section,)).items()
        if view.value((section, key, "own")) is True
    ]
    for number, (section, key) in enumerate(rows, 1):
        talk.say(
            "own-row",
            number=number,
            section=view.wording.say(f"section.{section}").capitalize(),
            text=view.text((section, key, "text")),
        )
    sections = [view.wording.say(f"section.{section}").capitalize() for section in FRAME_SECTIONS]
    talk.say("list.own-rows", sections=", ".join(f"{number} {name}" for number, name in enumerate(sections, 1)))
    while True:
        line = talk.ask()
        typed = line.strip()
        if not typed:
            interview.onward(OWN_ROWS)
            return
        if done := row_command_in(typed, talk.wording.language):
            if _moved(interview, rows, *done):
                return
        elif command := interview.command_in(line):
            if interview.obey(command, OWN_ROWS):
                return
        elif typed.isascii() and typed.isdigit() and 1 <= int(typed[:6]) <= len(sections):
            _own_row_added(interview, FRAME_SECTIONS[int(typed) - 1])
            return
        else:
            talk.say("choose", most=len(sections))


def _own_row_added(interview: Interview, section: str) -> None:
    text = interview.talk.ask("own-row-text")
    known = frozenset(row.id for row in interview.view.edition.of_section(section))
    if text.strip() and interview.take(FrameAdded(section, text_of(text), known)):
        key = list(table_at(interview.view.session.tree, (section,)))[-1]
        hints.tell_personal_data(interview, (section, key, "text"))
        interview.go(Place(interview.view.session.place.step, (section, key, "status")))
