"""The steps at the side: each with a sign and a word for its state. A click goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import set_cell_size
from textual import events
from textual.content import Content
from textual.message import Message

from skalatui.flow.view import View
from skalatui.tui.frame.drawn import Drawn
from skalatui.tui.wrapping import fitted

if TYPE_CHECKING:
    from skalatui.flow.progress import StepProgress

SIGNS = {"done": "✓", "open": "?", "partly": "◐", "attention": "!", "untouched": "○", "shown": "·"}
STYLES = {"done": "$text-success", "attention": "$text-error", "partly": "$text-warning", "open": "$text-secondary"}
STATE = 7


class Rail(Drawn):
    DEFAULT_CSS = """
    Rail { height: auto; padding: 0 0 0 1; background: $background; color: $foreground; }
    """

    class Picked(Message):
        def __init__(self, step: str) -> None:
            super().__init__()
            self.step = step

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._steps: list[tuple[str, str, str, str]] = []
        self._here = ""

    def show(self, view: View, progress: tuple[StepProgress, ...]) -> None:
        self._here = view.session.place.step
        self._steps = [
            (
                one.step,
                one.state,
                view.wording.of(view.questionnaire.step(one.step).title),
                view.wording.say(
                    f"state.{one.state}", answered=one.answered, asked=one.asked, open=one.open, count=one.attention
                ),
            )
            for one in progress
        ]
        self.redraw()

    def draw(self) -> list[Content]:
        room = max(6, self.size.width - STATE - 4)
        return [*(self._line(room, *step) for step in self._steps), Content()]

    def _line(self, room: int, step: str, state: str, title: str, word: str) -> Content:
        is_here = step == self._here
        return Content.assemble(
            ("▸" if is_here else " ", "bold $text-primary"),
            (f"{SIGNS[state]} ", STYLES.get(state, "$muted")),
            (set_cell_size(fitted(title, room), room + 1), "bold $text-primary" if is_here else ""),
            (fitted(word, STATE), "$muted"),
        )

    def on_click(self, event: events.Click) -> None:
        if 0 <= event.y < len(self._steps):
            self.post_message(self.Picked(self._steps[event.y][0]))
