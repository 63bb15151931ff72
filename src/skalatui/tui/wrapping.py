"""Text cut and wrapped by the cells that it takes on a terminal, not by its letters."""

from __future__ import annotations

from rich.cells import cell_len, chop_cells, set_cell_size

ELLIPSIS = "…"


def fitted(text: str, width: int) -> str:
    """A text that is at most `width` cells wide; what is cut off leaves an ellipsis."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(0, width - 1)).rstrip() + ELLIPSIS if width > 0 else ""


def wrapped(text: str, width: int) -> list[str]:
    """The lines of a text in `width` cells, broken between words where that is possible; at least one."""
    width = max(1, width)
    found: list[str] = []
    for paragraph in text.split("\n"):
        line = " " * min(len(paragraph) - len(paragraph.lstrip(" ")), width // 2)
        for number, word in enumerate(paragraph.lstrip(" ").split(" ")):
            grown = f"{line} {word}" if number else line + word
            if cell_len(grown) <= width:
                line = grown
                continue
            if line.strip():
                found.append(line)
            *full, line = chop_cells(word, width) or [""]
            found += full
        found.append(line)
    return found
