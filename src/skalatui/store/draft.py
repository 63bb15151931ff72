"""One interview's draft: what was answered since the last save, put on the disk answer by answer."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from skalatui.document.problem import Problem, Unreadable
from skalatui.store import draft_file, draft_folders, system
from skalatui.store.charters import Base
from skalatui.store.draft_file import Place
from skalatui.store.draft_folders import TakenFolder
from skalatui.store.owners import Owner
from skalatui.store.reading import reason_of
from skalatui.store.replacing import put, why_unwritable


class Draft:
    """A draft that this process (`me`) holds; made by `Drafts`.

    Writing and discarding may come from different threads: they are taken one after another.
    """

    def __init__(
        self, base: Base | None, places: Sequence[Path], me: Owner, version: str, taken: TakenFolder | None = None
    ) -> None:
        self.base = base
        self._places = places
        self._me = me
        self._version = version
        self._taken = taken
        self._writes = 0
        self._last: tuple[str, str] | None = None
        self._is_over = False
        self._turn = threading.Lock()
        if taken is None:
            with suppress(OSError):  # writing tries again, and tells
                self._folder()

    @property
    def others(self) -> tuple[Owner, ...]:
        """Processes that were, or may have been, at the same charter when this draft began."""
        return () if self._taken is None else self._taken.others

    def write(self, text: str, question: str) -> Problem | None:
        """Put the charter so far on the disk; a problem where that failed: then what was written before still stands.

        Every call tries afresh, so a disk with room again gets everything; where the draft's place takes nothing, the
        next place does. After the end it does nothing.
        """
        with self._turn:
            if self._is_over or self._last == (text, question):
                return None
            problem = self._write(text, question)
            if problem is None:
                self._last = (text, question)
            return problem

    def discard(self) -> Problem | None:
        """End the draft and remove it, as when the charter is saved. A problem where it is still there."""
        with self._turn:
            self._is_over = True
            return None if self._taken is None else removed(self._taken.folder)

    def release(self) -> None:
        """End the draft but leave it, to be offered at the next start."""
        with self._turn:
            self._is_over = True
            if self._taken is not None:
                draft_folders.release(self._taken.folder)

    def _write(self, text: str, question: str) -> Problem | None:
        folder: Path | None = None
        left: Path | None = None
        try:
            folder = self._folder()
            if (owner := draft_folders.keep(folder, self._me)) is not None:
                return taken_by(owner)
            self._put(folder, text, question)
        except Unreadable as unreadable:
            return unreadable.problems[0]
        except OSError as failure:
            if folder is None or not self._moved(text, question):
                return why_unwritable(failure, folder or next(iter(self._places), Path()))
            left, folder = folder, self._folder()
        try:
            system.sync_folder(folder)
        except OSError as failure:
            return Problem("store.not-confirmed", parameters={"reason": reason_of(failure)})
        if left is not None:
            removed(left)  # what lies there is older: one draft is offered, not two
        return None

    def _put(self, folder: Path, text: str, question: str) -> None:
        put(folder / draft_file.FILE, self._content(text, question), private=True)
        self._writes += 1

    def _moved(self, text: str, question: str) -> bool:
        """Put the draft into another place, where its own takes no more, and go on there; False where none does."""
        before, writes = self._taken, self._writes
        for place in self._places:
            if before is None or place == before.folder.parent:
                continue
            with suppress(OSError):
                taken = draft_folders.take((place,), self.base, self._me)
                try:
                    self._taken = TakenFolder(
                        taken.folder, before.others, max(taken.sequence, before.sequence + writes)
                    )
                    self._writes = 0
                    self._put(taken.folder, text, question)
                except OSError:
                    draft_folders.release(taken.folder)
                    self._taken, self._writes = before, writes
                    continue
                return True
        return False

    def _folder(self) -> Path:
        if self._taken is None:
            self._taken = draft_folders.take(self._places, self.base, self._me)
        return self._taken.folder

    def _content(self, text: str, question: str) -> bytes:
        before = 0 if self._taken is None else self._taken.sequence
        return draft_file.content_to_write(text, Place(question, self.base), before + self._writes + 1, self._version)


def removed(folder: Path) -> Problem | None:
    """Remove a draft with its folder; a problem where it is still there."""
    try:
        draft_folders.remove(folder)
    except OSError as failure:
        return why_unwritable(failure, folder)
    return None


def taken_by(owner: Owner) -> Problem:
    return Problem("store.draft-taken", parameters={"pid": owner.pid, "host": owner.host})
