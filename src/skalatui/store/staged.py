"""What is staged in git: charters as the next commit will hold them, from the index and not from the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from skalatui.document.limits import LARGEST, too_large
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import Document, read
from skalatui.document.records import dataclass
from skalatui.store import git
from skalatui.store.library import OtherFile, Unread, is_charter
from skalatui.store.names import SUFFIX

_AT_ONCE = 8 * LARGEST  # bytes of content that are held at a time
_REGULAR = ("100644", "100755")  # modes; a link's content is where it leads, and a submodule has none
_CHANGES = (
    *("-c", "diff.relative=false", "diff", "--cached", "--raw", "--no-abbrev", "-z", "--diff-filter=ACMRT"),
    *("--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all"),
)


@dataclass(frozen=True)
class Staged:
    """A charter in the index; `path` is the file's, as seen from the folder that was asked from."""

    path: Path
    document: Document


@dataclass(frozen=True)
class _Blob:
    path: Path
    id: bytes
    size: int


Entry: TypeAlias = Staged | Unread | OtherFile


def staged_in(folder: Path, paths: Sequence[Path] = ()) -> Iterator[Entry]:
    """Every `*.toml` that the next commit adds or changes, below `paths` where some are given, in git's order.

    Unreadable, at once, where there is no git, no repository or no work tree.
    """
    top = _top(folder)
    names = [os.fspath(path) for path in paths]
    answer = git.checked(git.run([*_CHANGES, "--", *names], folder))
    return _entries(_with_sizes(_changed(answer.out, top, folder), folder), folder)


def is_tracked(path: Path, folder: Path) -> bool:
    """Whether the index has a file at or below `path`."""
    return bool(git.checked(git.run(["ls-files", "-z", "--", os.fspath(path)], folder)).out)


def _top(folder: Path) -> Path:
    top = git.top_of(folder)
    if top is None:
        raise Unreadable(Problem("git.failed", parameters={"reason": "this operation must be run in a work tree"}))
    return top


def _changed(raw: bytes, top: Path, folder: Path) -> list[tuple[Path, bytes]]:
    """The TOML files of `git diff --raw -z`, each with the id of its staged content."""
    here = os.path.realpath(folder)
    fields = raw.split(b"\0")
    found: list[tuple[Path, bytes]] = []
    for shape, name in zip(fields[0::2], fields[1::2], strict=False):
        _, mode, _, id, _ = shape.split(b" ")
        path = Path(os.path.relpath(top / os.fsdecode(name), here))
        if mode.decode() in _REGULAR and path.name.casefold().endswith(SUFFIX):
            found.append((path, id))
    return found


def _with_sizes(changed: Sequence[tuple[Path, bytes]], folder: Path) -> list[_Blob]:
    if not changed:
        return []
    wanted = b"".join(id + b"\n" for _, id in changed)
    lines = git.checked(git.run(["cat-file", "--batch-check=%(objectsize)"], folder, input=wanted)).out.splitlines()
    return [
        _Blob(path, id, int(size) if size.isdigit() else 0) for (path, id), size in zip(changed, lines, strict=True)
    ]


def _entries(blobs: Sequence[_Blob], folder: Path) -> Iterator[Entry]:
    """A batch is read at a time: to start git for each file would take longer than all the rest."""
    batch: list[_Blob] = []
    held = 0
    for blob in blobs:
        if (problem := too_large(blob.size)) is not None:
            yield Unread(blob.path, (problem,))
            continue
        batch.append(blob)
        held += blob.size
        if held > _AT_ONCE:
            yield from _read(batch, folder)
            batch, held = [], 0
    yield from _read(batch, folder)


def _read(batch: Sequence[_Blob], folder: Path) -> Iterator[Entry]:
    if not batch:
        return
    wanted = b"".join(blob.id + b"\n" for blob in batch)
    out = git.checked(git.run(["cat-file", "--batch"], folder, input=wanted)).out
    start = 0
    for blob in batch:
        header, _, _ = out[start : start + 200].partition(b"\n")
        start += len(header) + 1
        if not header.endswith(b" %d" % blob.size):  # `ID missing`: the object is nowhere on this machine
            reason = header.decode("utf-8", "backslashreplace")
            yield Unread(blob.path, (Problem("git.failed", parameters={"reason": reason}),))
            continue
        yield _entry(blob.path, out[start : start + blob.size])
        start += blob.size + 1


def _entry(path: Path, content: bytes) -> Entry:
    try:
        document = read(content)
    except Unreadable as unreadable:
        return Unread(path, unreadable.problems)
    return Staged(path, document) if is_charter(document.values) else OtherFile(path)
