"""A disk that fails: the operating system's calls, counted, and made to fail one at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CALLS = ("open", "read", "write", "fsync", "fstat", "fchmod", "fchown", "close", "replace", "lstat", "stat", "readlink")
AFTERWARDS = ("close",)  # calls that have done their work when they tell of a failure


class Disk:
    """Counts the calls that go through it; in place of the one numbered `failing`, `fail` is called."""

    def __init__(self, failing: int | None, fail: Callable[[], object]) -> None:
        self.calls: list[str] = []
        self._failing = failing
        self._fail = fail

    def through(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*args: Any, **kwargs: Any) -> Any:
            is_failing = len(self.calls) == self._failing
            self.calls.append(name)
            if is_failing and name not in AFTERWARDS:
                self._fail()
            answer = call(*args, **kwargs)
            if is_failing:
                self._fail()
            return answer

        return counted


@contextmanager
def watched(failing: int | None = None, fail: Callable[[], object] = lambda: None) -> Iterator[Disk]:
    """All calls to the disk inside go through the `Disk` that is given."""
    disk = Disk(failing, fail)
    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            if hasattr(os, name):
                patch.setattr(os, name, disk.through(name, getattr(os, name)))
        yield disk


def fails_with(number: int) -> Callable[..., None]:
    """A call that fails with an error number of the system."""
    return raises(OSError(number, os.strerror(number)))


def raises(failure: BaseException) -> Callable[..., None]:
    """A call that raises `failure`, whatever it is given."""

    def fail(*_: object, **__: object) -> None:
        raise failure

    return fail


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
