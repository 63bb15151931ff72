"""The one way from a widget to the session: post an event, and be shown what became of it before the next key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from textual.widget import Widget

if TYPE_CHECKING:
    from skalatui.interview.events import Event, Refused


class TakesEvents(Protocol):
    """What the application is to its widgets."""

    def take(self, event: Event) -> bool:
        """Apply an event and show the session that follows; False where it was refused, which is told then."""

    def refuse(self, reason: Refused) -> None:
        """Tell why something was not taken."""

    def hold_keys(self) -> None:
        """Keep the keys that come from now on for what is about to be on the screen."""

    def release_keys(self) -> None:
        """It is there: the keys that were kept go to it."""


def take(widget: Widget, event: Event) -> bool:
    return cast(TakesEvents, widget.app).take(event)


def hold_keys(widget: Widget) -> None:
    cast(TakesEvents, widget.app).hold_keys()


def release_keys(widget: Widget) -> None:
    cast(TakesEvents, widget.app).release_keys()


def refuse(widget: Widget, reason: Refused) -> None:
    cast(TakesEvents, widget.app).refuse(reason)
