"""A version of a charter, as the words of a command name it: a file, `REV:PATH`, or a file's last commit."""

from __future__ import annotations

from pathlib import Path

from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import Document, read
from skalatui.document.records import dataclass
from skalatui.store.reading import bytes_of

LAST = "HEAD"


@dataclass(frozen=True)
class Version:
    """A document and the name that it was asked for by; `path` is a file's on the disk, if it is one."""

    name: str
    document: Document
    path: Path | None = None


def version(name: str, folder: Path) -> Version:
    """The version that a name stands for; a file of that very name comes first. Unreadable where there is none.

    `folder` is where a revision's repository is looked for, and where a relative path begins.
    """
    path = folder / name
    revision, colon, inside = name.partition(":")
    if not colon or _is_file(path) or (len(revision) == 1 and inside.startswith("\\")):
        return Version(name, read(bytes_of(path)), path)
    from skalatui.store import git  # to compare two files nobody needs it

    return Version(name, read(git.blob_at(revision, inside, folder)))


def last_commit(name: str, folder: Path) -> Version:
    """The file as the last commit has it. Unreadable where it lies in no repository, or is not in that commit."""
    from skalatui.store.charters import real_path

    real = real_path(folder / name)
    if not _is_file(real):
        raise Unreadable(Problem("store.not-there"))
    from skalatui.store import git

    try:
        content = git.blob_at(LAST, f"./{real.name}", real.parent)
    except Unreadable as unreadable:
        raise Unreadable(*map(_for_one_file, unreadable.problems)) from unreadable
    return Version(f"{LAST}:{name}", read(content))


def of_work_tree(name: str, folder: Path) -> Version:
    """The file on the disk that `REV:PATH` is an older version of."""
    inside = name.partition(":")[2]
    if inside.startswith(("./", "../")):
        return version(inside, folder)
    from skalatui.store import git

    top = git.top_of(folder)
    if top is None:
        raise Unreadable(Problem("diff.failed.not-in-repository"))
    path = top / inside
    return Version(inside, read(bytes_of(path)), path)


def is_revision(name: str, folder: Path) -> bool:
    """Whether a name is `REV:PATH` and no file."""
    return ":" in name and not _is_file(folder / name)


def _is_file(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except (OSError, ValueError):
        return False


def _for_one_file(problem: Problem) -> Problem:
    codes = {
        "diff.failed.no-path": "diff.failed.not-committed",
        "diff.failed.no-revision": "diff.failed.not-committed",
        "git.no-repository": "diff.failed.not-in-repository",
    }
    return Problem(codes[problem.code]) if problem.code in codes else problem
