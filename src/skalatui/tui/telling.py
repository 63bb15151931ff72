"""Windows with a line of their own for what is told: they cover the one where it is said otherwise."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from textual.widget import Widget


@runtime_checkable
class TellsItself(Protocol):
    """A window, or the interview itself."""

    def tell(self, text: str) -> None: ...


def tell_behind(widget: Widget, text: str) -> None:
    """Tell what came of an answer once the cursor has moved on, which takes away what was told before."""
    if text:
        widget.call_after_refresh(_tell, widget, text)


def _tell(widget: Widget, text: str) -> None:
    if widget.is_attached and isinstance(screen := widget.screen, TellsItself):
        screen.tell(text)
