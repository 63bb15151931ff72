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

    def take_typed(self, event: Event) -> bool:
        """The same for what stands in its field already: all else is shown when the typing pauses."""

    def catch_up(self) -> None:
        """Show at once what waits for a pause."""

    def refuse(self, reason: Refused) -> None:
        """Tell why something was not taken."""

    def hold_keys(self) -> None:
        """Keep the keys that come from now on for what is about to be on the screen."""

    def release_keys(self) -> None:
        """It is there: the keys that were kept go to it."""


class Taking:
    """What a widget does with the session, for a part of it that is no widget itself."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget

    def take(self, event: Event) -> None:
        take(self._widget, event)

    def take_typed(self, event: Event) -> None:
        take_typed(self._widget, event)

    def catch_up(self) -> None:
        cast(TakesEvents, self._widget.app).catch_up()


def take(widget: Widget, event: Event) -> bool:
    return cast(TakesEvents, widget.app).take(event)


def take_typed(widget: Widget, event: Event) -> bool:
    return cast(TakesEvents, widget.app).take_typed(event)


def hold_keys(widget: Widget) -> None:
    cast(TakesEvents, widget.app).hold_keys()


def release_keys(widget: Widget) -> None:
    cast(TakesEvents, widget.app).release_keys()


def refuse(widget: Widget, reason: Refused) -> None:
    cast(TakesEvents, widget.app).refuse(reason)
