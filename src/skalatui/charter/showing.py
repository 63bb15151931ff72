"""A value of a charter as a problem shows it: as it stands in the file, shortened; not yet safe to display."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Any

_LONGEST = 60  # letters


def shown(value: Any) -> str:
    """Text in quotation marks, so that "3" differs from 3; `[…]` for a list, `{…}` for a table."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{_shortened(value)}"'
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return "{…}"
    if isinstance(value, Sequence):
        return "[…]"
    return _shortened(str(value))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
