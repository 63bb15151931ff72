"""The last line: the keys that work here, the nearest first. Each can be clicked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

GAP = 2


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
    """Shows as many keys as have room: those of the answer first, the last of the others always."""

    DEFAULT_CSS = """
    KeyBar { height: 1; background: $panel; color: $foreground; padding: 0 1; }
    """

    class Clicked(Message):
        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._here: tuple[Key, ...] = ()
        self._always: tuple[Key, ...] = ()

    def show(self, here: Sequence[Key], always: Sequence[Key]) -> None:
        if (self._here, self._always) != (tuple(here), tuple(always)):
            self._here, self._always = tuple(here), tuple(always)
            self.refresh()

    def fitting(self, width: int) -> tuple[Key, ...]:
        """The keys that have room, `always` from its front as far as the others leave it."""
        room = width
        here: list[Key] = []
        least = sum(key.width + GAP for key in self._always[:2])
        for key in self._here:
            if key.width + GAP > room - least:
                break
            here.append(key)
            room -= key.width + GAP
        always: list[Key] = []
        for key in self._always:
            if key.width > room:
                break
            always.append(key)
            room -= key.width + GAP
        return (*here, *always)

    def render(self) -> Content:
        parts: list[str | tuple[str, str]] = []
        for key in self.fitting(self.size.width):
            parts += [(key.shown, "bold $text-accent"), f" {key.word}", " " * GAP]
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        x = event.x - 1
        for key in self.fitting(self.size.width):
            if x < key.width:
                self.post_message(self.Clicked(key.name))
                return
            x -= key.width + GAP
            if x < 0:
                return
