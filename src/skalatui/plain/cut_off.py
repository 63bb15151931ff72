"""A closed window or a plain kill, met between two lines: the answers are kept first, then the process ends."""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO

from skalatui.flow.ending_signals import EndingSignals


class CutShort(BaseException):
    """A signal asked for the end; `code` is the exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class CutOff:
    """Raises CutShort where a signal comes while a line is waited for or written, and after what must be whole."""

    def __init__(self) -> None:
        self._signals = EndingSignals(self._taken)
        self._put_off = 0
        self._code = 0
        self._is_interrupted = False
        self._interrupts_before: Any = None
        self._woken: int | None = None  # readable once a signal has come
        self._wakes: int | None = None

    def mind(self) -> None:
        """Take the signals that this system has. Only a process's main thread can."""
        is_taken = self._signals.take()
        if is_taken and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            self._interrupts_before = signal.signal(signal.SIGINT, self._interrupted)
        if sys.platform != "win32" and is_taken:
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
        self._signals.give_back()
        if self._interrupts_before is not None:
            signal.signal(signal.SIGINT, self._interrupts_before)
            self._interrupts_before = None

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
            if self._is_interrupted:
                self._is_interrupted = False
                raise KeyboardInterrupt

    def _interrupted(self, number: int, _: object) -> None:
        """Ctrl+C: as ever, but not in the middle of what must be whole."""
        if not self._put_off:
            raise KeyboardInterrupt
        self._is_interrupted = True

    def _taken(self, code: int) -> None:
        first = not self._code
        self._code = code
        if first and not self._put_off:
            self.check()
