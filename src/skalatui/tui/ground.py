"""What lies below the first screen: nothing, which is never laid out and never painted.

Textual's own takes half a dozen layouts and two pictures of an empty terminal before the first that is wanted, and
has that one painted twice.
"""

from __future__ import annotations

from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget


class Ground(Screen[None]):
    """Never seen: a screen lies on it from the start to the end."""

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Told by Textual what is to be mounted: no place for notifications and tips either."""

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        """Asked by Textual to find every part's place."""

    def _compositor_refresh(self) -> None:
        """Asked by Textual for a picture."""
        self._dirty_widgets.clear()
        self._compositor._dirty_regions.clear()
