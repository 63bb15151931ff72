"""Why personal data may stand in an answer: asked for beside it, where something looks like such data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.document.tree import Path
from skalatui.interview.personal_data import reason_path
from skalatui.tui.form import field_path
from skalatui.tui.telling import TellsItself

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard


def excuse(wizard: Wizard) -> None:
    """Ask for the reason on the answer that is being typed; without anything to excuse, say so."""
    from skalatui.flow.guarding import can_be_excused
    from skalatui.tui.amiss import guarded
    from skalatui.tui.dialogs.excuse import Excuse

    conversation = wizard.conversation
    if conversation is None:
        return
    if isinstance(wizard.screen, Excuse):
        wizard.screen.dismiss()  # the key that opened it
        return
    view, path = conversation.view, _pointed(wizard)
    where = reason_path(path) if can_be_excused(path) else ()
    if where and (guarded(view, path) or view.value(where)):
        wizard.push_screen(Excuse(view, path, where))
        return
    nothing = wizard.wording.catalogue.say("guard.nothing")
    if isinstance(wizard.screen, TellsItself):
        wizard.screen.tell(nothing)
    else:
        wizard.tell(nothing)


def _pointed(wizard: Wizard) -> Path:
    from skalatui.tui.sheet import Sheet

    focused = wizard.focused
    if isinstance(focused, Sheet):
        return focused.cell.path if focused.cell else ()
    return field_path(focused)
