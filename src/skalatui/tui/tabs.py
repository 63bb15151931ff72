"""A line of tabs: the parts of a long step, each with its number; where they have no room, those near the open one."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from skalatui.document.records import dataclass
from skalatui.tui.wrapping import fitted

KEYS = "1234567890"  # the first ten have a key of their own
OPEN = ("[", "]")  # around the open tab, which its colour alone would not tell
BEFORE, AFTER = "‹ ", " ›"
TURNING = "< >"  # the keys that turn


@dataclass(frozen=True)
class Tab:
    id: str
    name: str


class Tabs(Widget):
    """Shown what is there and what is open; says what was clicked."""

    DEFAULT_CSS = """
    Tabs { height: 1; padding: 0 1; margin-bottom: 1; color: $muted; }
    """

    class Picked(Message):
        def __init__(self, tab: str) -> None:
            super().__init__()
            self.tab = tab

    def __init__(self) -> None:
        super().__init__()
        self._tabs: tuple[Tab, ...] = ()
        self._open = ""
        self._has_keys = self._turns = True

    def show(self, tabs: Sequence[Tab], open: str, *, has_keys: bool = True, turns: bool = True) -> None:
        """`has_keys`: figures open tabs here, so each tab shows its own; else they answer, or are typed. `turns`: the
        keys that turn do so here."""
        shown = (tuple(tabs), open, has_keys, turns)
        if (self._tabs, self._open, self._has_keys, self._turns) != shown:
            self._tabs, self._open, self._has_keys, self._turns = shown
            self.refresh()

    def fitting(self, width: int) -> tuple[range, str, str]:
        """Which tabs have room, and what stands before and after them: how many there are, where not all have."""
        every, turning = range(len(self._tabs)), f"  {TURNING}" if self._turns else ""
        rest = width - sum(map(self._width, every))
        if rest >= 0:
            return every, "", turning if rest >= len(turning) else ""
        here = next((number for number in every if self._tabs[number].id == self._open), 0)
        after = f"{AFTER} {here + 1}/{len(self._tabs)}{turning}"
        room = width - cell_len(BEFORE) - cell_len(after) - self._width(here)
        first, last = here, here
        while True:
            ahead = [number for number in (last + 1, first - 1) if number in every and self._width(number) <= room]
            if not ahead:
                return range(first, last + 1), BEFORE if first else "  ", after
            room -= self._width(ahead[0])
            first, last = min(first, ahead[0]), max(last, ahead[0])

    def _label(self, number: int) -> str:
        key = f"{KEYS[number]} " if self._has_keys and number < len(KEYS) else ""
        label = fitted(f"{key}{self._tabs[number].name}", max(8, self.size.width - 12))
        before, after = OPEN if self._tabs[number].id == self._open else (" ", " ")
        return f"{before}{label}{after}"

    def _width(self, number: int) -> int:
        return cell_len(self._label(number))

    def render(self) -> Content:
        numbers, before, after = self.fitting(self.size.width)
        parts: list[str | tuple[str, str]] = [before]
        for number in numbers:
            is_open = self._tabs[number].id == self._open
            parts.append((self._label(number), "bold $text-primary") if is_open else self._label(number))
        return Content.assemble(*parts, after)

    def on_click(self, event: events.Click) -> None:
        numbers, before, _ = self.fitting(self.size.width)
        x = event.x - self.gutter.left - cell_len(before)
        here = [tab.id for tab in self._tabs].index(self._open) if self._open else 0
        if x < 0:
            self.post_message(self.Picked(self._tabs[max(0, here - 1)].id))
            return
        for number in numbers:
            x -= self._width(number)
            if x < 0:
                self.post_message(self.Picked(self._tabs[number].id))
                return
        self.post_message(self.Picked(self._tabs[min(len(self._tabs) - 1, here + 1)].id))
