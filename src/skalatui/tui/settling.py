"""What is being typed is taken before anything else is done: no key is lost to the next one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    from textual.screen import Screen

    from skalatui.flow.view import View
    from skalatui.tui.interview import InterviewScreen
    from skalatui.tui.wizard import Wizard


@runtime_checkable
class TypedIn(Protocol):
    """A field to type in that gives what stands there to the session."""

    def flush(self) -> None: ...


def settle(app: Wizard) -> None:
    """Take what stands in the field with the cursor, and in the line that adds rows; show what follows from it."""
    field: object = app.focused
    if isinstance(field, TypedIn):
        field.flush()
    for screen in interviews(app):
        screen.body.settle()
    app.catch_up()


def interviews(app: Wizard) -> list[InterviewScreen]:
    """The screens of interviews there are. Before the first, nothing of it is imported to look for one."""
    if not app.has_opened:
        return []
    from skalatui.tui.interview import InterviewScreen

    return [screen for screen in app.screen_stack if isinstance(screen, InterviewScreen)]


def after_typing(app: Wizard, act: Callable[[], object]) -> None:
    """Act once the field with the cursor has had every key and paste that came before, and the session has it."""
    focused = app.focused

    def settle_and_act() -> None:
        settle(app)
        act()

    if focused is not None and hasattr(focused, "flush"):
        focused.call_later(settle_and_act)
    else:
        settle_and_act()


def show_over(screen: Screen[object], view: View) -> None:
    """Show what lies over an interview what its answers are now; what is only just coming up, once it is there."""
    show = getattr(screen, "show_view", None)
    if show is not None:
        if screen.is_mounted:
            show(view)
        else:
            screen.call_later(show, view)
