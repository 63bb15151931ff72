"""A file that somebody else changed, as a comparison: what they changed, what we changed, and the ways on."""

from __future__ import annotations

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from skalatui.flow.meeting import Meeting
from skalatui.flow.wording import Wording
from skalatui.tui.lines import Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.style import style_of
from skalatui.tui.too_small import Dialog


class MeetingScreen(Dialog[str]):
    """Gives back the id of the way chosen; Escape is the last, which changes nothing."""

    DEFAULT_CSS = style_of(__file__)
    BINDINGS = [Binding("escape", "escape", show=False)]

    def __init__(self, wording: Wording, text: str, met: Meeting, options: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.wording, self.text, self.met, self.options = wording, text, met, tuple(options)

    def compose(self) -> ComposeResult:
        say = self.wording.say
        with Vertical(classes="dialog"):
            yield Static(Content(say("save.title")), classes="title")
            yield Static(Content(self.text), classes="text")
            yield Sheet(self._compared(), id="compared")
            yield Sheet([Line(words, path=(id,), stops=True) for id, words in self.options], id="ways")
            yield Static(Content(say("save.scroll")), classes="closing")

    def on_mount(self) -> None:
        ways = self.query_one("#ways", Sheet)
        ways.styles.height = len(self.options)
        ways.focus()

    def _compared(self) -> list[Line]:
        say, met = self.wording.say, self.met
        knows_both = met.together is not None
        found = self._part(say("save.theirs" if knows_both else "save.differs"), met.theirs)
        if knows_both:
            found += [Line(), *self._part(say("save.ours"), met.ours)]
        if met.conflicts:
            found += [Line(), *self._part(say("save.conflicts"), met.conflicts, "bad")]
        return found

    def _part(self, title: str, lines: Sequence[str], tone: str = "row") -> list[Line]:
        shown = lines or [self.wording.say("save.no-changes")]
        return [
            Line(title, tone="heading", wraps=True),
            *(Line(text, tone=tone, indent=1, wraps=True) for text in shown),
        ]

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        message.stop()
        if message.sheet.id == "ways":
            self.dismiss(message.line.path[0])

    def action_escape(self) -> None:
        self.dismiss(self.options[-1][0])
