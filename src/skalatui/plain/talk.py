"""What is said and asked around the interview: texts by their ids, one of a few ways, long texts by the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from skalatui.document.problem import Parameter, Problem
from skalatui.document.shortened import shortened
from skalatui.flow.differing import HEADING, Said
from skalatui.flow.wording import Wording
from skalatui.plain.console import Console
from skalatui.text.problem_lines import in_a_line

T = TypeVar("T")
PAGE = 15  # ways told at once


@dataclass
class Talk:
    """The console, and the language that is spoken on it."""

    console: Console
    wording: Wording

    def text(self, id: str, /, **parameters: Parameter) -> str:
        return self.wording.catalogue.say(f"plain.{id}", **parameters)

    def say(self, id: str, /, **parameters: Parameter) -> None:
        self.console.say(self.text(id, **parameters))

    def ask(self, id: str = "answer") -> str:
        """A typed line, asked for with the text `id`."""
        return self.console.ask(self.text(id))

    def choose(self, lines: Iterable[str], options: Sequence[tuple[str, str]]) -> str:
        """One of some ways, by its number; the last one for an empty line. Ended where there is no more to read."""
        self.console.say_all(lines)
        self.console.say_all(f"{number} {words}" for number, (_, words) in enumerate(options, 1))
        while True:
            typed = self.ask().strip().rstrip(".")
            if not typed:
                return options[-1][0]
            if typed.isascii() and typed.isdigit() and 1 <= int(typed[:6]) <= len(options):
                return options[int(typed) - 1][0]
            self.say("choose", most=len(options))

    def pick(self, lines: Iterable[str], ways: Sequence[tuple[T, str]]) -> T:
        """One of many ways, told by the page; the last one for an empty line on the last page."""
        first = 0
        while True:
            here = ways[first : first + PAGE]
            options = [(str(first + number), words) for number, (_, words) in enumerate(here)]
            if first + PAGE < len(ways):
                options.append(("", self.text("more-ways")))
            chosen = self.choose(lines, options)
            if chosen:
                return ways[int(chosen)][0]
            first, lines = first + PAGE, []

    def read_out(self, lines: Iterable[str]) -> None:
        """A long text, by the page."""
        pages = self.console.pages(lines)
        page = next(pages, None)
        while page is not None:
            self.console.write(page)
            page = next(pages, None)
            if page is not None and self.ask("page").strip():
                self.say("page-stopped")
                return


def problem_lines(talk: Talk, problems: Iterable[Problem], path: str = "") -> list[str]:
    """Problems for people, a line each: file, line, place, what to do."""
    return [in_a_line(problem, talk.wording.reason(problem), path) for problem in shortened(problems)]


def said_in_lines(said: tuple[Said, ...]) -> list[str]:
    """Headings and what stands below them, the latter indented."""
    return [words if kind == HEADING else f"  {words}" for kind, words in said]
