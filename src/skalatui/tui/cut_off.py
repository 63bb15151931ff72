"""A closed window or a plain kill: the answers go to the draft, the terminal back to what it was, the process ends.

The signals are taken by plain handlers, not by the event loop's: the loop can hang in a write to a terminal that
is gone, and a plain handler runs even then.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

ENDED_BY = {"SIGHUP": 129, "SIGTERM": 143}  # as a shell reports an end by a signal
AT_MOST = 3.0  # seconds for an orderly end


class CutOff:
    """`keep` keeps the answers at once; `end` asks for an orderly end, which after a while comes anyway."""

    def __init__(self, keep: Callable[[], object], end: Callable[[int], object]) -> None:
        self._keep, self._end = keep, end
        self._before: dict[int, Any] = {}

    def mind(self) -> None:
        """Take the signals that this system has. Only a process's main thread can."""
        for name in ENDED_BY:
            number = getattr(signal, name, None)
            if number is not None:
                with suppress(ValueError):
                    self._before[number] = signal.signal(number, self._taken)

    def leave(self) -> None:
        """Give the signals back."""
        while self._before:
            signal.signal(*self._before.popitem())

    def _taken(self, number: int, _: object) -> None:
        code = ENDED_BY[signal.Signals(number).name]
        last_resort = threading.Timer(AT_MOST, os._exit, (code,))
        last_resort.daemon = True
        last_resort.start()
        self._keep()
        self._end(code)
