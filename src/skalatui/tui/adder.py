"""The line at the foot of a list: a name typed there becomes a new row."""

from __future__ import annotations

from textual import events
from textual.message import Message
from textual.widgets import Input

from skalatui.document.tree import Path
from skalatui.tui.one_line import OneLine

ADDS = "+"  # the key that leads to the line


class Adder(OneLine):
    """`table` is where the rows stand. `Entered` says that a name is whole; whoever takes it empties the line."""

    DEFAULT_CSS = """
    Adder.-textual-compact { background: $field; padding: 0 1; &:focus { background: $field-focus; } }
    """

    class Entered(Message):
        def __init__(self, adder: Adder) -> None:
            super().__init__()
            self.adder = adder

        @property
        def control(self) -> Adder:
            return self.adder

    def __init__(self, asks: str, table: Path) -> None:
        super().__init__(placeholder=asks, compact=True, select_on_focus=False)
        self.table = table

    def enter(self) -> None:
        if self.value.strip():
            self.post_message(self.Entered(self))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        if self.value.strip():
            self.enter()
        else:
            self.screen.focus_previous()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()

    def on_blur(self) -> None:
        self.enter()

    def on_key(self, event: events.Key) -> None:
        if event.character == ADDS and not self.value:  # the key that leads here, pressed here
            event.stop()
            event.prevent_default()
        elif event.key == "up":
            event.stop()
            event.prevent_default()
            self.screen.focus_previous()
