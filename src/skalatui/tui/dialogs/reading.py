"""Something to read, over the screen: help, or what is wrong with a file."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from skalatui.tui.lines import Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.style import style_of
from skalatui.tui.too_small import Dialog


class Reading(Dialog[None]):
    """Lines to read under a title. Escape, Enter or q closes it."""

    DEFAULT_CSS = style_of(__file__)
    BINDINGS = [Binding("escape,enter,q,f1", "dismiss", show=False)]

    def __init__(self, title: str, lines: list[Line], closing: str) -> None:
        super().__init__()
        self.heading, self.lines, self.way_out = title, lines, closing

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content(self.heading), classes="title")
            yield Sheet(self.lines)
            yield Static(Content(self.way_out), classes="closing")

    def on_mount(self) -> None:
        self.query_one(Sheet).focus()

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        message.stop()
        self.dismiss()

    def action_dismiss(self, result: None = None) -> None:  # type: ignore[override]
        self.dismiss()
