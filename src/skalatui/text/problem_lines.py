"""A problem as people read it, on one line: the file and its line, the place by its name and its key, what to do."""

from __future__ import annotations

from skalatui.document.problem import Problem
from skalatui.text.safe import displayable


def in_a_line(problem: Problem, sentence: str, file: str = "") -> str:
    """`sentence` is what the catalogue says of it."""
    place = ":".join(part for part in (displayable(file), str(problem.line or "")) if part)
    key = displayable(".".join(problem.path))
    where = f"{displayable(problem.name)} ({key})" if problem.name else key
    return ": ".join(part for part in (place, where, sentence) if part)
