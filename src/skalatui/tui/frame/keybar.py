"""The last lines: the keys that work here, the nearest first. Each can be clicked."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from skalatui.document.records import dataclass

GAP = 2
KEPT = (5, 2)  # how many of those that always work keep their place, where there is room for it


@dataclass(frozen=True)
class Key:
    """A key as it is shown, its word, and as Textual calls it."""

    shown: str
    word: str
    name: str

    @property
    def width(self) -> int:
        return cell_len(self.shown) + 1 + cell_len(self.word)


class KeyBar(Widget):
    """Two lines of keys: those of the answer first, then the others as far as there is room.

    The first five of the others have their place, where every answer by figure has its own; else the first two.
    """

    DEFAULT_CSS = """
    KeyBar { height: 2; background: $panel; color: $foreground; padding: 0 1; }
    """
    LINES = 2

    class Clicked(Message):
        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._here: tuple[Key, ...] = ()
        self._always: tuple[Key, ...] = ()

    def show(self, here: Sequence[Key], always: Sequence[Key]) -> None:
        named = {key.name for key in here}  # with more words, where it stands among the answer's
        shown = (tuple(here), tuple(key for key in always if key.name not in named))
        if (self._here, self._always) != shown:
            self._here, self._always = shown
            self.refresh()

    def fitting(self, width: int) -> list[list[Key]]:
        """The keys that have room, line by line. Those that always work stand on the last line, behind the others'."""
        answers = {key for key in self._here if key.shown[:1].isdigit()}
        for kept in KEPT:
            lines = self._lines(width, kept)
            if answers.issubset(key for line in lines for key in line):
                break
        return lines

    def _lines(self, width: int, kept: int) -> list[list[Key]]:
        least = sum(key.width + GAP for key in self._always[:kept])
        lines: list[list[Key]] = [[]]
        room = width
        for key in self._here:
            if key.width > room and len(lines) < self.LINES:
                lines.append([])
                room = width - least
            if key.width > room:
                break
            lines[-1].append(key)
            room -= key.width + GAP
        if len(lines) == self.LINES:
            room += least
        elif self._here:
            lines.append([])
            room = width
        for key in self._always:
            if key.width > room and len(lines) < self.LINES:
                lines.append([])
                room = width
            if key.width <= room:
                lines[-1].append(key)
                room -= key.width + GAP
        return lines

    def render(self) -> Content:
        parts: list[str | tuple[str, str]] = []
        for number, line in enumerate(self.fitting(self.size.width)):
            parts.append("\n" if number else "")
            for key in line:
                parts += [(key.shown, "bold $text-accent"), f" {key.word}", " " * GAP]
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        lines = self.fitting(self.size.width)
        x = event.x - 1
        for key in lines[event.y] if 0 <= event.y < len(lines) else ():
            if x < key.width:
                self.post_message(self.Clicked(key.name))
                return
            x -= key.width + GAP
            if x < 0:
                return
