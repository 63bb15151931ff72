"""Keys that come before the step or the dialog that they are for: kept, so that they answer nothing else."""

from __future__ import annotations

from textual import events
from textual.app import App


class EarlyKeys:
    """Between `hold` and `release` every key is kept, and so between `hold_behind` and `release_behind`; once both are
    over they are sent again, in their order."""

    def __init__(self) -> None:
        self._kept: list[events.Key] = []
        self._is_opening = self._is_behind = False

    @property
    def are_held(self) -> bool:
        return self._is_opening or self._is_behind

    def hold(self) -> None:
        self._is_opening = True

    def hold_behind(self) -> None:
        self._is_behind = True

    def keeps(self, event: events.Event) -> bool:
        """Keep an event that is a key just pressed; False for any other, which goes its way."""
        if not self.are_held or not isinstance(event, events.Key) or event.is_forwarded:
            return False
        self._kept.append(event)
        return True

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
        if self.are_held:
            return
        early, self._kept = sorted(self._kept, key=lambda key: key.time), []  # one taken back was pressed earlier
        for key in early:
            app.post_message(events.Key(key.key, key.character))
