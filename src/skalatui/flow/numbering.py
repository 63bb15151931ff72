"""The number that gives an answer, the same wherever it is asked."""

from __future__ import annotations

# One key an answer, the same in every grid; other words are numbered as they stand.
KEYS = {"yes": "1", "partly": "2", "quickly": "2", "no": "3", "unknown": "4", "not-possible": "5"}


def key_of(value: str, options: tuple[str, ...]) -> str:
    """The key that gives a value."""
    return KEYS.get(value) or str(options.index(value) + 1)
