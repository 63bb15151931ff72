"""A reason opened: the rule, the rows of the scale that it rests on, and the answers behind it, each a key away."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from skalatui.document.records import replace
from skalatui.flow.view import View
from skalatui.interview.events import Place
from skalatui.scale.edition import Level
from skalatui.tui.dialogs.reason_lines import GO, of_finding, of_reason, of_verdict
from skalatui.tui.jumping import jump
from skalatui.tui.lines import Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.style import style_of
from skalatui.tui.taking import hold_keys, release_keys
from skalatui.tui.too_small import Dialog

Told = tuple[str, list[Line]]  # a title, and the lines below it


class Reasons(Dialog[Place | None]):
    """Gives back the place of the answer that is to be looked at; none where the person only read."""

    DEFAULT_CSS = style_of(__file__)
    BINDINGS = [Binding("escape,q,f1", "close", show=False)]

    def __init__(self, view: View, told: Callable[[View], Told]) -> None:
        super().__init__()
        self.view, self._told = view, told

    @classmethod
    def of_verdict(cls, view: View, verdict: str) -> Reasons:
        return cls(view, partial(of_verdict, verdict=verdict))

    @classmethod
    def of_reason(cls, view: View, id: str, level: Level) -> Reasons:
        return cls(view, partial(of_reason, id=id, level=level))

    @classmethod
    def of_finding(cls, view: View, number: int) -> Reasons:
        return cls(view, partial(of_finding, finding=view.assessment.findings[number]))

    def compose(self) -> ComposeResult:
        title, lines = self._told(self.view)
        with Vertical(classes="dialog"):
            yield Static(Content(title), classes="title")
            yield Sheet(lines)
            yield Static(Content(self.view.wording.catalogue.say("grounds.closing")), classes="closing")

    def on_mount(self) -> None:
        self.query_one(Sheet).focus()

    def show_view(self, view: View) -> None:
        """Other answers, while it stands open: undo works here too."""
        self.view = view
        title, lines = self._told(view)
        self.query_one(".title", Static).update(Content(title))
        self.query_one(Sheet).show(lines)

    def speak(self) -> None:
        """The same in the language that the wizard speaks now."""
        self.show_view(replace(self.view, wording=getattr(self.app, "wording", self.view.wording)))
        self.query_one(".closing", Static).update(Content(self.view.wording.catalogue.say("grounds.closing")))

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        message.stop()
        match message.line.path:
            case (kind, step, *question) if kind == GO:
                self.dismiss(Place(step, tuple(question)))
            case _:
                message.sheet.step(1)

    def action_close(self) -> None:
        self.dismiss(None)


async def show_reasons(widget: Widget, reasons: Reasons) -> None:
    """Put them over the screen; what is picked there is jumped to."""
    screen = widget.screen

    def go(place: Place | None) -> None:
        if place is not None:
            jump(screen, place)

    hold_keys(widget)
    await widget.app.push_screen(reasons, go)
    release_keys(widget)
