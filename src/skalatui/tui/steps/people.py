"""The roster: a line a person, under the unit they belong to; beside it the positions of a level and the cover."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from skalatui.document.tree import Path, table_at
from skalatui.flow.view import View
from skalatui.interview.answers import Answers
from skalatui.interview.events import Event, PersonAdded
from skalatui.interview.rows import DEPARTMENTS, PEOPLE
from skalatui.interview.several import several
from skalatui.scale.edition import CENTRAL
from skalatui.tui.adder import Adder
from skalatui.tui.body import StepBody
from skalatui.tui.lines import Cell, Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.steps.people_lines import people_lines
from skalatui.tui.style import style_of
from skalatui.tui.switching import refuses_levels

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard

ROOM_BESIDE = 104  # columns of the step from which the positions stand beside the list
HOLDER = 26  # columns for the name of a holder beside the list
MOST_FOLDED, AROUND_FOLDED = 6, 2  # lines of the folded part; the blank above it and the line for new people
LOW = 20  # lines of the step below which the folded part has two
CRAMPED = 8  # lines of the step below which the list has them all: `p` opens what the folded part says


class Beside(Sheet, can_focus=False):
    """The positions and the cover, to look at."""


class People(StepBody):
    """`x` takes a person out for the moment, `p` shows the positions of any level, `k` changes a person's key."""

    IS_DOCUMENT = True
    DEFAULT_CSS = style_of(__file__)
    table = PEOPLE

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._weighed: object = None

    def lines(self, view: View) -> list[Line]:
        return people_lines(view)

    @property
    def starts_empty(self) -> bool:
        return not table_at(self.view.session.tree, self.table)

    def adds(self, view: View) -> str:
        return view.wording.catalogue.say("roster.adds", unit=view.names.unit(self._unit()))

    def detail(self, line: Line, cell: Cell | None) -> Path:
        """Enter on a unit without people goes to where the first one is typed."""
        if not line.cells and self.adder is not None:
            self.adder.focus()
            return ()
        return super().detail(line, cell)

    def added(self, text: str) -> Event:
        """A new person joins the unit on whose line the cursor stood."""
        count, name = several(text)
        return PersonAdded(name, self._unit(), count=count)

    def _unit(self) -> str:
        line = self.sheet.line if self.is_mounted and self.sheet else None
        path = line.path if line else ()
        unit = path[1] if path[:1] == DEPARTMENTS else self.view.value((*path, "unit")) if path[:2] == PEOPLE else None
        known = {CENTRAL, *(department.key for department in self.view.answers.departments)}
        return unit if isinstance(unit, str) and unit in known else CENTRAL

    # What stands beside the list

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Sheet(self.lines(self.view))
            yield Beside(id="beside")
        yield Static(id="folded-positions")
        yield Adder(self.adds(self.view), self.table)

    def on_resize(self) -> None:
        self._weighed = None
        self._weigh()

    def show(self, view: View) -> None:
        super().show(view)
        self.call_after_refresh(self._weigh)  # the answer is painted first

    def _weigh(self) -> None:
        """Show the positions of the level aimed at; worked out anew only when the people or the level changed."""
        if not self.is_attached or not self.size.width:
            return
        from skalatui.flow.manning import manning
        from skalatui.tui.roster_lines import folded, folded_covered, manning_lines

        view, is_covered = self.view, self._is_covered
        self.set_class(self.size.width >= ROOM_BESIDE and not is_covered, "-beside")  # else there is nothing to show
        self.set_class(self.size.height < CRAMPED, "-cramped")
        found = None if is_covered else manning(view)
        room = self._room_for_folded()
        weighed = (_rests_on(view.answers), is_covered, found and (found.level, found.why), view.wording.language, room)
        if weighed == self._weighed:
            return
        self._weighed = weighed
        if self.has_class("-beside") and found is not None:
            self.query_one(Beside).show(manning_lines(view, found, HOLDER))
        width = max(20, self.size.width - 2)
        texts = folded_covered(view, width) if found is None else folded(view, found, width, room)
        self.query_one("#folded-positions", Static).update(Content("\n".join(texts)))

    def _room_for_folded(self) -> int:
        """Lines for what stands below the list: as many as the list leaves, but some even where it leaves none."""
        from skalatui.tui.roster_lines import FOLDED

        listed = self.sheet.virtual_size.height if self.sheet is not None else 0
        return max(2 if self.size.height < LOW else FOLDED, min(MOST_FOLDED, self.size.height - listed - AROUND_FOLDED))

    @property
    def _is_covered(self) -> bool:
        return bool(getattr(self.screen, "is_covered", False))

    # Keys of its own

    def on_sheet_pointed(self, message: Sheet.Pointed) -> None:
        if (adder := self.adder) is not None:
            adder.placeholder = self.adds(self.view)

    def on_key(self, event: events.Key) -> None:
        sheet = self.sheet
        if sheet is None or not sheet.has_focus:
            return
        line = sheet.line
        key = line.path[2] if line and line.path[:2] == PEOPLE and len(line.path) > 2 else None
        if event.key not in ("x", "p"):
            return
        event.stop()
        if refuses_levels(cast("Wizard", self.app)):  # what either counts is counted at a level
            return
        if event.key == "x":
            from skalatui.tui.dialogs.absence import AbsenceTest

            self.app.push_screen(AbsenceTest(self.view, key, is_covered=self._is_covered))
        else:
            from skalatui.tui.dialogs.positions import PositionsOfLevel

            self.app.push_screen(PositionsOfLevel(self.view, is_covered=self._is_covered))


def _rests_on(answers: Answers) -> tuple[object, ...]:
    """All that positions and cover follow from."""
    return answers.people, answers.departments, answers.coverage
