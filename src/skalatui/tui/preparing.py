"""What a screen will need soon is imported behind it, while the person reads, in an order that no module waits in."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from importlib import import_module

# Lowest floor first, so that each is a short piece of work: an end of the program waits for one piece at most.
READING = (
    "skalatui.store.charters",
    "skalatui.store.drafts",
    "skalatui.store.library",
)
OPENING = (
    "skalatui.interview.events",
    "skalatui.interview.session",
    "skalatui.flow.view",
    "skalatui.flow.conversation",
    "skalatui.flow.opening",
    "skalatui.tui.inputs",
    "skalatui.tui.form",
    "skalatui.tui.interview",
    "skalatui.tui.keeping",
    "skalatui.tui.steps.hospital",
    "skalatui.recommend.assessment",
)


async def prepare(modules: Sequence[str]) -> None:
    """Import them, off the main loop; whoever needs one meanwhile waits for that one, or imports it."""
    for module in modules:
        await asyncio.to_thread(import_module, module)
