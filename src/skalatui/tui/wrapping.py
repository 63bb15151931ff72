"""Text cut and wrapped by the cells that it takes on a terminal, not by its letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich.cells import cell_len, chop_cells, set_cell_size

ELLIPSIS = "…"
NO_BREAK = "\u00a0"
_AT_HYPHENS = re.compile(r"(?<=[^-]-)(?=[^-])")


def fitted(text: str, width: int) -> str:
    """A text that is at most `width` cells wide; what is cut off leaves an ellipsis."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(0, width - 1)).rstrip() + ELLIPSIS if width > 0 else ""


def both_ends(text: str, width: int) -> str:
    """A text that is at most `width` cells wide; what is cut out of its middle leaves an ellipsis.

    For names: those that begin alike often end in what tells them apart.
    """
    if cell_len(text) <= width:
        return text
    end = text
    while end and cell_len(end) > (width - 1) // 3:
        end = end[1:]
    return fitted(text, width - cell_len(end)) + end.lstrip() if width > 0 else ""


def last_part(text: str, width: int) -> str:
    """The end of a text that is too wide, where it is being written; an ellipsis stands for what is before it."""
    if cell_len(text) <= width:
        return text
    while text and cell_len(text) > width - 1:
        text = text[1:]
    return ELLIPSIS + text if width > 0 else ""


def wrapped(text: str, width: int) -> list[str]:
    """The lines of a text in `width` cells, broken between words where that is possible; at least one.

    A no-break space keeps its words together, and is shown as any other.
    """
    width = max(1, width)
    found: list[str] = []
    for paragraph in text.split("\n"):
        line = " " * min(len(paragraph) - len(paragraph.lstrip(" ")), width // 2)
        for before, word in _words(paragraph.lstrip(" "), width):
            grown = line + before + word if line else word  # no line begins with a space between words
            if cell_len(grown) <= width:
                line = grown
                continue
            if line.strip():
                found.append(line.rstrip(" "))
            *full, line = chop_cells(word, width) or [""]
            found += full
        found.append(line)
    return [line.replace(NO_BREAK, " ") for line in found]


def _words(paragraph: str, width: int) -> Iterator[tuple[str, str]]:
    """The words of a text and what stands before each; one that no line has room for comes by its hyphens."""
    for number, word in enumerate(paragraph.split(" ")):
        parts = _AT_HYPHENS.split(word) if "-" in word and cell_len(word) > width else [word]
        for place, part in enumerate(parts):
            yield " " if number and not place else "", part
