"""The line breaks of a text that was typed or pasted, as the file has them (CHARTER.md, *Rules of the file* 2)."""

from __future__ import annotations

import re

_LINE_BREAKS = re.compile(r"[\r\n]+")


def one_line(text: str) -> str:
    """`text` on one line: line breaks become a space, and go at the ends; nothing else changes.

    What no file can hold (half a character, from a broken paste) becomes U+FFFD.
    """
    return _whole(_LINE_BREAKS.sub(" ", text.strip("\r\n")))


def paragraph(text: str) -> str:
    """`text` with LF between its lines, and exactly one at its end where it has any; nothing but breaks is empty."""
    if "\n" not in text and "\r" not in text:
        return _whole(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    ended = lines.rstrip("\n")
    return _whole(ended + "\n") if ended else ""


def _whole(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return re.sub(r"[\ud800-\udfff]", "\ufffd", text)
    return text
