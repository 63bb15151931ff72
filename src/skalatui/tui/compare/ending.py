"""The end of looking at versions: the screens for that leave the interview below them free."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard


async def end_looking(app: Wizard) -> None:
    """Take away every such screen that lies in front."""
    from skalatui.tui.compare.history import HistoryScreen
    from skalatui.tui.compare.screen import CompareScreen

    while isinstance(app.screen, CompareScreen | HistoryScreen):
        await app.pop_screen()
