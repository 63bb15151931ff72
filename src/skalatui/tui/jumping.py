"""A jump from a line to the answer behind it, and the way back to that line."""

from __future__ import annotations

from textual.message import Message
from textual.widget import Widget

from skalatui.interview.events import Place
from skalatui.tui.taking import hold_keys


class JumpWanted(Message):
    """To another question for a moment: Esc leads back to where the person stood."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


def jump(widget: Widget, place: Place) -> None:
    """Ask the interview's screen to go there; the keys that come meanwhile are for what is shown there."""
    hold_keys(widget)
    widget.post_message(JumpWanted(place))
