"""Another window that has the same charter open: told of while both go on."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skalatui.tui.keeping import Keeper
    from skalatui.tui.wizard import Wizard

TICK = 0.05  # seconds


async def mind_others(app: Wizard, keeper: Keeper) -> None:
    """Tell of another window that has the same charter open: who saves last would be told then, but too late."""
    others = await keeper.others()
    while others and app.focused is None:  # until the step is on the screen
        await asyncio.sleep(TICK)
    for owner in others:
        app.tell(app.wording.say("told.open-elsewhere", pid=owner.pid, host=owner.host), serious=True)
