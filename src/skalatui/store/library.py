"""The folder of charters: which of its files are charters, one after another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from skalatui.charter.migrations import up_to_date
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.records import dataclass
from skalatui.document.tree import Tree
from skalatui.store.charters import CharterFile, open_charter
from skalatui.store.names import SUFFIX
from skalatui.store.reading import why_unreadable
from skalatui.store.replacing import why_unwritable
from skalatui.text.sorting import danish


@dataclass(frozen=True)
class Unread:
    """A file that may be a charter, or a folder that may hold some, and could not be read."""

    path: Path
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class OtherFile:
    """A TOML file that is no charter; for counting."""

    path: Path


Entry: TypeAlias = CharterFile | Unread | OtherFile


def charters_in(folder: Path) -> Iterator[Entry]:
    """Every `*.toml` below `folder`, in Danish order of the names; charters are those with `schema` and `[hospital]`.

    One file at a time is held, so that ten thousand need no more memory than one. Hidden files and folders are
    passed over, and links to folders are not followed (git's patterns do neither). Unreadable, at once, where
    `folder` itself cannot be listed.
    """
    return (_entry(found) if isinstance(found, Path) else found for found in files_in(folder))


def files_in(folder: Path) -> Iterator[Path | Unread]:
    """The files that `charters_in` looks into, in its order, and the folders that could not be listed."""
    if (problem := problem_of(folder)) is not None:
        raise Unreadable(problem)
    return _files(folder)


def problem_of(folder: Path) -> Problem | None:
    """Why a folder of charters cannot be used; `store.no-library` can be made good (`make_folder`)."""
    try:
        with os.scandir(folder):
            return None
    except FileNotFoundError as failure:
        if folder.is_symlink():
            return why_unreadable(folder, failure)
        return Problem("store.no-library")
    except NotADirectoryError:
        return Problem("store.library-is-a-file")
    except OSError as failure:
        return why_unreadable(folder, failure)


def make_folder(folder: Path) -> Problem | None:
    """Make the folder of charters, and those above it; a problem where that could not be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        return Problem("store.library-is-a-file")
    except OSError as failure:
        return why_unwritable(failure, folder.parent)
    return None


def is_charter(tree: Tree) -> bool:
    """Whether a document calls itself a charter (CHARTER.md, rule 8)."""
    return "schema" in tree and "hospital" in up_to_date(tree)


def _files(folder: Path) -> Iterator[Path | Unread]:
    ahead = [(folder, True)]  # what is still to be looked at, the next one last; no recursion, folders can be deep
    while ahead:
        path, is_folder = ahead.pop()
        if not is_folder:
            yield path
            continue
        try:
            ahead += sorted(_found_in(path), key=_in_danish_order, reverse=True)
        except OSError as failure:
            yield Unread(path, (why_unreadable(path, failure),))


def _found_in(folder: Path) -> list[tuple[Path, bool]]:
    with os.scandir(folder) as entries:
        return [
            (Path(entry.path), is_folder)
            for entry in entries
            if not entry.name.startswith(".")
            and ((is_folder := entry.is_dir(follow_symlinks=False)) or entry.name.casefold().endswith(SUFFIX))
        ]


def _in_danish_order(found: tuple[Path, bool]) -> tuple[object, str]:
    name = found[0].name
    return danish(name.removesuffix(SUFFIX)), name


def _entry(path: Path) -> Entry:
    try:
        charter = open_charter(path)
    except Unreadable as unreadable:
        return Unread(path, unreadable.problems)
    return charter if is_charter(charter.document.values) else OtherFile(path)
