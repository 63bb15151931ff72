"""A question with a few ways on. Escape takes the last of them."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from skalatui.tui.lines import Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.style import style_of
from skalatui.tui.too_small import Dialog

MOST = 0.9  # of the terminal's height
EDGES = 6  # rows of the dialog that are neither text nor ways: its frame, its title, a blank
LEAST_TOLD = 2


class Ask(Dialog[str]):
    """Gives back the id of the way chosen."""

    DEFAULT_CSS = style_of(__file__)
    BINDINGS = [Binding("escape", "escape", show=False)]

    def __init__(
        self, title: str, text: Sequence[str], options: Sequence[tuple[str, str]], escape: str | None = None
    ) -> None:
        """Escape is the way `escape`, else the last of the options: the one that changes nothing."""
        super().__init__()
        self.heading, self.text, self.options = title, tuple(text), tuple(options)
        self.escape = self.options[-1][0] if escape is None else escape

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content(self.heading), classes="title")
            with VerticalScroll(classes="told", can_focus=False):
                for paragraph in self.text:
                    yield Static(Content(paragraph), classes="text")
            yield Sheet([Line(words, path=(id,), stops=True) for id, words in self.options])

    def on_mount(self) -> None:
        sheet = self.query_one(Sheet)
        sheet.styles.height = len(self.options)
        sheet.focus()

    def on_resize(self) -> None:
        """The text gives way to the ways on, which are all in view."""
        room = int(self.size.height * MOST) - EDGES - len(self.options)
        self.query_one(".told").styles.max_height = max(LEAST_TOLD, room)

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        message.stop()
        self.dismiss(message.line.path[0])

    def action_escape(self) -> None:
        self.dismiss(self.escape)
