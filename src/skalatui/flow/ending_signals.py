"""The signals that ask a program to end, taken at its begin and given back at its end, on whatever front end."""

from __future__ import annotations

import signal
from collections.abc import Callable
from contextlib import suppress
from typing import Any

HANG_UP = 129  # exit code, as a shell reports an end by that signal
ENDED_BY = {"SIGHUP": HANG_UP, "SIGTERM": 143}
INTERRUPTED_BY = {"SIGINT": 130}


class EndingSignals:
    """`taken` is called with the exit code, in the middle of anything: it must wait for nothing.

    `interrupts` too are such signals where no key stands for one.
    """

    def __init__(self, taken: Callable[[int], None], *, interrupts: bool = False) -> None:
        self._taken = taken
        self._ended_by = ENDED_BY | (INTERRUPTED_BY if interrupts else {})
        self._before: dict[int, Any] = {}

    def take(self) -> bool:
        """Take the signals that this system has; whether there are any. Only a process's main thread can."""
        for name in self._ended_by:
            number = getattr(signal, name, None)
            if number is not None:
                with suppress(ValueError):
                    self._before[number] = signal.signal(number, self._met)
        return bool(self._before)

    def give_back(self) -> None:
        """What stood there before stands there again."""
        while self._before:
            signal.signal(*self._before.popitem())

    def _met(self, number: int, _: object) -> None:
        self._taken(self._ended_by[signal.Signals(number).name])
