"""Keys that come before the step or the dialog that they are for: kept, so that they answer nothing else."""

from __future__ import annotations

from textual import events
from textual.app import App


class EarlyKeys:
    """Between `hold` and `release` every key is kept; then they are sent again, in their order."""

    def __init__(self) -> None:
        self._kept: list[events.Key] | None = None

    @property
    def are_held(self) -> bool:
        return self._kept is not None

    def hold(self) -> None:
        self._kept = self._kept or []

    def keeps(self, event: events.Event) -> bool:
        """Keep an event that is a key just pressed; False for any other, which goes its way."""
        if self._kept is None or not isinstance(event, events.Key) or event.is_forwarded:
            return False
        self._kept.append(event)
        return True

    def release(self, app: App[None]) -> None:
        early, self._kept = self._kept or [], None
        for key in early:
            app.post_message(events.Key(key.key, key.character))
