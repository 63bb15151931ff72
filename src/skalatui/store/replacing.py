"""Bytes put in place of a file: afterwards it is wholly the new one or still the old one, whatever happens."""

from __future__ import annotations

import errno
import itertools
import os
import re
from contextlib import suppress
from pathlib import Path

from skalatui.document.problem import Problem
from skalatui.store import system
from skalatui.store.reading import reason_of

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
TEMPORARY = ".skalatui-"  # how the name of a file begins that is not in its place yet
_LEFTOVER = re.escape(TEMPORARY) + r"([0-9]{1,9})-[0-9]+"
_NUMBERS = itertools.count()
_CODES = {
    errno.ENOSPC: "store.disk-full",
    errno.EDQUOT: "store.disk-full",
    errno.EROFS: "store.read-only-disk",
    errno.EACCES: "store.not-allowed-to-write",
    errno.EPERM: "store.not-allowed-to-write",
    errno.ENOENT: "store.no-folder",
    errno.ENOTDIR: "store.no-folder",
    errno.EISDIR: "store.folder-in-the-way",
    errno.ENAMETOOLONG: "store.name-too-long",
    errno.ELOOP: "store.link-in-circle",
    errno.EAGAIN: "store.busy",
}


def put(path: Path, data: bytes, *, replaced: os.stat_result | None = None, private: bool = False) -> None:
    """Write `data` beside `path`, have the disk confirm it, then give it that name (no link is followed here).

    `replaced` is the file that stood there, for its mode; without one the mode is what the user's umask gives,
    or for the user alone when `private`. OSError where it could not be done: the old file stands untouched and
    nothing is left beside it. Whether the *name* outlives a power cut is for `system.sync_folder` to confirm.
    """
    descriptor, temporary = _new_beside(path, 0o600 if private or replaced else 0o666)
    try:
        try:
            _write(descriptor, data)
            if replaced is not None:
                system.keep_access(descriptor, replaced)
            system.sync(descriptor)
        finally:
            os.close(descriptor)  # its failure counts: some network disks only tell here that they are full
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def clear_leftovers(folder: Path) -> None:
    """Remove what killed saves left in a folder. What a living process is writing stays; a failure is no matter."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            found = re.fullmatch(_LEFTOVER, entry.name)
            if found is not None and not system.is_running(int(found[1])):
                with suppress(OSError):
                    Path(entry.path).unlink()


def why_unwritable(failure: OSError, folder: Path) -> Problem:
    """The problem behind a write that failed."""
    code = _CODES.get(failure.errno or 0, "store.cannot-write")
    return Problem(code, parameters={"reason": reason_of(failure), "folder": str(folder)})


def _new_beside(path: Path, mode: int) -> tuple[int, Path]:
    """A new file in the folder of `path`, where a rename is one step; its name is short, whatever that of `path`."""
    for number in _NUMBERS:
        temporary = path.with_name(f"{TEMPORARY}{os.getpid()}-{number}")
        with suppress(FileExistsError):
            return os.open(temporary, _NEW, mode), temporary
    raise AssertionError("numbers do not run out")


def _write(descriptor: int, data: bytes) -> None:
    """All of it: the system may take less than it is given."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
