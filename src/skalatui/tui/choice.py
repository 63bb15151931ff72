"""One of a few words, chosen by its key: the chosen one bears a filled mark."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from skalatui.flow.asked import Asked
from skalatui.flow.numbering import flag_key, key_of
from skalatui.flow.view import View
from skalatui.interview.events import AnswerCleared, AnswerGiven
from skalatui.interview.fields import Kind
from skalatui.tui.style import style_of
from skalatui.tui.taking import take

CHOSEN, FREE = "●", "○"
GAP = 3


class Choice(Widget, can_focus=True):
    """The options of a field on as many lines as they need. Backspace takes the answer away."""

    DEFAULT_CSS = style_of(__file__)
    BINDINGS = [
        Binding("left", "turn(-1)", show=False),
        Binding("right,space", "turn(1)", show=False),
        Binding("up", "screen.focus_previous", show=False),
        Binding("down,enter", "screen.focus_next", show=False),
        Binding("backspace,delete", "clear", show=False),
    ]

    def __init__(self, asked: Asked) -> None:
        super().__init__()
        self.asked = asked
        self.values: list[str | bool] = [True, False] if asked.kind is Kind.FLAG else list(asked.options)
        if asked.kind is not Kind.FLAG:
            self.values.sort(key=lambda value: key_of(str(value), asked.options))
        self.chosen: str | bool | None = None
        self.words: list[str] = [str(value) for value in self.values]

    def show(self, view: View) -> None:
        found = view.value(self.asked.path)
        chosen = found if isinstance(found, str | bool) else None
        words = [self.asked.words.get(str(value)) or view.wording.word(self.asked.path, value) for value in self.values]
        if (chosen, words) != (self.chosen, self.words):
            self.refresh(layout=words != self.words)
            self.chosen, self.words = chosen, words

    def figure_of(self, number: int) -> str:
        value = self.values[number]
        return flag_key(value) if isinstance(value, bool) else key_of(value, self.asked.options)

    def on_key(self, event: events.Key) -> None:
        for number, value in enumerate(self.values):
            if event.key == self.figure_of(number):
                event.stop()
                take(self, AnswerGiven(self.asked.path, value))

    def action_turn(self, by: int) -> None:
        here = self.values.index(self.chosen) if self.chosen in self.values else (-1 if by > 0 else 0)
        take(self, AnswerGiven(self.asked.path, self.values[(here + by) % len(self.values)]))

    def action_clear(self) -> None:
        take(self, AnswerCleared(self.asked.path))

    def on_click(self, event: events.Click) -> None:
        for number, (x, y, width) in enumerate(self._places(self.size.width)):
            if y == event.y and x <= event.x < x + width:
                take(self, AnswerGiven(self.asked.path, self.values[number]))

    def _part(self, number: int) -> str:
        sign = CHOSEN if self.values[number] == self.chosen else FREE
        return f"{sign} {self.figure_of(number)} {self.words[number]}"

    def _places(self, room: int) -> list[tuple[int, int, int]]:
        """Where each option stands: column, line, width."""
        places, x, y = [], 0, 0
        for number in range(len(self.values)):
            width = cell_len(self._part(number))
            if x and x + width > room:
                x, y = 0, y + 1
            places.append((x, y, width))
            x += width + GAP
        return places

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return self._places(width)[-1][1] + 1

    def render(self) -> Content:
        parts: list[str | tuple[str, str]] = []
        end_x, end_y = 0, 0
        for number, (x, y, width) in enumerate(self._places(self.size.width)):
            parts.append("\n" * (y - end_y) + " " * (x if y > end_y else x - end_x))
            is_chosen = self.values[number] == self.chosen
            parts.append((self._part(number), "bold $text-primary" if is_chosen else "$foreground"))
            end_x, end_y = x + width, y
        return Content.assemble(*parts)
