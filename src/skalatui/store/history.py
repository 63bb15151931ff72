"""The commits of a charter, through its renames, and what it held in each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from skalatui.document.problem import Unreadable
from skalatui.document.read import Document, read
from skalatui.document.records import dataclass
from skalatui.store import git
from skalatui.store.charters import real_path

MOST = 500  # commits; who looks further back has git log
_FORMAT = "--format=%H%x00%at%x00%an%x00%s%x00"
# NUL alone stands in no author, subject or name; a merge names no file
_ENTRY = re.compile(r"([0-9a-f]{40,})\0(-?\d*)\0([^\0]*)\0([^\0]*)\0\0(?:\n([^\0]+)\0)?")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PLAIN = ("--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-color", "--no-notes")


@dataclass(frozen=True)
class Commit:
    """A commit that changed a charter: `path` is the charter's then, from the top of the repository.

    `day` is in UTC; `author` and `subject` are outside text, not yet displayable.
    """

    id: str
    day: date
    author: str
    subject: str
    path: str


def commits_of(path: Path, most: int = MOST) -> tuple[Commit, ...]:
    """The commits that changed the charter at `path`, newest first. Unreadable outside a repository."""
    real = real_path(path)
    words = ["log", "--follow", "-z", "--name-only", f"--max-count={most}", _FORMAT, *_PLAIN, "--", real.name]
    answer = git.run(words, real.parent)
    if answer.code and "does not have any commits" in answer.reason:
        return ()
    return tuple(_commits(git.checked(answer).out.decode("utf-8", "surrogateescape")))


def tags_of(path: Path) -> dict[str, tuple[str, ...]]:
    """Commit → the tags on it, in the repository of the charter at `path`."""
    words = ["for-each-ref", "--format=%(objectname) %(*objectname) %(refname:short)", "refs/tags"]
    found: dict[str, tuple[str, ...]] = {}
    listed = git.checked(git.run(words, real_path(path).parent)).out.decode("utf-8", "replace")
    for line in listed.removesuffix("\n").split("\n") if listed else ():
        own, peeled, name = line.split(" ", 2)
        found[peeled or own] = (*found.get(peeled or own, ()), name)
    return found


def document_at(commit: Commit, path: Path) -> Document:
    """What the charter held in a commit; `path` is where it lies now. Unreadable where it was no document then."""
    return read(git.blob_at(commit.id, commit.path, real_path(path).parent))


def readable_at(path: Path, most: int = MOST) -> Iterator[tuple[Commit, Document]]:
    """The versions of a charter that can be read, newest first; one that cannot (a merge left open) is passed over."""
    for commit in commits_of(path, most):
        try:
            yield commit, document_at(commit, path)
        except Unreadable:
            continue


def _commits(log: str) -> Iterator[Commit]:
    name = ""
    for entry in _ENTRY.finditer(log):
        id, seconds, author, subject, named = entry.groups()
        name = named or name
        yield Commit(id, _day(seconds), author, subject, name)


def _day(seconds: str) -> date:
    """The day of a time in a commit, where anything may stand; 1970, as git itself says, where it can be none."""
    try:
        return (_EPOCH + timedelta(seconds=int(seconds))).date()
    except (ValueError, OverflowError):
        return _EPOCH.date()
