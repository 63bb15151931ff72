"""The keeper of the draft: every change reaches the disk within a second, off the main loop, the newest one last."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from skalatui.document.problem import Problem
from skalatui.flow.conversation import Conversation
from skalatui.flow.keeping import ToKeep, is_all_in_file, to_keep

if TYPE_CHECKING:
    from skalatui.store.draft import Draft
    from skalatui.store.drafts import Drafts
    from skalatui.store.owners import Owner

PAUSE = 0.3  # seconds in which further changes join the write


class Keeper:
    """Writes one interview's draft. `problem` is why the last write failed; `kept` says whether all is written."""

    def __init__(
        self,
        drafts: Callable[[], Drafts],
        conversation: Conversation,
        told: Callable[[], None],
        draft: Draft | None = None,
    ) -> None:
        self._drafts = drafts
        self._conversation = conversation
        self._told = told
        self._draft = draft
        self.is_resumed = draft is not None
        self._beginning = threading.Lock()
        self._writing = threading.Lock()
        self._newest = -1  # the change whose state was written last
        self._is_over = False
        self._written = conversation.changes
        self._task: asyncio.Task[None] | None = None
        self.problem: Problem | None = None

    @property
    def kept(self) -> bool:
        """Whether the disk has everything: the draft, or the file where nothing has changed since."""
        return self.problem is None and self._written == self._conversation.changes

    def changed(self) -> None:
        """Something has changed: write it soon."""
        if self._task is None or self._task.done():
            self._task = asyncio.get_running_loop().create_task(self._write_soon())

    async def _write_soon(self) -> None:
        """Write until the newest is written. The charter may be saved at every `await`: then the draft is over."""
        while True:
            await asyncio.sleep(PAUSE)
            if self._written == self._conversation.changes:
                return
            await asyncio.to_thread(self._begin)
            draft, number, state = self._draft, self._conversation.changes, to_keep(self._conversation)
            if draft is None:
                continue
            problem = await asyncio.to_thread(self._write, draft, number, state)
            if draft is not self._draft:
                continue
            self.problem = problem
            if problem is None:
                self._written = number
            self._told()
            if problem is not None:
                return  # the next change tries again

    async def others(self) -> tuple[Owner, ...]:
        """The processes that have the same charter open; asked by taking a place for a draft of our own."""
        await asyncio.to_thread(self._begin)
        return () if self._draft is None else self._draft.others

    def _begin(self) -> None:
        """Take a place for the draft, unless there is one; asked from several threads."""
        with self._beginning:
            if self._draft is None and not self._is_over:
                self._draft = self._drafts().begin(self._conversation.base)

    def write_now(self) -> Problem | None:
        """Write what is not written yet, and the place, before the end."""
        conversation = self._conversation
        if conversation.changes and not is_all_in_file(conversation):
            self._begin()
            draft, number, state = self._draft, conversation.changes, to_keep(conversation)
            self.problem = None if draft is None else self._write(draft, number, state)
            if self.problem is None:
                self._written = number
        return self.problem

    def _write(self, draft: Draft, number: int, state: ToKeep) -> Problem | None:
        """Write the state after change `number`; one that comes late, from another thread, is not wanted any more."""
        with self._writing:
            if number < self._newest:
                return None
            problem = state.written_to(draft)
            if problem is None:
                self._newest = number
            return problem

    def saved(self, number: int) -> None:
        """The charter is saved as it stood after change `number`: its draft is over, a later change begins another."""
        with self._beginning:
            draft, self._draft = self._draft, None
        if draft is not None:
            draft.discard()
        self.problem, self._written = None, number
        if number != self._conversation.changes or self._conversation.session.held:
            self._written = number - 1
            self.changed()

    def leave(self) -> None:
        """End here. A draft that holds more than the file stays, to be offered at the next start."""
        if self._task is not None:
            self._task.cancel()
        with self._beginning:
            draft, self._draft = self._draft, None
            self._is_over = True
        if draft is None:
            return
        if is_all_in_file(self._conversation):
            draft.discard()
        else:
            draft.release()
