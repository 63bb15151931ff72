"""Windows with a line of their own for what is told: they cover the one where it is said otherwise."""

from __future__ import annotations

from typing import Protocol, runtime_checkable


@runtime_checkable
class TellsItself(Protocol):
    """A window, or the interview itself."""

    def tell(self, text: str) -> None: ...
