"""The commits of a charter, through its renames, and what it held in each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from skalatui.document.problem import Unreadable
from skalatui.document.read import Document, read
from skalatui.document.records import dataclass
from skalatui.store import git
from skalatui.store.charters import real_path

MOST = 500  # commits; who looks further back has git log
_START, _BETWEEN = "\x1e", "\x1f"
_FORMAT = f"--format=%x{ord(_START):02x}%H%x{ord(_BETWEEN):02x}%at%x{ord(_BETWEEN):02x}%an%x{ord(_BETWEEN):02x}%s"
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
    for line in git.checked(git.run(words, real_path(path).parent)).out.decode("utf-8", "replace").splitlines():
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
    for entry in log.split(_START)[1:]:
        head, _, names = entry.partition("\0")
        id, seconds, author, subject = head.split(_BETWEEN, 3)
        name = names.strip("\n\0").split("\0")[0] or name  # a merge names no file
        yield Commit(id, datetime.fromtimestamp(int(seconds), UTC).date(), author, subject, name)
