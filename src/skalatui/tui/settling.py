"""What is being typed is taken before anything else is done: no key is lost to the next one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from skalatui.tui.inputs import Entry, Prose
from skalatui.tui.interview import InterviewScreen

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard


def settle(app: Wizard) -> None:
    """Take what stands in the field with the cursor, and in the line that adds rows."""
    if isinstance(app.focused, Entry | Prose):
        app.focused.flush()
    for screen in app.screen_stack:
        if isinstance(screen, InterviewScreen):
            screen.body.settle()


def after_typing(app: Wizard, act: Callable[[], object]) -> None:
    """Act once the field with the cursor has had every key and paste that came before, and the session has it."""
    focused = app.focused

    def settle_and_act() -> None:
        settle(app)
        act()

    if isinstance(focused, Entry | Prose):
        focused.call_later(settle_and_act)
    else:
        settle_and_act()
