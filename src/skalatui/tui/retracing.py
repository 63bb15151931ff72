"""Undo and redo: of the answers, and of the choices where a merge is settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.tui.settling import after_typing

if TYPE_CHECKING:
    from skalatui.interview.events import Redone, Undone
    from skalatui.tui.conflict.screen import ConflictScreen
    from skalatui.tui.wizard import Wizard


def undo(app: Wizard) -> None:
    if (screen := choices(app)) is not None:
        screen.undo_choice()
        return
    from skalatui.interview.events import Undone

    after_typing(app, lambda: _step(app, Undone()))


def redo(app: Wizard) -> None:
    from skalatui.interview.events import Redone

    after_typing(app, lambda: _step(app, Redone()))


def choices(app: Wizard) -> ConflictScreen | None:
    """The screen on which a merge is being settled, if it is the one in front."""
    if app.conversation is not None or not hasattr(app.screen, "undo_choice"):
        return None
    from skalatui.tui.conflict.screen import ConflictScreen

    return app.screen if isinstance(app.screen, ConflictScreen) else None


def _step(app: Wizard, event: Undone | Redone) -> None:
    if app.conversation is None:
        return
    from skalatui.interview.events import Undone

    session = app.conversation.session
    if not (session.past if isinstance(event, Undone) else session.future):
        nothing = "wizard.told.nothing-to-undo" if app.conversation.before is None else "whatif.nothing-to-undo"
        app.tell(app.wording.catalogue.say(nothing if isinstance(event, Undone) else "wizard.told.nothing-to-redo"))
        return
    app.take(event)
