"""The classes of a screen that say how much room it has, set before its parts are put on it.

Textual sets them when the screen is told its size, and then styles and lays out everything a second time.
"""

from __future__ import annotations

from textual.screen import Screen


def fit(screen: Screen[None]) -> None:
    """Set the classes of the screen's breakpoints for the terminal as it is now."""
    width, height = screen.app.size
    for size, breakpoints in ((width, screen.HORIZONTAL_BREAKPOINTS), (height, screen.VERTICAL_BREAKPOINTS)):
        reached = [name for least, name in sorted(breakpoints or ()) if size >= least]
        screen.add_class(*reached[-1:], update=False)
