"""A disk that fails: the operating system's calls, counted, and made to fail one at a time."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CALLS = ("open", "read", "write", "fsync", "fstat", "fchmod", "fchown", "close", "replace", "lstat", "stat", "readlink")
AFTERWARDS = ("close",)  # calls that have done their work when they tell of a failure


class Disk:
    """Counts the calls that go through it; the one numbered `failing` raises `failure` instead."""

    def __init__(self, failing: int | None = None, failure: BaseException | None = None) -> None:
        self.calls: list[str] = []
        self._failing = failing
        self._failure = failure or OSError(errno.EIO, os.strerror(errno.EIO))

    def through(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **kwargs: Any) -> Any:
            is_failing = len(self.calls) == self._failing
            self.calls.append(name)
            if not is_failing:
                return call(*args, **kwargs)
            if name in AFTERWARDS:
                call(*args, **kwargs)
            raise self._failure

        return counted


@contextmanager
def watched(failing: int | None = None, failure: BaseException | None = None) -> Iterator[Disk]:
    """All calls to the disk inside go through the `Disk` that is given."""
    disk = Disk(failing, failure)
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            if hasattr(os, name):
                patch.setattr(os, name, disk.through(name, getattr(os, name)))
        yield disk


def fails_with(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def obeys_modes(folder: Path) -> bool:
    """Whether this user is bound by modes: root is not, and some file systems have none."""
    closed = folder / "probe"
    closed.mkdir(mode=0o500)
    try:
        (closed / "file").touch()
    except PermissionError:
        return True
    finally:
        closed.chmod(0o700)
    return False
