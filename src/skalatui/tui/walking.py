"""How a person goes through the steps: one on, one back, to a question elsewhere, and back to where that began."""

from __future__ import annotations

from textual.binding import Binding
from textual.message import Message

from skalatui.document.tree import Path
from skalatui.flow.places import step_of
from skalatui.interview.events import Place, PlaceChanged
from skalatui.tui.answer_screen import AnswerScreen
from skalatui.tui.form import Form
from skalatui.tui.frame.rail import Rail
from skalatui.tui.jumping import JumpWanted
from skalatui.tui.sheet import Sheet
from skalatui.tui.taking import release_keys, take


class WalkingScreen(AnswerScreen):
    """The keys that lead from step to step."""

    BINDINGS = [
        Binding("f6,ctrl+n", "step(1)", show=False, priority=True, id="next-step"),
        Binding("f5,shift+f6,ctrl+b", "step(-1)", show=False, priority=True, id="step-back"),
        Binding("escape,alt+left", "back", show=False),
        Binding("f9,ctrl+t", "ask_next", show=False, priority=True, id="ask-next"),
    ]
    came_from: Place | None = None  # where the last jump began
    led_to: Path = ()  # the question that it led to
    wanted: Path = ()  # what was asked for by name, until the cursor has come to it

    class LeftBehind(Message, namespace="interview_screen"):
        """Back was asked for from the first step."""

    def _show_hint(self) -> None:
        raise NotImplementedError

    def action_back(self) -> None:
        """To where the last jump began; else out of the line for new rows; else a step back."""
        if self.came_from is None:
            if self._leaves_adder():
                return
            if said := self.body.escape(self.view):
                self.tell(said)
            else:
                self.action_step(-1)
            return
        place, self.came_from = self.came_from, None
        self.body.settle()
        take(self, PlaceChanged(place))
        self._show_hint()

    def _leaves_adder(self) -> bool:
        """Out of the line that adds rows: what stands there goes first, then the cursor; False where it cannot go."""
        adder, sheet = self.body.adder, self.body.sheet
        if adder is None or not adder.has_focus:
            return False
        if adder.value:
            adder.value = ""
        elif sheet is not None and any(line.is_stop for line in sheet.lines):
            sheet.focus()
        else:
            return False
        return True

    def jump(self, place: Place) -> None:
        """To a question elsewhere, from which Esc leads back; a chain of jumps leads back to its beginning."""
        if self.came_from is None:
            self.came_from = self.view.session.place
        self.body.settle()
        self._lead_to(place)
        if self.came_from == self.view.session.place:
            self.came_from = None
        self.led_to = place.question
        self._show_hint()

    def on_sheet_answered(self, message: Sheet.Answered) -> None:
        """Who answers on from where a jump within the step led has gone on from there: the way back is no use then."""
        came_from = self.came_from
        is_here = came_from is not None and came_from.step == self.view.session.place.step
        if is_here and message.path != self.led_to:
            self.came_from = None
            self._show_hint()

    def on_jump_wanted(self, message: JumpWanted) -> None:
        message.stop()
        step = self.view.session.place.step
        self.jump(message.place)
        if self.view.session.place.step == step:
            release_keys(self)  # another step does that when it is on the screen

    def action_step(self, by: int) -> None:
        steps = [step.id for step in self.view.questionnaire.steps]
        number = steps.index(self.view.session.place.step) + by
        if number < 0:
            self.post_message(self.LeftBehind())
        elif number < len(steps):
            self.go(Place(steps[number]))
        else:
            self.tell(self.view.wording.say("told.last-step"))

    def go(self, place: Place) -> None:
        """To a step, and to a question in it."""
        self.came_from = None
        self.body.settle()
        self._lead_to(place)

    def _lead_to(self, place: Place) -> None:
        is_here = place.step == self.view.session.place.step
        self.wanted = place.question
        take(self, PlaceChanged(place))
        if is_here:
            self.open_beside()

    def open_beside(self) -> None:
        """Open the detail on what was asked for, where the step has it in a row's detail only: its due date."""
        wanted, self.wanted = self.wanted, ()
        sheet, fields = self.body.sheet, [asked.path for form in self.body.query(Form) for asked in form.fields]
        if not wanted or wanted in fields or sheet is None or sheet.line is None:
            return
        from skalatui.flow.detailing import details_of

        if sheet.cell is not None and sheet.cell.path == wanted:
            return
        row = self.body.detail(sheet.line, sheet.cell)
        is_beside = row and wanted[:-1] == (row if wanted[: len(row)] == row else row[:-1])
        if is_beside and any(asked.path == wanted for asked in details_of(self.view, row).fields):
            self._want_detail(row, wanted)

    def on_rail_picked(self, message: Rail.Picked) -> None:
        self.go(Place(message.step))

    def action_ask_next(self) -> None:
        worth = self.view.assessment.worth_asking
        if not worth:
            from skalatui.flow.to_ask import nothing_to_ask

            self.tell(" ".join((*nothing_to_ask(self.view), self.view.wording.catalogue.say("asking.list"))))
            return
        here = self.view.session.place.question
        path = worth[(worth.index(here) + 1) % len(worth)] if here in worth else worth[0]
        self.jump(Place(step_of(self.view, path), path))
