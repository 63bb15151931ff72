"""A mouse event on what has just left the screen, or is only coming up: it goes nowhere."""

from __future__ import annotations

from typing import Any

from textual import events
from textual.app import App, ScreenStackError
from textual.errors import NoWidget


def strays(event: events.Event, app: App[Any]) -> bool:
    """Whether Textual would hand a mouse event to a part that is not there: it looks for it on the last picture."""
    if not isinstance(event, events.MouseEvent):
        return False
    try:
        widget, _ = app.screen.get_widget_at(event.x, event.y)
    except (NoWidget, ScreenStackError):
        return False
    return not (widget.is_attached and widget.is_mounted)
