"""The palette: every step, question and action by a few letters of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from skalatui.document.records import dataclass
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


KEYS = {"detail": "note-typed", "ask_next": "ask", "leave_rest": "rest", "leave": "quit"}  # where they are named
KEY_WIDTH = 11


@dataclass(frozen=True)
class Entry:
    """What can be chosen: its name, where it leads, its key, and the line of the step that it is done to."""

    name: str
    path: Path
    key: str = ""
    of: str = ""

    @property
    def whole(self) -> str:
        return f"{self.name}{self.of}"


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

    def _here(self, view: View) -> list[Entry]:
        """What the keys do where the cursor stands, by name: answers by figure are left to the keys."""
        screens = [screen for screen in self.wizard.screen_stack if isinstance(screen, InterviewScreen)]
        if not screens or not isinstance(sheet := screens[-1].focused, Sheet):
            return []
        line = sheet.line
        name = f" ({displayable(line.label)})" if line is not None and line.label else ""
        adds = screens[-1].body.adder is not None
        keys = [key for key in keys_here(view, sheet, adds=adds) if not key.shown[0].isdigit()]
        return [Entry(capital(key.word), ("here", key.name), key.shown, name) for key in keys if key.name]

    def _of_action(self, kind: str, action: str) -> Entry:
        """An action, with the first of its keys that works in a text field too."""
        texts, id = self.wizard.wording, KEYS.get(action, action.replace("_", "-"))
        key = f"help.key.{id}.key"
        shown = texts.say(key).split(",")[0] if texts.catalogue.has(f"wizard.{key}") else ""
        return Entry(texts.say(f"palette.{'here' if kind == 'screen' else 'action'}.{action}"), (kind, action), shown)

    def _entries(self) -> list[Entry]:
        conversation = self.wizard.conversation
        if conversation is None:
            return [*self._of_library(), *(self._of_action("app", action) for action in ANYWHERE)]
        found = [self._of_action("screen", action) for action in HERE]
        found += [self._of_action("app", action) for action in ACTIONS]
        view = conversation.view
        if view.before is not None:
            found += [self._of_action("app", action) for action in TRYING]
        steps = [Entry(view.wording.of(step.title), ("go", step.id)) for step in view.questionnaire.steps]
        questions = [Entry(name, ("go", step_of(view, path), *path)) for name, path in named_questions(view)]
        return steps + self._here(view) + found + questions

    def _of_library(self) -> list[Entry]:
        """What the list of charters does; nothing of an interview, where none is open."""
        from skalatui.tui.library import LibraryScreen

        if not isinstance(self.wizard.screen, LibraryScreen):
            return []
        say = self.wizard.wording.say
        names = {"new": say("library.new"), "compare": say("palette.action.compare")}
        return [Entry(name, ("screen", id), say(f"library.key.{id}.key")) for id, name in names.items()]

    def _lines(self, letters: str) -> list[Line]:
        """What has all the words, the names first that begin so, then those with words that do."""
        words = letters.casefold().split()
        hits = [entry for entry in self.entries if all(word in entry.whole.casefold() for word in words)]
        if not hits:
            return [Line(self.wizard.wording.say("palette.nothing"), tone="muted")]
        hits.sort(key=lambda entry: _distance(entry.name.casefold(), words))
        return [
            Line(entry.whole, path=entry.path, stops=True, wraps=True, heads=(entry.key,), widths=(KEY_WIDTH,))
            for entry in hits
        ]


def _distance(name: str, words: list[str]) -> int:
    """How far a name is from letters that were typed: it begins with them, its words do, or they stand elsewhere."""
    if name.startswith(" ".join(words)):
        return 0
    begun = f" {name}"
    return 1 if all(f" {word}" in begun for word in words) else 2
