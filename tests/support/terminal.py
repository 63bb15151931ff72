"""A program on a real pseudo-terminal, seen through pyte as a person sees it."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyte

PATIENCE = 60.0  # seconds for a program to show what it should; a test waits for the screen, never for this
OWN_TERMINAL = """
import fcntl, os, signal, sys, termios
signal.signal(signal.SIGINT, signal.SIG_DFL)  # which whatever runs in the background has ignored
fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # so that a closed window hangs up on the program
os.execv(sys.argv[1], sys.argv[1:])
"""
KEYS = {"enter": b"\r", "f6": b"\x1b[17~", "down": b"\x1b[B", "ctrl+q": b"\x11", "ctrl+s": b"\x13", "escape": b"\x1b"}


class Terminal:
    """`close` hangs up, as when the window is closed."""

    def __init__(
        self, command: list[str], environment: dict[str, str], cwd: Path, size: tuple[int, int], *, is_own: bool = True
    ) -> None:
        self.screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self.screen)
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.was = termios.tcgetattr(slave)
        self.slave = slave
        self._is_closed = False
        self.sent: list[bytes] = []  # all that has been read so far
        self.process = subprocess.Popen(
            [sys.executable, "-c", OWN_TERMINAL, *command] if is_own else command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            cwd=cwd,
            start_new_session=True,
        )

    @property
    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self.screen.display)

    def read(self) -> None:
        """Take in what has been written so far."""
        with contextlib.suppress(OSError):
            while select.select([self.master], [], [], 0.02)[0]:
                data = os.read(self.master, 65536)
                if not data:
                    return
                self.sent.append(data)
                self._stream.feed(data)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for a condition, and say what stood on the screen where it never came."""
        end = time.monotonic() + PATIENCE
        while not condition():
            self.read()
            assert time.monotonic() < end, f"it never came true; on the screen:\n{self.text}"

    def until_shown(self, text: str) -> None:
        self.until(lambda: text in self.text)

    def press(self, *keys: str) -> None:
        for key in keys:
            os.write(self.master, KEYS.get(key, key.encode()))

    def ended(self) -> int:
        """Wait for the program's end; its exit status."""
        self.until(lambda: self.process.poll() is not None)
        self.read()
        return self.process.wait()

    @property
    def is_restored(self) -> bool:
        """Whether the line discipline is what it was before the program."""
        return termios.tcgetattr(self.slave)[:4] == self.was[:4]

    def close(self) -> None:
        """Once only: a number that was given back may be somebody else's by now."""
        if not self._is_closed:
            self._is_closed = True
            os.close(self.master)
            os.close(self.slave)

    def kill(self) -> None:
        if self.process.poll() is None:
            os.kill(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.close()


@contextmanager
def terminal(
    *words: str | Path, cwd: Path, size: tuple[int, int] = (80, 24), is_own: bool = True, **environment: str
) -> Iterator[Terminal]:
    """`skalatui` with some words, in Danish, its drafts below `cwd`.

    A terminal that is not the process's own sends it no signals: none by a key, none when it is closed.
    """
    base = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "LINES", "COLUMNS")}
    # Drafts are looked for among the temporary files too, where others may have left some.
    ours = {"TERM": "xterm-256color", "SKALATUI_LANG": "da", "XDG_STATE_HOME": str(cwd / "state"), "TMPDIR": str(cwd)}
    command = [sys.executable, "-m", "skalatui", *map(str, words)]
    running = Terminal(command, base | ours | environment, cwd, size, is_own=is_own)
    try:
        yield running
    finally:
        running.kill()


def printed_on_a_terminal(*words: str | Path, columns: int) -> str:
    """What a command writes to its end on a terminal of that width."""
    master, slave = pty.openpty()
    try:
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
        command = [sys.executable, "-m", "skalatui", *map(str, words)]
        process = subprocess.Popen(command, stdout=slave, env={**environment, "SKALATUI_LANG": "en"})
        os.close(slave)
        written = b""
        with contextlib.suppress(OSError):  # how Linux says that nobody writes any more
            while data := os.read(master, 65536):
                written += data
        process.wait(PATIENCE)
    finally:
        os.close(master)
    return written.decode().replace("\r\n", "\n")
