"""A terminal as lines: safe, wrapped text out, a typed line in. No colours, no cursor, nothing is painted over."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from textwrap import wrap
from typing import TextIO

from skalatui.plain.cut_off import CutOff
from skalatui.text.safe import displayable

NARROWEST, USUAL = 20, 80  # columns
LONGEST = 100_000  # signs of one typed line; more than any field takes
PAGE = 20  # lines between two pauses of a long text


class Ended(Exception):
    """There is no more to read: Ctrl+D, or the end of what is piped in."""


class Console:
    """Reads from one stream and writes to another. `cut_off` is asked before each wait whether the end has come."""

    def __init__(self, source: TextIO, out: TextIO, cut_off: CutOff | None = None) -> None:
        self._source, self._out = source, out
        self._cut_off = cut_off
        self.asked = 0  # how often a line was asked for

    @property
    def width(self) -> int:
        """Columns for text: those of the terminal but the last, where some terminals break the line by themselves."""
        columns = shutil.get_terminal_size((USUAL, 0)).columns
        return (columns if columns >= NARROWEST else USUAL) - 1

    def say(self, text: str = "") -> None:
        """Text of one or several lines, each wrapped."""
        for line in displayable(text, lines=True).split("\n"):
            self._out.write("\n".join(self._wrapped(line)) + "\n")

    def say_all(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.say(line)

    def ask(self, prompt: str) -> str:
        """A typed line without its end. Ended where there is none."""
        self.asked += 1
        self._out.write(f"{displayable(prompt)} ")
        self._out.flush()
        try:
            if self._cut_off is not None:
                self._cut_off.check()
                self._cut_off.wait_for(self._source)
            line = self._source.readline(LONGEST)
            rest = line
            while rest and len(rest) == LONGEST and not rest.endswith("\n"):
                rest = self._source.readline(LONGEST)
        except (OSError, ValueError) as failure:  # the terminal has gone
            raise Ended from failure
        if not line:
            self._out.write("\n")
            raise Ended
        return line.rstrip("\r\n")

    def pages(self, lines: Iterable[str]) -> Iterator[list[str]]:
        """Wrapped lines by the page."""
        page: list[str] = []
        for line in lines:
            for part in self._wrapped(displayable(line)):
                page.append(part)
                if len(page) == PAGE:
                    yield page
                    page = []
        if page:
            yield page

    def write(self, lines: Iterable[str]) -> None:
        """Lines that are wrapped and safe already."""
        for line in lines:
            self._out.write(f"{line}\n")

    @contextmanager
    def undisturbed(self) -> Iterator[None]:
        """What must not be broken off in the middle: a signal waits until it is done."""
        if self._cut_off is None:
            yield
        else:
            with self._cut_off.put_off():
                yield

    def _wrapped(self, line: str) -> list[str]:
        indent = " " * min(len(line) - len(line.lstrip(" ")), 8)
        return wrap(line, self.width, subsequent_indent=indent, break_on_hyphens=False) or [""]
