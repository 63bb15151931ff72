"""What is under way in the background, and whether it waits for an answer: a key that began it asks nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import ModalScreen

if TYPE_CHECKING:
    from textual.worker import Worker

    from skalatui.tui.wizard import Wizard


def at_work(app: Wizard, group: str) -> list[Worker[object]]:
    return [worker for worker in app.workers if worker.group == group and not worker.is_finished]


def is_asking(app: Wizard, group: str) -> bool:
    """Whether the group is at work, and a window over the screen is open."""
    return isinstance(app.screen, ModalScreen) and bool(at_work(app, group))
