"""A disk that fails: the operating system's calls, counted, and made to fail one at a time."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

CALLS = ("open", "read", "write", "fsync", "fstat", "fchmod", "fchown", "close", "replace", "lstat", "stat", "readlink")
NOBODY = 65534
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


@contextmanager
def folder_of_an_ordinary_user() -> Iterator[Path]:
    """A new folder whose owner is bound by modes, as root is not: inside, root is somebody else.

    Skips the test where modes bind nobody, as on some file systems.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        is_root = os.geteuid() == 0
        if is_root:
            os.chown(folder, NOBODY, -1)
            os.seteuid(NOBODY)
        try:
            if os.access(_closed_folder(folder), os.W_OK, effective_ids=True):
                pytest.skip("modes bind nobody here")
            yield folder
        finally:
            folder.chmod(0o700)
            if is_root:
                os.seteuid(0)


def _closed_folder(folder: Path) -> Path:
    closed = folder / "closed"
    closed.mkdir(mode=0o500)
    return closed
