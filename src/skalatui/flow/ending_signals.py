"""The signals that ask a program to end, taken at its begin and given back at its end, on whatever front end."""

from __future__ import annotations

import signal
from collections.abc import Callable
from contextlib import suppress
from typing import Any

HANG_UP = 129  # exit code, as a shell reports an end by that signal
ENDED_BY = {"SIGHUP": HANG_UP, "SIGTERM": 143}


class EndingSignals:
    """`taken` is called with the exit code, in the middle of anything: it must wait for nothing."""

    def __init__(self, taken: Callable[[int], None]) -> None:
        self._taken = taken
        self._before: dict[int, Any] = {}

    def take(self) -> bool:
        """Take the signals that this system has; whether there are any. Only a process's main thread can."""
        for name in ENDED_BY:
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
        self._taken(ENDED_BY[signal.Signals(number).name])
