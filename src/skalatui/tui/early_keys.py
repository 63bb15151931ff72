"""Keys that come before the step or the dialog that they are for: kept, so that they answer nothing else."""

from __future__ import annotations

from textual import events
from textual.app import App


class EarlyKeys:
    """Between `hold` and `release` every key is kept, and so between `hold_behind` and `release_behind`; once both are
    over they are sent again, in the order in which they were pressed.

    A key that was waiting its turn by then comes before those that are sent: it is kept as well, until they are over.
    """

    def __init__(self) -> None:
        self._kept: list[events.Key] = []
        self._sent: list[events.Key] = []  # those that have not come back yet
        self._is_opening = self._is_behind = False

    @property
    def are_held(self) -> bool:
        return self._is_opening or self._is_behind

    @property
    def are_over(self) -> bool:
        """Whether every key has gone its way."""
        return not (self.are_held or self._sent or self._kept)

    def hold(self) -> None:
        self._is_opening = True

    def hold_behind(self) -> None:
        self._is_behind = True

    def keeps(self, event: events.Event, app: App[None]) -> bool:
        """Keep an event that is a key just pressed; False for any other, which goes its way."""
        if not isinstance(event, events.Key) or event.is_forwarded:
            return False
        is_sent = event in self._sent
        if is_sent:
            self._sent.remove(event)
        if self.are_held or (not is_sent and (self._sent or self._kept)):
            self._kept.append(event)
            return True
        if is_sent and self._kept and not self._sent:
            app.call_later(self._send, app)  # what was kept meanwhile, once this one has done what it does
        return False

    def take_back(self, key: events.Key) -> None:
        """Keep a key that was on its way already."""
        self._kept.append(key)

    def release(self, app: App[None]) -> None:
        self._is_opening = False
        self._send(app)

    def release_behind(self, app: App[None]) -> None:
        self._is_behind = False
        self._send(app)

    def _send(self, app: App[None]) -> None:
        if self.are_held or self._sent:
            return
        early, self._kept = sorted(self._kept, key=lambda key: key.time), []  # one taken back was pressed earlier
        for key in early:
            again = events.Key(key.key, key.character)
            again.time = key.time
            self._sent.append(again)
            app.post_message(again)
