"""A closed window or a plain kill: the answers go to the draft, the terminal back to what it was, the process ends.

The signals are taken by plain handlers, not by the event loop's: the loop can hang in a write to a terminal that
is gone, and a plain handler runs even then. All a handler does is to wake a thread that has waited since the start:
it may come in the middle of anything, in the middle of a write of the draft too, and twice, and must wait for nothing.
Where the system sends no hang-up, since the terminal was not the process's own, the thread sees that the terminal is
gone: a program that reads on and on from nothing never ends. Where the loop does not end in time, the thread gives the
terminal back itself.
"""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from skalatui.flow.ending_signals import HANG_UP, EndingSignals

if sys.platform != "win32":
    import termios

WOULD_STOP = {"SIGTTOU": signal.SIG_IGN, "SIGTTIN": signal.SIG_IGN, "SIGCONT": signal.SIG_DFL}
KEPT_AT_MOST = 30.0  # seconds for a disk that may be slow, or never answer
ENDED_AT_MOST = 3.0  # seconds for an orderly end, once the answers are kept
AS_BEFORE = (  # what the wizard asks of a terminal, taken back: pastes, the mouse, keys, the other screen, the cursor
    b"\x1b[?2004l\x1b[?7h\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)


class CutOff:
    """`keep` keeps the answers, called beside the event loop; `end` asks for an orderly end, called in it.

    The end comes after a while even where nothing answers.
    """

    def __init__(self, keep: Callable[[], object], end: Callable[[int], object]) -> None:
        self._keep, self._end = keep, end
        self._signals = EndingSignals(self._taken)
        self._told, self._tells = -1, -1
        self._terminal: list[Any] | None = None  # its settings, as they were before the wizard changed them

    def take(self, *, interrupts: bool = False) -> None:
        """Take the signals that this system has, and see how the terminal is, before anything of it is changed.

        What comes before somebody minds it is met then. Only a process's main thread can. `interrupts` are taken too
        where the process is the wizard's own.
        """
        if self._tells >= 0:
            return
        self._signals = EndingSignals(self._taken, interrupts=interrupts)
        self._told, self._tells = os.pipe()
        if sys.platform != "win32":
            os.set_blocking(self._tells, False)  # a full pipe has woken long ago
            with suppress(AttributeError, OSError, ValueError, termios.error):  # there is none
                self._terminal = termios.tcgetattr(sys.stdin.fileno())
        self._signals.take()

    def mind(self) -> None:
        """Meet the signals that come, and those that came."""
        self.take()
        told, self._told = self._told, -1
        loop = asyncio.get_running_loop()
        threading.Thread(target=self._mind, args=(told, loop), daemon=True).start()

    def leave(self) -> None:
        """Give the signals back: the program ends by itself."""
        self._signals.give_back()
        for end in (self._tells, self._told):
            if end >= 0:
                os.close(end)
        self._told, self._tells = -1, -1

    def give_terminal_back(self) -> None:
        """Set it as it was. Textual, once stopped and continued from outside, takes the wizard's settings for those."""
        if self._terminal is not None:
            with suppress(OSError, ValueError, termios.error):  # it is gone
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, self._terminal)

    def _taken(self, code: int) -> None:
        for name, way in WOULD_STOP.items():  # a program in the background could not take leave of its terminal
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), way)
        with suppress(OSError):
            os.write(self._tells, bytes([code]))

    def _mind(self, told: int, loop: asyncio.AbstractEventLoop) -> None:
        code = _wait(told)
        os.close(told)
        if code is None:
            return
        last_resort = threading.Timer(KEPT_AT_MOST, self._end_here, (code,))
        last_resort.daemon = True
        last_resort.start()
        try:
            self._keep()
        finally:
            with suppress(RuntimeError):  # the loop has ended already
                loop.call_soon_threadsafe(self._end, code)
            time.sleep(ENDED_AT_MOST)
            self._end_here(code)

    def _end_here(self, code: int) -> None:
        """End without the loop, with the terminal as it was, as far as it takes anything any more."""
        try:
            if self._terminal is not None:
                self.give_terminal_back()
                takes = select.poll()
                takes.register(2, select.POLLOUT)  # where the wizard is painted
                if (2, select.POLLOUT) in takes.poll(0):
                    os.write(2, AS_BEFORE)
        finally:
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
