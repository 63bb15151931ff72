"""A closed window or a plain kill, met between two lines: the answers are kept first, then the process ends."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

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
