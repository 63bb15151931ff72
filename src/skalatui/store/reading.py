"""The bytes of a file from outside: refused by kind and size before they are read."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from skalatui.document.limits import LARGEST
from skalatui.document.problem import Problem, Unreadable

_KIBIBYTE = 1024
_QUIETLY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_CODES = {
    errno.ENOENT: "store.not-there",
    errno.ENOTDIR: "store.not-there",
    errno.EACCES: "store.not-allowed-to-read",
    errno.EPERM: "store.not-allowed-to-read",
    errno.ELOOP: "store.link-in-circle",
    errno.ENAMETOOLONG: "store.name-too-long",
}


def bytes_of(path: Path, limit: int = LARGEST) -> bytes:
    """The whole content of a regular file of at most `limit` bytes, links followed. Unreadable for all else."""
    try:
        refuse_kind(path.stat())  # before opening: to open a device can already be an act
        descriptor = os.open(path, os.O_RDONLY | _QUIETLY)
        try:
            status = os.fstat(descriptor)
            refuse_kind(status)  # it may have been swapped since
            if status.st_size > limit:
                raise Unreadable(_too_large(status.st_size, limit))
            return _read(descriptor, limit)
        finally:
            os.close(descriptor)
    except OSError as failure:
        raise Unreadable(why_unreadable(path, failure)) from failure
    except ValueError as failure:  # a NUL in the name
        raise Unreadable(Problem("store.not-there")) from failure


def why_unreadable(path: Path, failure: OSError) -> Problem:
    """The problem behind a failed look at `path`; a link that points nowhere is told from a file that is not there."""
    if failure.errno == errno.ENOENT and path.is_symlink():
        return Problem("store.broken-link", parameters={"target": str(path.readlink())})
    code = _CODES.get(failure.errno or 0, "store.cannot-read")
    return Problem(code, parameters={"reason": reason_of(failure)})


def reason_of(failure: OSError) -> str:
    """The system's own words for a failure, without the path that Python adds."""
    return failure.strerror or type(failure).__name__


def refuse_kind(status: os.stat_result) -> None:
    """Unreadable for all but plain files: a pipe would be waited for, a device may never end."""
    if stat.S_ISDIR(status.st_mode):
        raise Unreadable(Problem("store.is-a-folder"))
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable(Problem("store.no-plain-file"))


def _read(descriptor: int, limit: int) -> bytes:
    """Up to the end; the size is watched here too, as some files say 0 and hold more, and some grow."""
    parts: list[bytes] = []
    left = limit + 1
    while left > 0 and (part := os.read(descriptor, left)):
        parts.append(part)
        left -= len(part)
    if left == 0:
        raise Unreadable(_too_large(limit + 1, limit))
    return b"".join(parts)


def _too_large(size: int, limit: int) -> Problem:
    parameters = {"size": -(-size // _KIBIBYTE), "limit": limit // _KIBIBYTE}
    return Problem("document.too-large", parameters=parameters)  # as the document says it of bytes
