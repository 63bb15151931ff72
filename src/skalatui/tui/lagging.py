"""What is shown a little later than what is typed: once the keys pause, the newest only, or as soon as it counts."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

PAUSE = 0.12  # seconds without a letter


class Lag:
    """`show` shows the newest; `post` has something done among the application's messages, when its turn comes."""

    def __init__(self, show: Callable[[], None], post: Callable[[Callable[[], None]], object]) -> None:
        self._show, self._post = show, post
        self._waits: asyncio.TimerHandle | None = None

    @property
    def is_behind(self) -> bool:
        return self._waits is not None

    def fall_behind(self) -> None:
        """There is something newer to show: after a pause, which begins again with each call."""
        if self._waits is not None:
            self._waits.cancel()
        self._waits = asyncio.get_running_loop().call_later(PAUSE, lambda: self._post(self.catch_up))

    def catch_up(self) -> None:
        """Show the newest now, if it is not shown yet."""
        if self._waits is not None:
            self.drop()
            self._show()

    def drop(self) -> None:
        """There is nothing to show any more."""
        if self._waits is not None:
            self._waits.cancel()
        self._waits = None
