"""The palette: every step, question and action by a few letters of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from skalatui.document.tree import Path
from skalatui.flow.manning import capital
from skalatui.flow.places import step_of
from skalatui.flow.question_names import named_questions
from skalatui.flow.view import View
from skalatui.interview.events import Place
from skalatui.text.safe import displayable
from skalatui.tui.foot import keys_here
from skalatui.tui.interview import InterviewScreen
from skalatui.tui.lines import Line
from skalatui.tui.one_line import OneLine
from skalatui.tui.settling import interviews
from skalatui.tui.sheet import Sheet
from skalatui.tui.style import style_of
from skalatui.tui.too_small import Dialog

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard

HERE = (
    "detail",
    "help",
    "ask_next",
    "to_ask",
    "leave_rest",
    "leave_all",
    "other_side",
    "cover",
)  # what the interview's screen does where the cursor is
TRYING = ("keep_trial", "drop_trial")
LOOKING_BACK = ("compare", "answer_history", "level_history")
ANYWHERE = ("language", "client", "looks", "suspend", "leave")
ACTIONS = (
    *("excuse", "what_if", *LOOKING_BACK, "save", "save_elsewhere", "undo", "redo"),
    *("edition", "noticed", "library", *ANYWHERE),
)


class Palette(Dialog[None]):
    """The letters stand in the line above; arrows and Enter work on the list below it."""

    DEFAULT_CSS = style_of(__file__)
    BINDINGS = [Binding("escape,ctrl+p", "dismiss", show=False, priority=True)]

    def __init__(self, app: Wizard) -> None:
        super().__init__()
        self.wizard = app
        self.entries = self._entries()

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield OneLine(placeholder=self.wizard.wording.say("palette.asks"), compact=True)
            yield Sheet(self._lines(""))

    def on_mount(self) -> None:
        self.query_one(Sheet).is_pointing = True
        self.query_one(Input).focus()
        self.query_one(Sheet).edge(-1)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        sheet = self.query_one(Sheet)
        sheet.at = (-1, 0)
        sheet.show(self._lines(event.value))
        sheet.edge(-1)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(Sheet).open()

    def on_key(self, event: events.Key) -> None:
        sheet = self.query_one(Sheet)
        if event.key in ("up", "down") and not sheet.has_focus:
            event.stop()
            event.prevent_default()
            sheet.step(-1 if event.key == "up" else 1)

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        message.stop()
        kind, *rest = message.line.path
        self.dismiss()
        if kind in ("app", "screen"):
            self.wizard.call_later(self.wizard.run_action, f"{kind}.{rest[0]}")
        elif kind == "here":
            self.wizard.call_later(self._press_below, rest[0])
        else:
            step, *question = rest
            for screen in interviews(self.wizard):
                screen.go(Place(step, tuple(question)))

    def _press_below(self, key: str) -> None:
        screen = self.wizard.screen
        if isinstance(screen, InterviewScreen):
            screen.press(key)

    def _here(self, view: View) -> list[tuple[str, Path]]:
        """What the keys do where the cursor stands, by name: answers by figure are left to the keys."""
        screens = [screen for screen in self.wizard.screen_stack if isinstance(screen, InterviewScreen)]
        if not screens or not isinstance(sheet := screens[-1].focused, Sheet):
            return []
        line = sheet.line
        name = f" ({displayable(line.label)})" if line is not None and line.label else ""
        adds = screens[-1].body.adder is not None
        keys = [key for key in keys_here(view, sheet, adds=adds) if not key.shown[0].isdigit()]
        return [(f"{capital(key.word)}{name}", ("here", key.name)) for key in keys]

    def _entries(self) -> list[tuple[str, Path]]:
        say = self.wizard.wording.say
        conversation = self.wizard.conversation
        if conversation is None:
            return [*self._of_library(), *((say(f"palette.action.{action}"), ("app", action)) for action in ANYWHERE)]
        found: list[tuple[str, Path]] = [(say(f"palette.here.{action}"), ("screen", action)) for action in HERE]
        found += [(say(f"palette.action.{action}"), ("app", action)) for action in ACTIONS]
        view = conversation.view
        if view.before is not None:
            found += [(say(f"palette.action.{action}"), ("app", action)) for action in TRYING]
        of = view.wording.of
        steps: list[tuple[str, Path]] = [(of(step.title), ("go", step.id)) for step in view.questionnaire.steps]
        questions = [(name, ("go", step_of(view, path), *path)) for name, path in named_questions(view)]
        return steps + self._here(view) + found + questions

    def _of_library(self) -> list[tuple[str, Path]]:
        """What the list of charters does; nothing of an interview, where none is open."""
        from skalatui.tui.library import LibraryScreen

        if not isinstance(self.wizard.screen, LibraryScreen):
            return []
        say = self.wizard.wording.say
        return [(say("library.new"), ("screen", "new")), (say("palette.action.compare"), ("screen", "compare"))]

    def _lines(self, letters: str) -> list[Line]:
        words = letters.casefold().split()
        hits = [(name, path) for name, path in self.entries if all(word in name.casefold() for word in words)]
        if not hits:
            return [Line(self.wizard.wording.say("palette.nothing"), tone="muted")]
        return [Line(name, path=path, stops=True) for name, path in hits]
