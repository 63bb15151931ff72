"""Drafts: what was answered and not yet saved, kept where no crash can take it and found again at the next start.

Each has a folder of its own in the user's state folder: named by the hash of the charter's real path, or numbered
for a charter that has no file yet. An older draft is never written over: a second one of the same charter stands
beside it (`-2`). Nothing is ordered by a clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias

from skalatui.document.problem import Problem, Unreadable
from skalatui.document.records import dataclass
from skalatui.store import draft_file, draft_folders, owners
from skalatui.store.charters import Base, digest_of
from skalatui.store.draft import Draft, removed, taken_by
from skalatui.store.draft_file import DraftContent
from skalatui.store.draft_folders import TakenFolder
from skalatui.store.owners import Owner
from skalatui.store.reading import bytes_of
from skalatui.store.replacing import why_unwritable

BaseNow: TypeAlias = Literal["none", "same", "changed", "gone", "unreadable"]


@dataclass(frozen=True)
class DraftFound:
    """A draft that lies there, what it holds, and how its charter's file stands to it now (`none`: it had none).

    `owner_is_alive` is None where the owner is on another machine: nobody can tell; False where nobody is named.
    """

    folder: Path
    content: DraftContent
    base_now: BaseNow
    owner: Owner | None
    owner_is_alive: bool | None
    written: datetime | None = None  # by the clock of then: only to be shown


@dataclass(frozen=True)
class InUse:
    """Another process of this machine works on the draft."""

    owner: Owner


@dataclass(frozen=True)
class Drafts:
    """The drafts of one user, as this process (`me`) and this version of the program see and make them.

    `places` are the folders that hold them, best first (`draft_folders.folders_for_drafts`).
    """

    places: Sequence[Path]
    me: Owner
    version: str

    def list(self) -> tuple[DraftFound, ...]:
        """Every draft there is, whole or not, the one written last first."""
        found = (self._found(folder) for folder in draft_folders.all_in(self.places))
        return tuple(
            sorted(
                (draft for draft in found if draft is not None),
                key=lambda draft: (-draft.content.sequence, str(draft.folder)),
            )
        )

    def begin(self, base: Base | None) -> Draft:
        """A draft for the charter that was opened or saved as `base`, or for a new one; never one that lies there."""
        return Draft(base, self.places, self.me, self.version)

    def resume(self, found: DraftFound) -> Draft | InUse | Problem:
        """Go on with a draft that lies there, in its folder; what it holds stays until the first write.

        Its owner must have ended or be on another machine; a problem where the folder cannot be taken.
        """
        try:
            owner = draft_folders.hold(found.folder, self.me)
        except OSError as failure:
            return why_unwritable(failure, found.folder)
        if owner is not None:
            return InUse(owner)
        sequence = draft_folders.last_sequence(self.places)
        return Draft(
            found.content.place.base, self.places, self.me, self.version, TakenFolder(found.folder, (), sequence)
        )

    def discard(self, found: DraftFound) -> Problem | None:
        """Remove a draft that lies there. A problem where another process has it, or it is still there."""
        owner = owners.written_in(found.folder)
        if owner is not None and owner != self.me and owner.is_alive(self.me.host):
            return taken_by(owner)
        return removed(found.folder)

    def _found(self, folder: Path) -> DraftFound | None:
        try:
            content = draft_file.content_at(folder / draft_file.FILE)
        except Unreadable:  # begun, and nothing written yet
            return None
        owner = owners.written_in(folder)
        is_alive = False if owner is None else owner.is_alive(self.me.host)
        return DraftFound(folder, content, _base_now(content.place.base), owner, is_alive, _written(folder))


def _written(folder: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp((folder / draft_file.FILE).stat().st_mtime)
    except (OSError, ValueError, OverflowError):
        return None


def _base_now(base: Base | None) -> BaseNow:
    if base is None:
        return "none"
    try:
        return "same" if digest_of(bytes_of(base.real)) == base.digest else "changed"
    except Unreadable as unreadable:
        return "gone" if unreadable.problems[0].code == "store.not-there" else "unreadable"
