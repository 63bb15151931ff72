"""The pauses of a person who types: what comes after one is a step of undo of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skalatui.flow.conversation import Conversation
    from skalatui.interview.events import Event

PAUSE = 2.0  # seconds without a change


class Pauses:
    """`clock` gives seconds; the session itself knows no time."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._last = 0.0

    def mind(self, conversation: Conversation, event: Event) -> None:
        """Before an event is taken: end the piece that is being typed, where there has been a pause."""
        if is_move(event):
            return
        before, self._last = self._last, self._clock()
        if conversation.session.typing and self._last - before > PAUSE:
            from skalatui.interview.events import PlaceChanged

            conversation.take(PlaceChanged(conversation.session.place))


def is_move(event: Event) -> bool:
    """Whether the cursor went elsewhere, and no answer changed."""
    from skalatui.interview.events import PlaceChanged

    return isinstance(event, PlaceChanged)
