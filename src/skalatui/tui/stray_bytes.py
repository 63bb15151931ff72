"""Bytes from the terminal that are no UTF-8, from a terminal set to another coding: shown as such, not the end.

Textual reads the keyboard with a strict decoder, and one such byte ends the application. Its drivers look the
decoder up by name when they start, and find this one instead.
"""

from __future__ import annotations

import codecs
import sys
from typing import Any


def tolerate() -> None:
    """Let the keyboard's decoder replace what it cannot read. Windows has a driver that decodes nothing."""
    if sys.platform == "win32":
        return
    from textual.drivers import linux_driver

    def replacing(name: str) -> Any:
        strict = codecs.getincrementaldecoder(name)
        return lambda: strict(errors="replace")

    linux_driver.getincrementaldecoder = replacing  # type: ignore[attr-defined, assignment]
