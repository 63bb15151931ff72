"""What a terminal sends that is no key: bytes of another coding are shown as such, floods of figures are dropped.

Textual reads the keyboard with a strict decoder, and one byte that is no UTF-8 ends the application. A control sequence
with more in it than any key or answer of a terminal has is typed, letter by letter, into the field with the cursor.
Textual's drivers look their decoder up by name when they start, and find this one instead.
"""

from __future__ import annotations

import codecs
import re
import sys

LONGEST = 32  # characters of a sequence that Textual still takes for one
_FIGURES = "[0-9:;<=>?]"
_FLOOD = re.compile(rf"\x1b\[{_FIGURES}{{{LONGEST},}}([ -~]?)")
_REST = re.compile(rf"{_FIGURES}*([ -~]?)")


class KeyboardDecoder:
    """Decodes piece by piece, as the incremental decoder of the coding `name` does, and gives no error."""

    def __init__(self, name: str) -> None:
        self._decoder = codecs.getincrementaldecoder(name)(errors="replace")
        self._is_in_flood = False

    def decode(self, data: bytes, final: bool = False) -> str:
        text = self._decoder.decode(data, final)
        if self._is_in_flood and (rest := _REST.match(text)):
            self._is_in_flood = rest.end() == len(text) and not rest[1]
            text = text[rest.end() :]
        for flood in _FLOOD.finditer(text):
            self._is_in_flood = flood.end() == len(text) and not flood[1]
        return _FLOOD.sub("", text)


def tolerate() -> None:
    """Let the keyboard be read so. Windows has a driver that decodes nothing."""
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver

    linux_driver.getincrementaldecoder = lambda name: lambda: KeyboardDecoder(name)  # type: ignore[attr-defined, assignment]
