"""Charter files: opened with limits, saved so that nothing is lost and no other's change is overwritten."""

from __future__ import annotations

import os
from enum import Enum
from functools import cached_property
from pathlib import Path

from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import Document, read
from skalatui.document.records import dataclass
from skalatui.document.tree import Tree
from skalatui.store import system
from skalatui.store.read_back import checked
from skalatui.store.reading import bytes_of, reason_of, refuse_kind
from skalatui.store.replacing import clear_leftovers, put, why_unwritable

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import TypeAlias


@dataclass(frozen=True)
class Base:
    """What a charter stands on: a file by its real path (links resolved), and the hash of its content (SHA-256)."""

    real: Path
    digest: str


@dataclass(frozen=True)
class CharterFile:
    """A charter as it lies on the disk; `path` is as the person gave it."""

    path: Path
    real: Path
    content: bytes
    document: Document

    @cached_property
    def base(self) -> Base:
        return Base(self.real, digest_of(self.content))


class Over(Enum):
    """What a save may take the place of, where it is not a content that was seen."""

    NOTHING = "nothing"  # a new file
    ANYTHING = "anything"  # whatever is there: the person said so


@dataclass(frozen=True)
class Saved:
    """On the disk, and confirmed by it. `other_names` is how many other names (hard links) the file that was replaced
    had: they still hold what it held, since a new file took its place."""

    base: Base
    other_names: int = 0


@dataclass(frozen=True)
class Unchanged:
    """The file already held these bytes: nothing was written."""

    base: Base


@dataclass(frozen=True)
class SavedUnconfirmed:
    """Written, but the disk did not confirm the file's name: a power cut may yet bring the old one back."""

    base: Base
    problem: Problem
    other_names: int = 0


@dataclass(frozen=True)
class ChangedOnDisk:
    """Nothing was written: another content than the expected lies there. `now` is None where the file is gone."""

    real: Path
    now: Base | None


@dataclass(frozen=True)
class Refused:
    """Nothing was written; the old file, if any, is untouched."""

    problem: Problem


Outcome: TypeAlias = Saved | Unchanged | SavedUnconfirmed | ChangedOnDisk | Refused


def digest_of(content: bytes) -> str:
    import hashlib  # loads a library of its own; only who saves or keeps drafts pays for it

    return hashlib.sha256(content).hexdigest()


def real_path(path: Path) -> Path:
    """The path with all links resolved, whether or not there is a file."""
    return Path(os.path.realpath(path))


def leads_outside(path: Path, folder: Path) -> Path | None:
    """Where a file of a folder really lies, when a link in it leads out of that folder; else None."""
    given, real, inside = path.absolute(), real_path(path), real_path(folder)
    is_listed = given.is_relative_to(folder.absolute()) or real_path(given.parent).is_relative_to(inside)
    return real if is_listed and not real.is_relative_to(inside) else None


def open_charter(path: Path) -> CharterFile:
    """The charter at `path`. Unreadable, with every problem, where its kind, size or content won't do."""
    return charter_from(path, bytes_of(path))


def charter_from(path: Path, content: bytes) -> CharterFile:
    """The charter that `content` is, which lies at `path`. Unreadable, with every problem, where it won't do."""
    return CharterFile(path, real_path(path), content, read(content))


def save(path: Path, text: str, tree: Tree, over: Base | Over) -> Outcome:
    """Put the rendered `text` of `tree` in place of the file at `path`, or of what a link there leads to.

    The text is first read back and must hold just what `tree` holds. `over` is what it may replace: the content
    that was opened or saved last, nothing, or anything. Folders are not made here.
    """
    try:
        content = checked(text, tree)
        real = real_path(path)
        with system.alone_in(real.parent):
            return _save(real, content, over)
    except Unreadable as unreadable:
        return Refused(unreadable.problems[0])
    except OSError as failure:
        return Refused(why_unwritable(failure, path.parent))
    except ValueError:  # a NUL in the name
        return Refused(Problem("store.no-file-name"))


def _save(real: Path, content: bytes, over: Base | Over) -> Outcome:
    replaced = _status(real)
    if replaced is not None:
        refuse_kind(replaced)
    lies_there = _content(real, over) if replaced is not None else None
    base = Base(real, digest_of(content))
    if lies_there == content:
        return Unchanged(base)
    if not _is_expected(lies_there, over):
        return ChangedOnDisk(real, None if lies_there is None else Base(real, digest_of(lies_there)))
    if replaced is not None and not system.may_write(real):
        return Refused(Problem("store.write-protected"))
    put(real, content, replaced=replaced)
    other_names = 0 if replaced is None else max(0, replaced.st_nlink - 1)
    clear_leftovers(real.parent)
    try:
        system.sync_folder(real.parent)
    except OSError as failure:
        problem = Problem("store.not-confirmed", parameters={"reason": reason_of(failure)})
        return SavedUnconfirmed(base, problem, other_names)
    return Saved(base, other_names)


def _status(real: Path) -> os.stat_result | None:
    try:
        return real.lstat()
    except FileNotFoundError:
        return None


def _content(real: Path, over: Base | Over) -> bytes | None:
    try:
        return bytes_of(real)
    except Unreadable:
        if over is Over.ANYTHING:
            return None
        raise


def _is_expected(lies_there: bytes | None, over: Base | Over) -> bool:
    if isinstance(over, Base):
        return lies_there is not None and digest_of(lies_there) == over.digest
    return over is Over.ANYTHING or lies_there is None
