"""A closed window or a plain kill: the answers go to the draft, the terminal back to what it was, the process ends.

The signals are taken by plain handlers, not by the event loop's: the loop can hang in a write to a terminal that
is gone, and a plain handler runs even then. All a handler does is to wake a thread that has waited since the start:
it may come in the middle of anything, in the middle of a write of the draft too, and twice, and must wait for nothing.
Where the system sends no hang-up, since the terminal was not the process's own, the thread sees that the terminal is
gone: a program that reads on and on from nothing never ends.
"""

from __future__ import annotations

import asyncio
import os
import select
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from skalatui.flow.ending_signals import HANG_UP, EndingSignals

KEPT_AT_MOST = 30.0  # seconds for a disk that may be slow, or never answer
ENDED_AT_MOST = 3.0  # seconds for an orderly end, once the answers are kept


class CutOff:
    """`keep` keeps the answers, called beside the event loop; `end` asks for an orderly end, called in it.

    The end comes after a while even where nothing answers.
    """

    def __init__(self, keep: Callable[[], object], end: Callable[[int], object]) -> None:
        self._keep, self._end = keep, end
        self._signals = EndingSignals(self._taken)
        self._tells = -1

    def mind(self) -> None:
        """Take the signals that this system has. Only a process's main thread can."""
        loop = asyncio.get_running_loop()
        told, self._tells = os.pipe()
        if sys.platform != "win32":
            os.set_blocking(self._tells, False)  # a full pipe has woken long ago
        self._signals.take()
        threading.Thread(target=self._mind, args=(told, loop), daemon=True).start()

    def leave(self) -> None:
        """Give the signals back: the program ends by itself."""
        self._signals.give_back()
        if self._tells >= 0:
            os.close(self._tells)
            self._tells = -1

    def _taken(self, code: int) -> None:
        with suppress(OSError):
            os.write(self._tells, bytes([code]))

    def _mind(self, told: int, loop: asyncio.AbstractEventLoop) -> None:
        code = _wait(told)
        os.close(told)
        if code is None:
            return
        last_resort = threading.Timer(KEPT_AT_MOST, os._exit, (code,))
        last_resort.daemon = True
        last_resort.start()
        try:
            self._keep()
        finally:
            with suppress(RuntimeError):  # the loop has ended already
                loop.call_soon_threadsafe(self._end, code)
            time.sleep(ENDED_AT_MOST)
            os._exit(code)


def _wait(told: int) -> int | None:
    """Wait for a signal, or for the end of the terminal; the exit code, or None where the program ends by itself."""
    if hasattr(select, "poll") and sys.stdin is not None and sys.stdin.isatty():
        waited_for = select.poll()
        waited_for.register(told, select.POLLIN)
        waited_for.register(sys.stdin.fileno(), 0)  # that it is gone is told unasked
        if told not in dict(waited_for.poll()):
            return HANG_UP
    code = os.read(told, 1)
    return code[0] if code else None
