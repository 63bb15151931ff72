"""A closed window or a plain kill, met between two lines: the answers are kept first, then the process ends."""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO

ENDED_BY = {"SIGHUP": 129, "SIGTERM": 143}  # as a shell reports an end by a signal


class CutShort(BaseException):
    """A signal asked for the end; `code` is the exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class CutOff:
    """Raises CutShort where a signal comes while a line is waited for or written, and after what must be whole."""

    def __init__(self) -> None:
        self._before: dict[int, Any] = {}
        self._put_off = 0
        self._code = 0
        self._woken: int | None = None  # readable once a signal has come
        self._wakes: int | None = None

    def mind(self) -> None:
        """Take the signals that this system has. Only a process's main thread can."""
        for name in ENDED_BY:
            number = getattr(signal, name, None)
            if number is not None:
                with suppress(ValueError):
                    self._before[number] = signal.signal(number, self._taken)
        if sys.platform != "win32" and self._before:
            self._woken, self._wakes = os.pipe()
            os.set_blocking(self._woken, False)
            os.set_blocking(self._wakes, False)
            signal.set_wakeup_fd(self._wakes, warn_on_full_buffer=False)

    def wait_for(self, source: TextIO) -> None:
        """Wait for a line on a terminal, or for a signal.

        A signal that comes just before a read has begun does not break that read off, and would be met with the next
        line only; one that wakes this wait is met at once.
        """
        if self._woken is None or not source.isatty():
            return
        typed = source.fileno()
        while typed not in select.select([typed, self._woken], [], [])[0]:
            with suppress(BlockingIOError):
                os.read(self._woken, 1024)

    def leave(self) -> None:
        """Give the signals back."""
        if self._woken is not None and self._wakes is not None:
            signal.set_wakeup_fd(-1)
            os.close(self._woken)
            os.close(self._wakes)
            self._woken = self._wakes = None
        while self._before:
            signal.signal(*self._before.popitem())

    def check(self) -> None:
        if self._code:
            raise CutShort(self._code)

    @contextmanager
    def put_off(self) -> Iterator[None]:
        self._put_off += 1
        try:
            yield
        finally:
            self._put_off -= 1
        if not self._put_off:
            self.check()

    def _taken(self, number: int, _: object) -> None:
        first = not self._code
        self._code = ENDED_BY[signal.Signals(number).name]
        if first and not self._put_off:
            self.check()
