"""The first line: the hospital, where we are, whether the answers are kept, the language."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from skalatui.flow.view import View
from skalatui.tui.wrapping import fitted


class TopLine(Widget):
    DEFAULT_CSS = """
    TopLine { height: 1; background: $panel; color: $foreground; padding: 0 1; }
    """

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._hospital, self._place, self._kept, self._client = "", "", "", ""

    def show(self, view: View, kept: str) -> None:
        """`kept` says whether what was answered is on the disk."""
        steps = view.questionnaire.steps
        number = next((n for n, step in enumerate(steps, 1) if step.id == view.session.place.step), 1)
        title = view.wording.of(steps[number - 1].title)
        before = (self._hospital, self._place, self._client)
        self._hospital = view.text(("hospital", "name")) or view.wording.say("frame.unnamed")
        self._place = f"{number}/{len(steps)} {title}"
        self._client = f" ◉ {view.wording.say('client.mark')} " if view.for_client else ""
        if before != (self._hospital, self._place, self._client):
            self.refresh()
        self.show_kept(kept, view.wording.language)

    def show_kept(self, kept: str, language: str) -> None:
        """The same, and nothing else of what may have changed."""
        before, self._kept = self._kept, f"{kept} · {language}" if kept else language
        if before != self._kept:
            self.refresh()

    def render(self) -> Content:
        width = self.size.width
        client = cell_len(self._client) + 1 if self._client else 0
        room = max(8, width - client - cell_len(self._kept) - cell_len(self._place) - 6)
        name = fitted(self._hospital, room)
        left = cell_len(name) + 3 + cell_len(self._place) + client
        gap = max(1, width - left - cell_len(self._kept))
        return Content.assemble(
            (name, "bold"),
            " · ",
            self._place,
            " " if client else "",
            (self._client, "bold $text-accent reverse"),
            " " * gap,
            (fitted(self._kept, max(0, width - left - 1)), "$muted"),
        )
