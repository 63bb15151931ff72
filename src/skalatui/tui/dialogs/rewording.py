"""A row's text in the hospital's own words, beside the scale's; an empty field is the scale's text again."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from skalatui.document.tree import Path
from skalatui.flow.asked import Asked
from skalatui.flow.charter_rows import CharterRows
from skalatui.flow.view import View
from skalatui.interview.events import AnswerCleared
from skalatui.interview.fields import Kind
from skalatui.tui.inputs import Prose
from skalatui.tui.lines import Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.style import style_of
from skalatui.tui.taking import take
from skalatui.tui.too_small import Dialog


class Rewording(Dialog[None]):
    """What is typed counts at once. The field begins with the text as it stands, to be changed."""

    DEFAULT_CSS = style_of(__file__)
    BINDINGS = [Binding("escape", "dismiss", show=False, priority=True)]

    def __init__(self, view: View, row: Path) -> None:
        super().__init__()
        self.view, self.path = view, (*row, "text")
        self.row = next(one for one in CharterRows(view).section(row[0]) if one.path == row)

    def compose(self) -> ComposeResult:
        row = self.row
        with Vertical(classes="dialog"):
            yield Static(Content(self.say("reword-title")), classes="title")
            yield Static(Content(self.say("scale-text", text=row.scale_text)), classes="scale")
            yield Static(Content(self.say("your-words")), classes="label")
            yield Prose(Asked(self.path, self.say("your-words"), Kind.PARAGRAPH))
            yield Static(classes="refusal")
            yield Sheet([Line(self.say("take-back"), path=("take-back",), stops=True)])
            yield Static(Content(self.say("reword-closing")), classes="closing")

    def on_mount(self) -> None:
        prose = self.query_one(Prose)
        prose.begin_with(self.row.text)
        prose.focus()
        self.query_one(Sheet).styles.height = 1
        self.show_view(self.view)

    def show_view(self, view: View) -> None:
        self.view = view
        if not self.is_mounted:
            return
        prose = self.query_one(Prose)
        if self.path in view.session.held or view.value(self.path) is not None or not self._is_of_scale(prose.text):
            prose.show(view)
        refusal = view.refusal(self.path)
        self.query_one(".refusal", Static).update(Content(f"! {refusal}" if refusal else ""))

    def _is_of_scale(self, text: str) -> bool:
        return text.split() == self.row.scale_text.split()

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        message.stop()
        take(self, AnswerCleared(self.path))
        self.dismiss()

    def action_dismiss(self, result: None = None) -> None:  # type: ignore[override]
        self.query_one(Prose).flush()
        self.dismiss()

    def say(self, id: str, /, **parameters: str) -> str:
        return self.view.wording.catalogue.say(f"sections.{id}", **parameters)
