"""What keys do wherever the wizard is; what is being typed is taken first. Each deed is a module of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.app import App
from textual.binding import Binding

from skalatui.document.tree import Path as KeyPath
from skalatui.tui.retracing import choices, redo, undo
from skalatui.tui.settling import after_typing
from skalatui.tui.switching import next_looks, refuses_levels, speak_next, turn_client_view

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard


class Deeds(App[None]):
    """The actions of the wizard and their keys."""

    BINDINGS = [
        Binding("ctrl+q", "leave", show=False, priority=True, id="quit"),
        Binding("ctrl+z", "undo", show=False, priority=True, id="undo"),
        Binding("ctrl+y", "redo", show=False, priority=True, id="redo"),
        Binding("ctrl+s", "save", show=False, priority=True, id="save"),
        Binding("alt+s", "save_elsewhere", show=False, priority=True, id="save-elsewhere"),
        Binding("ctrl+p", "palette", show=False, priority=True, id="palette"),
        Binding("f12,ctrl+f", "excuse", show=False, priority=True, id="excuse"),
        Binding("ctrl+l", "language", show=False, priority=True, id="language"),
        Binding("f3", "client", show=False, priority=True, id="client"),
        Binding("ctrl+k", "client", show=False),  # but in a field, where it deletes to the end of the line
        Binding("f7", "looks", show=False, priority=True, id="looks"),
        Binding("f2,ctrl+e", "what_if", show=False, priority=True, id="what-if"),
    ]

    @property
    def wizard(self) -> Wizard:
        return cast("Wizard", self)

    def action_undo(self) -> None:
        undo(self.wizard)

    def action_redo(self) -> None:
        redo(self.wizard)

    async def action_language(self) -> None:
        await speak_next(self.wizard)

    def action_client(self) -> None:
        """Hide from a client, or show again, what is not for their eyes; what is being typed is taken first."""
        after_typing(self.wizard, lambda: self.call_next(turn_client_view, self.wizard))

    def action_excuse(self) -> None:
        from skalatui.tui.excusing import excuse

        after_typing(self.wizard, lambda: excuse(self.wizard))

    def action_looks(self) -> None:
        next_looks(self.wizard)

    def action_save(self) -> None:
        if (screen := choices(self.wizard)) is not None:
            screen.save_choices()
            return
        after_typing(self.wizard, lambda: self._save(elsewhere=False))

    def action_save_elsewhere(self) -> None:
        after_typing(self.wizard, lambda: self._save(elsewhere=True))

    def _save(self, *, elsewhere: bool) -> None:
        if self.wizard.conversation is not None:
            from skalatui.tui.saving_flow import begin_saving

            begin_saving(self.wizard, elsewhere=elsewhere)

    def action_compare(self) -> None:
        """The interview beside an older version of its charter, or beside another charter."""
        from skalatui.tui.compare.opening import compare_now

        after_typing(self.wizard, lambda: compare_now(self.wizard))

    def action_answer_history(self) -> None:
        self._look_back(self.wizard.conversation.session.place.question if self.wizard.conversation is not None else ())

    def action_level_history(self) -> None:
        self._look_back(())

    def _look_back(self, question: KeyPath) -> None:
        from skalatui.tui.compare.opening import look_back

        after_typing(self.wizard, lambda: look_back(self.wizard, question))

    def action_suspend(self) -> None:
        self.action_suspend_process()

    def action_what_if(self) -> None:
        from skalatui.tui import trying
        from skalatui.tui.dialogs.detail import Detail
        from skalatui.tui.interview import InterviewScreen

        if isinstance(self.screen, InterviewScreen | Detail) and not refuses_levels(self.wizard):
            after_typing(self.wizard, lambda: trying.what_if(self.wizard))

    def action_keep_trial(self) -> None:
        from skalatui.tui import trying

        after_typing(self.wizard, lambda: trying.end(self.wizard, trying.KEEP))

    def action_drop_trial(self) -> None:
        from skalatui.tui import trying

        after_typing(self.wizard, lambda: trying.end(self.wizard, trying.DROP))

    def action_palette(self) -> None:
        from skalatui.tui.dialogs.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(self.wizard))

    def action_leave(self) -> None:
        from skalatui.tui.leaving import leave

        after_typing(self.wizard, lambda: leave(self.wizard))

    def action_edition(self) -> None:
        from skalatui.tui.noticing import change_edition

        if not refuses_levels(self.wizard):
            self.run_worker(change_edition(self.wizard), group="edition", exclusive=True)

    def action_noticed(self) -> None:
        from skalatui.tui.noticing import read_noticed

        if self.wizard.conversation is not None and not refuses_levels(self.wizard):
            self.run_worker(read_noticed(self.wizard, self.wizard.conversation.noticed), group="notice", exclusive=True)
