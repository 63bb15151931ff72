"""The standing line of a trial: that nothing here counts yet, which verdicts move, and the key that ends it."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from skalatui.flow.levels import Covering
from skalatui.flow.moving import moves_in_words
from skalatui.flow.view import View
from skalatui.tui.wrapping import fitted


class TrialLine(Widget):
    """There while something is tried. A click ends the trial, as its key does."""

    DEFAULT_CSS = """
    TrialLine { height: 1; padding: 0 1; background: $warning; color: $background; text-style: bold; display: none; }
    """

    class Clicked(Message):
        pass

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text, self._ends = "", ""

    def show(self, view: View, covered: Covering) -> None:
        is_trial, say = view.before is not None, view.wording.catalogue.say
        if self.display != is_trial:
            self.display = is_trial
        if view.before is None:
            return
        before = (self._text, self._ends)
        moved = say(f"whatif.covered.{covered}") if covered else moves_in_words(view.before, view)
        self._text, self._ends = f"{say('whatif.mark')} · {moved}", say("whatif.ends")
        if before != (self._text, self._ends):
            self.refresh()

    def render(self) -> Content:
        room = self.size.width - cell_len(self._ends) - 2
        text = fitted(self._text, room)
        return Content(f"{text}{' ' * max(0, room - cell_len(text))}  {self._ends}")

    def on_click(self, event: events.Click) -> None:
        self.post_message(self.Clicked())
