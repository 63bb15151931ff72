"""A program on a pseudo-terminal, timed as a person feels it: from a key to the last byte of what it paints."""

from __future__ import annotations

import fcntl
import os
import pty
import random
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyte

SIZE = (100, 30)  # columns, rows
QUIET = 0.025  # seconds without a byte after which something counts as painted; no part of any figure
ALL_QUIET = 0.15  # seconds; longer than anything that follows from a key waits, but for the draft
DRAFT_KEPT = 0.45  # seconds; by then the draft is written, and said to be
PAUSE = (0.03, 0.06)  # seconds between two keys
PATIENCE = 60.0  # seconds
KEYS = {
    "enter": "\r", "down": "\x1b[B", "up": "\x1b[A", "right": "\x1b[C", "f6": "\x1b[17~", "f5": "\x1b[15~",
    "ctrl+q": "\x11", "home": "\x1b[H",
}  # fmt: skip
_LEFT_OUT = ("NO_COLOR", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "COLUMNS", "LINES")  # they distort


class NotShown(Exception):
    """The program ended, or did not show in time what was waited for."""


class Felt:
    """One run of a program; all times are seconds."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], folder: Path) -> None:
        self._hand = random.Random(0)
        self._screen = pyte.Screen(*SIZE)
        self._stream = pyte.ByteStream(self._screen)
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
        inherited = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
        self._began = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**inherited, "TERM": "xterm-256color", "COLORTERM": "truecolor", **environment},
            cwd=folder,
            start_new_session=True,
        )
        os.close(slave)

    @property
    def text(self) -> str:
        return "\n".join(self._screen.display)

    def shown(self, *texts: str) -> float:
        """From the start until all texts are on the screen and nothing more comes."""
        while True:
            last = self._painted()
            if all(text in self.text for text in texts):
                return last - self._began

    def appeared(self, *texts: str) -> float:
        """From the start until all texts are on the screen, whatever comes after them."""
        while True:
            came = self._take(PATIENCE)
            if came is None:
                raise NotShown(self.text)
            if all(text in self.text for text in texts):
                return came - self._began

    def settled(self) -> float:
        """From the start until nothing more comes; something is on the screen already."""
        last = time.perf_counter()
        while (next_one := self._take(QUIET)) is not None:
            last = next_one
        return last - self._began

    def processor(self) -> float:
        """The processor's seconds that the program has had so far, in all its threads."""
        threads = Path(f"/proc/{self._process.pid}/task").iterdir()
        return sum(int((thread / "schedstat").read_text("ascii").split()[0]) for thread in threads) / 1e9

    def press(self, key: str, quiet: float = QUIET) -> float:
        """From a key to the last byte that it makes the program write."""
        pressed = time.perf_counter()
        os.write(self._master, KEYS.get(key, key).encode())
        return self._painted(quiet) - pressed

    def typed(self, keys: Sequence[str], *, until_all: bool = False) -> list[float]:
        """Keys as a hand presses them, out of step with the program's pictures. `until_all`: up to the last picture
        that a key leads to, before the draft is written and told of."""
        found = []
        for key in keys:
            while self._take(DRAFT_KEPT if until_all else QUIET) is not None:
                pass
            time.sleep(self._hand.uniform(*PAUSE))
            found.append(self.press(key, ALL_QUIET if until_all else QUIET))
        return found

    def memory(self) -> float:
        """The most that the program has had of the machine's memory so far, in MiB."""
        status = Path(f"/proc/{self._process.pid}/status").read_text("utf-8")
        peak = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
        return int(peak.split()[1]) / 1024

    def quit(self, key: str = "ctrl+q") -> float:
        """From the key to the end of the process."""
        pressed = time.perf_counter()
        os.write(self._master, KEYS.get(key, key).encode())
        while self._process.poll() is None:
            self._take(0.001)
            if time.perf_counter() - pressed > PATIENCE:
                raise NotShown(self.text)
        return time.perf_counter() - pressed

    def end(self) -> None:
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
        os.close(self._master)

    def _painted(self, quiet: float = QUIET) -> float:
        """When the last byte came of what is being written; waits for the first."""
        deadline = time.perf_counter() + PATIENCE
        while (last := self._take(PATIENCE)) is None:
            if self._process.poll() is not None or time.perf_counter() > deadline:
                raise NotShown(self.text)
        while (next_one := self._take(quiet)) is not None:
            last = next_one
        return last

    def _take(self, wait: float) -> float | None:
        """Take in what comes within a while; when it came, or None."""
        if not select.select([self._master], [], [], wait)[0]:
            return None
        came = time.perf_counter()
        try:
            data = os.read(self._master, 1 << 20)
        except OSError:  # how Linux says that the other side is closed
            return None
        self._stream.feed(data)
        return came
