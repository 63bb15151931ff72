"""What is asked of the operating system: locks, other processes, folders of one's own, and the disk's word."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from skalatui.store import system

if sys.platform != "win32":
    import fcntl

pytestmark = pytest.mark.posix
NOBODY = 2**22 + 1  # more than Linux numbers processes


ON_LINUX = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux says it")


@ON_LINUX
def test_a_process_runs_until_it_has_ended_though_nobody_asked_how() -> None:
    assert system.is_running(os.getpid())
    assert [system.is_running(pid) for pid in (0, -1, NOBODY, 2**80)] == [False] * 4
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    try:
        assert system.is_running(child.pid)
        child.kill()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # it has ended and is not buried
        assert not system.is_running(child.pid)
    finally:
        child.communicate()
    assert not system.is_running(child.pid)


def test_a_process_of_somebody_else_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    def not_ours(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", not_ours)
    assert system.is_running(NOBODY) is True


@ON_LINUX
def test_two_processes_of_one_number_are_told_apart_by_their_birth() -> None:
    born = Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19]
    assert system.birth(os.getpid()) == born
    assert system.birth(NOBODY) == ""


def test_a_folder_is_held_by_one_at_a_time_and_free_again_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "PATIENCE", 0)
    for _ in range(2):
        with system.alone_in(tmp_path), pytest.raises(BlockingIOError), system.alone_in(tmp_path):
            raise AssertionError("two at once")
    with pytest.raises(ZeroDivisionError), system.alone_in(tmp_path):
        raise ZeroDivisionError
    with system.alone_in(tmp_path), system.alone_in(tmp_path.parent):
        pass


def test_whoever_waits_for_a_folder_gets_it_when_it_is_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(first, fcntl.LOCK_EX)
    waits = []

    def let_go(seconds: float) -> None:
        waits.append(seconds)
        os.close(first)

    monkeypatch.setattr("time.sleep", let_go)
    with system.alone_in(tmp_path):
        assert len(waits) == 1 and 0 < waits[0] < system.PATIENCE


def test_where_there_are_no_locks_there_is_no_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(fcntl, "flock", none)
    with system.alone_in(tmp_path), system.alone_in(tmp_path):
        pass


def test_a_folder_that_is_not_there_cannot_be_held(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), system.alone_in(tmp_path / "none"):
        raise AssertionError("held")


@pytest.mark.parametrize(("number", "told"), [(errno.EINVAL, False), (errno.ENOTSUP, False), (errno.EIO, True)])
def test_a_disk_that_knows_no_confirmation_is_told_from_one_that_does_not_confirm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: bool
) -> None:
    opened: list[int] = []

    def failing(descriptor: int) -> None:
        opened.append(descriptor)
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", failing)
    if told:
        with pytest.raises(OSError, match="no"):
            system.sync_folder(tmp_path)
    else:
        system.sync_folder(tmp_path)
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(opened[0])


def test_a_private_folder_is_made_with_those_above_it_and_may_be_there(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    for _ in range(2):
        system.make_private(folder)
        assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("mode", [0o755, 0o4755, 0o2750, 0o1640])
def test_rights_are_kept_and_what_is_more_than_rights_is_not(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "file"
    path.touch()
    status = os.stat_result((0o100000 | mode, *path.stat()[1:]))
    descriptor = os.open(path, os.O_RDONLY)
    try:
        system.keep_access(descriptor, status)
    finally:
        os.close(descriptor)
    assert path.stat().st_mode & 0o7777 == mode & 0o777


def test_temporary_folders_are_the_users_own() -> None:
    own = f"x-{os.geteuid()}"
    assert system.temporary_folder({"TMPDIR": "/var/tmp"}, "x") == Path("/var/tmp") / own
    assert system.temporary_folder({"TMPDIR": ""}, "x") == system.temporary_folder({}, "x") == Path("/tmp") / own
    assert system.temporary_folder({"TMPDIR": "here"}, "x") == Path.cwd() / "here" / own
