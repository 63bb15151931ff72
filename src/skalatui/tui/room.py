"""A screen whose parts are styled and laid out once when they are put on it.

Textual sets the classes that say how much room there is when the screen is told its size, finds the styles of all
parts anew when it comes up, and lays it out again for the size that it came up with: each of them takes as long as
putting the parts on it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

from textual import events
from textual.app import App
from textual.geometry import Size
from textual.widget import Widget

from skalatui.tui.blank import Blank
from skalatui.tui.too_small import KeepsCursor

TURNS = 3  # of the event loop, from a part that is to be painted to the screen that paints it


class ReadyScreen(Blank, KeepsCursor[None]):
    """`fit` is to be called before the first part is made."""

    _has_been_up = False

    async def on_idle(self, event: events.Idle) -> None:
        """One picture for all that follows from a key: what its parts changed is told here a turn or two later, and
        what misses a picture waits for up to two more."""
        for _ in range(TURNS):
            await asyncio.sleep(0)
        if self.message_queue_size:
            event.prevent_default()

    def fit(self) -> None:
        """Set the classes of the breakpoints for the terminal as it is now."""
        width, height = self.app.size
        for size, breakpoints in ((width, self.HORIZONTAL_BREAKPOINTS), (height, self.VERTICAL_BREAKPOINTS)):
            reached = [name for least, name in sorted(breakpoints or ()) if size >= least]
            self.add_class(*reached[-1:], update=False)

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Told by Textual what is about to be mounted."""
        super()._extend_compose(widgets)
        learn_styles(self.app, widgets)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        event.refresh_styles = self._has_been_up
        self._has_been_up = True

    def _compositor_refresh(self) -> None:
        """Asked by Textual for a picture; not while one of all that there is is due anyway, as when it comes up."""
        if not self._repaint_required:
            super()._compositor_refresh()

    def _screen_resized(self, size: Size) -> None:
        """Told by the application; the size in which it stands already is nothing new."""
        if size != self._size:
            super()._screen_resized(size)


def learn_styles(app: App[Any], widgets: Iterable[Widget]) -> None:
    """Let the application know the style sheets of widgets and of all within them, before it styles the first.

    It would read what is new, and sort all rules anew, with each part that is the first of its kind.
    """
    for widget in widgets:
        widget._post_register(app)
        learn_styles(app, (*widget.children, *widget._pending_children))
