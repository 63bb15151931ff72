"""What a screen of the interview does with the answer under the cursor: its note, its help, the rest of its step."""

from __future__ import annotations

from textual import events
from textual.binding import Binding
from textual.message import Message

from skalatui.document.tree import Path
from skalatui.flow.places import step_of
from skalatui.flow.view import View
from skalatui.interview.events import LeftForLater, Place
from skalatui.interview.rows import row_around
from skalatui.tui.body import StepBody
from skalatui.tui.frame.keybar import KeyBar
from skalatui.tui.room import ReadyScreen
from skalatui.tui.sheet import Sheet
from skalatui.tui.taking import hold_keys, take


class AnswerScreen(ReadyScreen):
    """The keys of an answer, whatever frame is around it."""

    BINDINGS = [
        Binding("f4,ctrl+o", "detail", show=False, priority=True, id="detail"),
        Binding("n", "detail", show=False),
        Binding("f1,ctrl+g", "help", show=False, priority=True, id="help"),
        Binding("question_mark", "help", show=False),
        Binding("plus", "add", show=False),
        Binding("m", "other_side", show=False, id="other-side"),
        Binding("L", "leave_rest", show=False, id="leave-rest"),
    ]
    view: View
    explaining: Path = ()  # the answer that a reason is asked for

    class DetailWanted(Message, namespace="interview_screen"):
        """All about an answer or a row is asked for, the cursor on `first`."""

        def __init__(self, path: Path, first: Path = ()) -> None:
            super().__init__()
            self.path, self.first = path, first

    @property
    def body(self) -> StepBody:
        raise NotImplementedError

    @property
    def pointed(self) -> Path:
        """The question that the cursor stands on; empty where it stands on none."""
        raise NotImplementedError

    @property
    def is_covered(self) -> bool:
        raise NotImplementedError

    def tell(self, text: str, *, serious: bool = False) -> None:
        raise NotImplementedError

    def jump(self, place: Place) -> None:
        raise NotImplementedError

    # Notes and all else about it

    def action_detail(self) -> None:
        focused = self.focused
        if isinstance(focused, Sheet) and focused.line is not None:
            path = self.body.detail(focused.line, focused.cell)
        else:
            path = self.pointed
        self._want_detail(path, ())

    def _want_detail(self, path: Path, first: Path) -> None:
        row = row_around(path)
        if row and self.view.value(row) is None:
            self.tell(self.view.wording.say("told.pick-first"))
        elif path:
            hold_keys(self)
            self.post_message(self.DetailWanted(path, first))

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        message.stop()
        path = self.body.detail(message.line, message.cell)
        self._want_detail(path, message.cell.path if message.cell else ())

    def on_sheet_answered(self, message: Sheet.Answered) -> None:
        message.stop()
        if path := self.body.follow_up(self.view, message.path):
            self.explaining = message.path
            self._want_detail(path, path)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Back from where a reason was asked for: what follows where none was given."""
        answered, self.explaining = self.explaining, ()
        if answered and self.body.follow_up(self.view, answered) and (said := self.body.unexplained(self.view)):
            self.tell(said, serious=True)

    def action_help(self) -> None:
        from skalatui.tui.dialogs.helping import help_of
        from skalatui.tui.keys_here import keys_at

        here = keys_at(self.focused, adds=self.body.adder is not None)
        self.app.push_screen(help_of(self.view, self.pointed, here, is_covered=self.is_covered))

    # Rows, contradictions, and what there is no time for

    def action_add(self) -> None:
        if (adder := self.body.adder) is not None:
            self.set_focus(adder)  # at once, for the name that is typed behind the key

    def action_other_side(self) -> None:
        """To the answer that the one under the cursor contradicts, or its neighbour in the row; Esc leads back."""
        from skalatui.flow.contradicting import other_side

        against = other_side(self.view, self.pointed)
        if against:
            self.jump(Place(step_of(self.view, against), against))
        else:
            self.tell(self.view.wording.catalogue.say("contradictions.none"))

    def action_leave_rest(self) -> None:
        """Mark what is left of the step to be asked again: one action, and one step of undo."""
        self._leave(self.view.session.place.step)

    def action_leave_all(self) -> None:
        """The same of the whole interview, as when the meeting ends."""
        self._leave("")

    def _leave(self, step: str) -> None:
        from skalatui.flow.standing import can_be_left, why_none_is_left

        rest, say = can_be_left(self.view, step), self.view.wording.say
        if not rest:
            self.tell(why_none_is_left(self.view, step))
        elif take(self, LeftForLater(rest)):
            self.tell(say("told.left-for-later", count=len(rest)))

    def on_key_bar_clicked(self, message: KeyBar.Clicked) -> None:
        self.press(message.key)

    def press(self, key: str) -> None:
        """Do what a key does here, whoever asked for it."""
        focused = self.focused
        if key and not (isinstance(focused, Sheet) and focused.press(key)):
            self.app.simulate_key(key)
