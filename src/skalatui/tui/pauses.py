"""The pauses of a person who types: what comes after one is a step of undo of its own."""

from __future__ import annotations

from collections.abc import Callable

from skalatui.flow.conversation import Conversation
from skalatui.interview.events import Event, PlaceChanged

PAUSE = 2.0  # seconds without a change


class Pauses:
    """`clock` gives seconds; the session itself knows no time."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._last = 0.0

    def mind(self, conversation: Conversation, event: Event) -> None:
        """Before an event is taken: end the piece that is being typed, where there has been a pause."""
        if isinstance(event, PlaceChanged):
            return
        before, self._last = self._last, self._clock()
        if conversation.session.typing and self._last - before > PAUSE:
            conversation.take(PlaceChanged(conversation.session.place))
