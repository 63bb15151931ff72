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
    """Ask for the reason on the answer that is pointed at, or what stands beside it; without anything, say so."""
    from skalatui.flow.guarding import excusable_at
    from skalatui.store import assets
    from skalatui.tui.dialogs.excuse import Excuse

    conversation = wizard.conversation
    if conversation is None:
        return
    if isinstance(wizard.screen, Excuse):
        wizard.screen.dismiss()  # the key that opened it
        return
    path = excusable_at(conversation.view, _pointed(wizard), assets.detector())
    if path:
        wizard.push_screen(Excuse(conversation.view, path, reason_path(path)))
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
        return focused.pointed
    return field_path(focused)
