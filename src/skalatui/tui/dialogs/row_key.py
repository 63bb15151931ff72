"""The key of a row: the name of its table in the file, open to change."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from skalatui.document.tree import Path
from skalatui.flow.manning import say
from skalatui.flow.view import View
from skalatui.interview.events import Refused, RowRekeyed
from skalatui.interview.rows import PLATFORMS
from skalatui.interview.session import apply
from skalatui.text.safe import displayable
from skalatui.tui.one_line import OneLine
from skalatui.tui.style import style_of
from skalatui.tui.too_small import Dialog


class RowKey(Dialog[RowRekeyed]):
    """Gives back the change. A key that will not do is told why, and stays to be mended; Escape leaves the old one."""

    DEFAULT_CSS = style_of(__file__)
    BINDINGS = [Binding("escape", "give_up", show=False)]

    def __init__(self, view: View, row: Path) -> None:
        super().__init__()
        self.view, self.row = view, row

    def compose(self) -> ComposeResult:
        of = self.view
        name = of.names.platform(self.row[-1]) if self.row[:1] == PLATFORMS else of.name(self.row)
        with Vertical(classes="dialog"):
            yield Static(Content(say(of, "rekey.title", name=name)), classes="title")
            yield OneLine(displayable(self.row[-1]), compact=True, select_on_focus=False)
            yield Static(classes="refusal")
            yield Static(Content(say(of, "rekey.about")), classes="closing")
            yield Static(Content(say(of, "rekey.closing")), classes="closing")

    def on_mount(self) -> None:
        self.query_one(".refusal").display = False
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value == displayable(self.row[-1]):
            self.dismiss(None)
            return
        rekeyed = RowRekeyed(self.row, event.value, frozenset(self.view.edition.platforms))
        reason = apply(self.view.session, rekeyed)
        if isinstance(reason, Refused):
            told = self.query_one(".refusal", Static)
            told.display = True
            told.update(Content(f"! {self.view.reason(reason)}"))
            return
        self.dismiss(rekeyed)

    def action_give_up(self) -> None:
        self.dismiss(None)
