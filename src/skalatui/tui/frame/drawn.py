"""A part of the frame that is drawn line by line: a line that looks as it did is not painted again."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget


class Drawn(Widget):
    """`draw` gives the lines; `redraw` is called when they may have changed."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: list[Content] | None = None
        self._room = Size()

    def draw(self) -> list[Content]:
        """The lines for the room there is, none longer than that."""
        raise NotImplementedError

    @property
    def drawn(self) -> list[Content]:
        """The same, drawn once for each change and room."""
        if self._lines is None or self._room != self.size:
            self._lines, self._room = self.draw(), self.size
        return self._lines

    def redraw(self) -> None:
        before, self._lines = self._lines if self._room == self.size else None, None
        is_seen = all(node.display for node in self.ancestors_with_self)
        if before is None or not is_seen:
            self.refresh()  # what nobody sees is drawn when somebody does
        elif len(before) != len(self.drawn):
            self.refresh(layout=self.styles.is_auto_height)
        else:
            lines = enumerate(zip(before, self.drawn, strict=True))
            changed = [number for number, (one, other) in lines if _looks(one) != _looks(other)]
            if changed:
                self.refresh(*(Region(0, number, self.size.width, 1) for number in changed))

    def render(self) -> Content:
        return Content("\n").join(self.drawn)

    def render_line(self, y: int) -> Strip:
        if self.text_selection is not None:
            return super().render_line(y)  # what a mouse has marked is counted from the first line
        if y >= len(self.drawn):
            return Strip.blank(self.size.width, self.visual_style.rich_style)
        strips = Visual.to_strips(self, self.drawn[y], self.size.width, 1, self.visual_style)
        return strips[0].apply_offsets(0, y) if strips else Strip.blank(self.size.width)


def _looks(content: Content) -> tuple[str, object]:
    """What one sees of it: two contents are equal where only their text is."""
    return content.plain, content.spans
