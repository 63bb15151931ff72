"""Widgets that hold others and show nothing of their own: one blank line, as often as there are lines.

Textual paints every line of each, with whatever its styles may want, before it paints what covers it: three quarters
of the lines of a picture. Its own short way (`BLANK`) leaves out the filters that take away colours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.widget import Widget
else:
    Widget = object  # style sheets know a widget by its first base alone, which is the other one


class Blank(Widget):
    """For a widget without a border."""

    def render_lines(self, crop: Region) -> list[Strip]:
        strip = Strip.blank(crop.width, self.visual_style.rich_style)
        for line_filter in self.get_line_filters():
            strip = strip.apply_filter(line_filter, self.background_colors[1])
        return [strip] * crop.height


class BlankRow(Blank, Horizontal):
    pass


class BlankColumn(Blank, Vertical):
    pass
