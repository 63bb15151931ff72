"""The application: it holds the interview in progress, takes every event, and shows every screen what follows."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from textual import events

from skalatui import __version__
from skalatui.flow.start import Start
from skalatui.flow.wording import Wording
from skalatui.store import assets
from skalatui.tui.cut_off import CutOff
from skalatui.tui.deeds import Deeds
from skalatui.tui.early_keys import EarlyKeys
from skalatui.tui.garbage import PUT_OFF_FOR, collect
from skalatui.tui.ground import Ground
from skalatui.tui.kept import kept_in_words
from skalatui.tui.lagging import Lag
from skalatui.tui.pauses import Pauses, is_move
from skalatui.tui.settling import interviews, settle, show_over
from skalatui.tui.stray_mouse import strays
from skalatui.tui.switching import say_everything
from skalatui.tui.themes import LOOKS, begin_in
from skalatui.tui.too_small import UnseenKeys

if TYPE_CHECKING:  # the library is painted before any of it is there
    from skalatui.flow.conversation import Conversation
    from skalatui.flow.opening import Opener
    from skalatui.interview.events import Event, Refused
    from skalatui.store.draft import Draft
    from skalatui.store.drafts import Drafts
    from skalatui.tui.interview import InterviewScreen
    from skalatui.tui.keeping import Keeper

HELD_BEHIND_AT_MOST = 0.5  # seconds


class Wizard(Deeds):
    """All state that matters is `conversation`; screens are shown it, and call `take` with what the person did."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, start: Start, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` gives the seconds between two keys, which undo counts by."""
        super().__init__()
        self.start = start
        self.wording = Wording(start.language, assets.catalogue(start.language))
        self.conversation: Conversation | None = None
        self.is_for_client = False
        self.has_opened = False  # an interview, since the start
        self.keeper: Keeper | None = None
        self._is_cut_off = False
        self._failure: Exception | None = None  # an error of ours
        self._early = EarlyKeys()
        self._unseen = UnseenKeys(self)
        self._typing = Pauses(clock)
        self._lag = Lag(self.show, self.call_later)
        self._cut_off = CutOff(self._keep_now, self._end_by)
        for theme in LOOKS.values():
            self.register_theme(theme)
        begin_in(self, LOOKS[start.looks])

    def get_default_screen(self) -> Ground:
        return Ground()

    @cached_property
    def opener(self) -> Opener:
        from skalatui.flow.opening import Opener

        return Opener(self.start.scale, self.start.today)

    @cached_property
    def drafts(self) -> Drafts:
        from skalatui.store import owners
        from skalatui.store.draft_folders import folders_for_drafts
        from skalatui.store.drafts import Drafts

        return Drafts(folders_for_drafts(self.start.environment), owners.this_process(), __version__)

    def on_mount(self) -> None:
        self._cut_off.mind()
        self.set_timer(PUT_OFF_FOR, collect)
        from skalatui.tui import beginning

        self.run_worker(beginning.begin(self), exit_on_error=True)

    # The interview

    def open(self, conversation: Conversation, draft: Draft | None = None, *, is_changed: bool = False) -> None:
        """Go into an interview. `is_changed`: it holds more than its file, so a draft of it is due at once."""
        from skalatui.tui.interview import InterviewScreen
        from skalatui.tui.keeping import Keeper

        self.close()
        self.hold_keys()  # until its first step has the cursor
        self.has_opened = True
        self.conversation = conversation
        conversation.turn(for_client=self.is_for_client)
        self.keeper = Keeper(lambda: self.drafts, conversation, self._show_kept, draft)
        if is_changed:
            conversation.changes += 1
            self.keeper.changed()
        self.push_screen(InterviewScreen(conversation.view, self.kept))
        if conversation.base is not None:
            from skalatui.tui.opened_twice import mind_others

            self.run_worker(mind_others(self, self.keeper), group="others", exclusive=True)

    def close(self) -> None:
        """Leave the interview; what its file does not hold stays in its draft."""
        self.release_keys()
        self._lag.drop()
        if self.keeper is not None:
            self.keeper.write_now()
            self.keeper.leave()
        self.conversation, self.keeper = None, None

    def take(self, event: Event) -> bool:
        """Apply an event and show what follows; False where it was refused, which is told then."""
        self.catch_up()
        return self._take(event, self.show)

    def take_typed(self, event: Event) -> bool:
        """The same for what stands in its field already: all else is shown when the typing pauses."""
        return self._take(event, self._show_soon)

    def _take(self, event: Event, show: Callable[[], None]) -> bool:
        conversation = self.conversation
        if conversation is None:
            return False
        self._typing.mind(conversation, event)
        edition = conversation.edition
        reason = conversation.take(event)
        if reason is not None and not conversation.hold(event):
            self.refuse(reason)
            return False
        if conversation.edition is edition:
            show()
        else:
            self.run_worker(say_everything(self), group="anew", exclusive=True)  # other questions may be asked now
        for told in conversation.session.told:
            self.tell(conversation.view.reason(told))
        if self.keeper is not None and not is_move(event):
            self.keeper.changed()
        return reason is None

    def refuse(self, reason: Refused) -> None:
        conversation = self.conversation
        self.tell(conversation.view.reason(reason) if conversation else self.wording.reason(reason), serious=True)

    def tell(self, text: str, *, serious: bool = False) -> None:
        """Say something once, in the line of the question; displayable text."""
        self.catch_up()
        for screen in reversed(interviews(self)):
            screen.tell(text, serious=serious)
            return
        self.notify(text, markup=False, severity="error" if serious else "information")

    def show(self) -> None:
        """Show every screen the newest session."""
        self._lag.drop()
        if self.conversation is None:
            return
        from skalatui.tui.interview import InterviewScreen

        view = self.conversation.view
        for screen in self.screen_stack:
            if isinstance(screen, InterviewScreen):
                screen.show(view, self.kept)
            else:
                show_over(screen, view)

    def _show_soon(self) -> None:
        if self.conversation is not None:
            for screen in interviews(self):
                screen.take_up(self.conversation.view, self.kept)
                if not self._lag.is_behind:
                    screen.show_kept(self.kept)  # with the first letter; that it is kept is told in the pause
            self._lag.fall_behind()

    @property
    def is_behind(self) -> bool:
        """Whether something typed is not shown everywhere yet."""
        return self._lag.is_behind

    def catch_up(self) -> None:
        """Show at once what waits for a pause in the typing."""
        self._lag.catch_up()

    @property
    def kept(self) -> str:
        return kept_in_words(self.keeper, self.conversation, self.wording)

    def _show_kept(self) -> None:
        problem = self.keeper.problem if self.keeper is not None else None
        if problem is not None:
            self.tell(self.wording.say("told.draft-failed", reason=self.wording.reason(problem)), serious=True)
        if self._lag.is_behind:
            return  # a line that changes back and forth while somebody types, and holds up their letters
        for screen in interviews(self):
            screen.show_kept(self.kept)

    # The end

    def on_unmount(self) -> None:
        """However it ends: what was answered is in the draft."""
        self.close()
        self._cut_off.leave()

    def _keep_now(self) -> None:
        if self.keeper is not None:
            self.keeper.write_now()

    def take_signals(self) -> None:
        """From here on a signal ends the wizard in its own way, though it has not begun yet."""
        self._cut_off.take(interrupts=True)

    def give_terminal_back(self) -> None:
        """After the end: the terminal as it was before."""
        self._cut_off.give_terminal_back()

    def _end_by(self, code: int) -> None:
        self._is_cut_off = True
        try:
            settle(self)
        except Exception:  # a screen that is only half there; what it has given already is kept
            self.log.error("a screen could not be settled")
        self.close()
        self.exit(return_code=code)

    def _handle_exception(self, error: Exception) -> None:
        """Told by Textual. That a screen which was about to open finds nothing of itself any more is no news then."""
        if not self._is_cut_off:
            self._failure = error
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Told by Textual of an error of ours. It would print every variable, with all that was typed."""
        from skalatui.tui.failing import failed

        with suppress(Exception):  # it may be what failed
            self._keep_now()
        self.panic(failed(self, self._failure))

    # Keys that come early, or unseen

    async def on_event(self, event: events.Event) -> None:
        if not (self._early.keeps(event, self) or self._unseen.drops(event) or strays(event, self)):
            await super().on_event(event)

    def on_resize(self, event: events.Resize) -> None:
        self._unseen.tell(event.size)

    @property
    def is_holding_keys(self) -> bool:
        return not self._early.are_over

    def hold_keys(self) -> None:
        self._early.hold()

    def release_keys(self) -> None:
        self._early.release(self)

    def hold_behind(self) -> None:
        """Keep what is pressed behind a key that leads on from a sheet; not for long, whatever becomes of it."""
        self._early.hold_behind()
        self.set_timer(HELD_BEHIND_AT_MOST, self.on_sheet_passed)

    def take_back(self, key: events.Key) -> None:
        self._early.take_back(key)

    def on_sheet_passed(self) -> None:
        self._early.release_behind(self)

    def action_library(self) -> None:
        """Back to the folder of charters; the answers stay in their draft."""
        self.close()
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.show_library()

    def on_interview_screen_left_behind(self, message: InterviewScreen.LeftBehind) -> None:
        self.action_library()

    def show_library(self) -> None:
        from skalatui.tui.library import LibraryScreen

        self.push_screen(LibraryScreen(self))

    async def on_interview_screen_detail_wanted(self, message: InterviewScreen.DetailWanted) -> None:
        if self.conversation is not None:
            from skalatui.tui.dialogs.detail import Detail

            await self.push_screen(Detail(self.conversation.view, message.path, message.first))
        self.release_keys()
