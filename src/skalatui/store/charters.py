"""Charter files: opened with limits, saved so that nothing is lost and no other's change is overwritten."""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from skalatui.document.limits import LARGEST
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import Document, read
from skalatui.document.records import dataclass
from skalatui.document.tree import Tree, Value
from skalatui.store import system
from skalatui.store.reading import bytes_of, reason_of, refuse_kind
from skalatui.store.replacing import clear_leftovers, put, why_unwritable


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
    """On the disk, and confirmed by it."""

    base: Base


@dataclass(frozen=True)
class Unchanged:
    """The file already held these bytes: nothing was written."""

    base: Base


@dataclass(frozen=True)
class SavedUnconfirmed:
    """Written, but the disk did not confirm the file's name: a power cut may yet bring the old one back."""

    base: Base
    problem: Problem


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
    clear_leftovers(real.parent)
    try:
        system.sync_folder(real.parent)
    except OSError as failure:
        return SavedUnconfirmed(base, Problem("store.not-confirmed", parameters={"reason": reason_of(failure)}))
    return Saved(base)


def checked(text: str, tree: Tree) -> bytes:
    """The bytes of a charter, once they are known to read back as `tree` and to be no more than we would open."""
    try:
        content = text.encode()
    except UnicodeEncodeError as failure:
        raise Unreadable(
            Problem("store.no-character", parameters={"text": text[failure.start : failure.end]})
        ) from failure
    if len(content) > LARGEST:
        raise Unreadable(Problem("store.would-be-too-large", parameters={"limit": LARGEST // 1024}))
    if not _are_same(read(content).values, tree):
        raise Unreadable(Problem("store.would-read-differently"))
    return content


def _are_same(one: Value, other: Value) -> bool:
    """Equal in types too: for Python 1 is True, and not a number is not itself. The order of keys is the writer's."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(_are_same(value, other[key]) for key, value in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(_are_same, one, other))
    return type(one) is type(other) and (one == other or (one != one and other != other))


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
