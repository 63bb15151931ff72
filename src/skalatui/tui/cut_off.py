"""A closed window or a plain kill: the answers go to the draft, the terminal back to what it was, the process ends.

The signals are taken by plain handlers, not by the event loop's: the loop can hang in a write to a terminal that
is gone, and a plain handler runs even then. Where the system sends no hang-up, since the terminal was not the
process's own, the terminal itself is asked: a program that reads on and on from nothing never ends.
"""

from __future__ import annotations

import os
import select
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

ENDED_BY = {"SIGHUP": 129, "SIGTERM": 143}  # as a shell reports an end by a signal
AT_MOST = 3.0  # seconds for an orderly end
LOOK_EVERY = 1_000  # milliseconds between two looks whether the terminal need still be minded


class CutOff:
    """`keep` keeps the answers at once; `end` asks for an orderly end, which after a while comes anyway."""

    def __init__(self, keep: Callable[[], object], end: Callable[[int], object]) -> None:
        self._keep, self._end = keep, end
        self._before: dict[int, Any] = {}
        self._is_over = threading.Event()

    def mind(self) -> None:
        """Take the signals that this system has. Only a process's main thread can."""
        for name in ENDED_BY:
            number = getattr(signal, name, None)
            if number is not None:
                with suppress(ValueError):
                    self._before[number] = signal.signal(number, self._taken)
        if hasattr(signal, "SIGHUP") and hasattr(select, "poll") and sys.stdin is not None and sys.stdin.isatty():
            threading.Thread(target=self._mind_terminal, args=(sys.stdin.fileno(),), daemon=True).start()

    def leave(self) -> None:
        """Give the signals back."""
        self._is_over.set()
        while self._before:
            signal.signal(*self._before.popitem())

    def _mind_terminal(self, descriptor: int) -> None:
        """Hang up once the terminal is gone."""
        terminal = select.poll()
        terminal.register(descriptor, 0)  # that it is gone is told unasked
        while not self._is_over.is_set():
            if terminal.poll(LOOK_EVERY) and not self._is_over.is_set():
                os.kill(os.getpid(), signal.SIGHUP)
                return

    def _taken(self, number: int, _: object) -> None:
        code = ENDED_BY[signal.Signals(number).name]
        last_resort = threading.Timer(AT_MOST, os._exit, (code,))
        last_resort.daemon = True
        last_resort.start()
        self._keep()
        self._end(code)
