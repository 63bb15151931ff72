"""Where to save: a file's name, proposed and open to change."""

from __future__ import annotations

from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from skalatui.flow.file_names import folder_shown
from skalatui.flow.wording import Wording
from skalatui.text.safe import displayable
from skalatui.tui.one_line import OneLine
from skalatui.tui.style import style_of
from skalatui.tui.too_small import Dialog


class FileName(Dialog[str]):
    """Gives back the name typed; empty where the person went back."""

    DEFAULT_CSS = style_of(__file__)
    BINDINGS = [Binding("escape", "give_up", show=False)]

    def __init__(self, wording: Wording, proposed: str, about: str = "") -> None:
        super().__init__()
        self.wording, self.proposed, self.about = wording, proposed, about

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content(self.wording.say("save.name-title")), classes="title")
            yield OneLine(displayable(self.proposed), compact=True, select_on_focus=False)
            if self.about:
                yield Static(Content(self.about), classes="closing")
            folder = folder_shown(Path(self.proposed))
            yield Static(Content(self.wording.say("save.name-folder", folder=folder)), classes="closing")
            yield Static(Content(self.wording.say("save.name-closing")), classes="closing")

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        is_as_proposed = event.value == displayable(self.proposed)
        self.dismiss(self.proposed if is_as_proposed else event.value)

    def action_give_up(self) -> None:
        self.dismiss("")
