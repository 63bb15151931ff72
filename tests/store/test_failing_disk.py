"""A save on a failing disk: the file is wholly old or wholly new, the outcome says which, and nothing is left over."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from skalatui.store.charters import ChangedOnDisk, Outcome, Over, Refused, Saved, SavedUnconfirmed, open_charter, save
from support.disk import fails_with, names_in, raises, watched

OLD = 'name = "Åkirke"\n'
NEW = "name = " + '"' + "Brededal" * 1000 + '"\n'
NEW_TREE = {"name": "Brededal" * 1000}
FAILURES = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES, errno.EINTR, errno.ENOENT, errno.EINVAL)

pytestmark = pytest.mark.posix


def an_old_file(folder: Path) -> Path:
    path = folder / "hospital.toml"
    path.write_bytes(OLD.encode())
    return path


def calls_of_a_save(folder: Path) -> list[str]:
    path = an_old_file(folder)
    base = open_charter(path).base
    with watched() as disk:
        assert isinstance(save(path, NEW, NEW_TREE, base), Saved)
    return disk.calls


def test_a_save_asks_the_disk_to_confirm_the_file_before_the_name_and_the_folder_after(tmp_path: Path) -> None:
    calls = [call for call in calls_of_a_save(tmp_path) if call in ("write", "fsync", "replace")]
    assert calls == ["write", "fsync", "replace", "fsync"]


@pytest.mark.parametrize("number", FAILURES, ids=lambda number: errno.errorcode[number])
def test_whichever_call_fails_the_file_is_old_or_new_and_the_outcome_says_which(tmp_path: Path, number: int) -> None:
    for failing, call in enumerate(calls_of_a_save(tmp_path)):
        path = an_old_file(tmp_path)
        base = open_charter(path).base
        with watched(failing, fails_with(number)):
            outcome = save(path, NEW, NEW_TREE, base)
        _assert_true(outcome, path, f"{call}, call {failing}: {outcome}")


def _assert_true(outcome: Outcome, path: Path, case: str) -> None:
    is_written = isinstance(outcome, Saved | SavedUnconfirmed)
    assert is_written or isinstance(outcome, Refused | ChangedOnDisk), case
    assert path.read_text("utf-8") == (NEW if is_written else OLD), case
    assert names_in(path.parent) == [path.name], case


@pytest.mark.parametrize("number", FAILURES, ids=lambda number: errno.errorcode[number])
def test_whichever_call_fails_a_new_file_is_whole_or_not_there(tmp_path: Path, number: int) -> None:
    path = tmp_path / "hospital.toml"
    with watched() as disk:
        save(path, NEW, NEW_TREE, Over.NOTHING)
    for failing, call in enumerate(disk.calls):
        path.unlink(missing_ok=True)
        with watched(failing, fails_with(number)):
            outcome = save(path, NEW, NEW_TREE, Over.NOTHING)
        is_written = isinstance(outcome, Saved | SavedUnconfirmed)
        assert names_in(tmp_path) == ([path.name] if is_written else []), f"{call}, call {failing}: {outcome}"


def test_after_a_full_disk_the_next_save_writes_everything(tmp_path: Path) -> None:
    path = an_old_file(tmp_path)
    base = open_charter(path).base
    with watched(calls_of_a_save(tmp_path).index("write"), fails_with(errno.ENOSPC)):
        path = an_old_file(tmp_path)
        refused = save(path, NEW, NEW_TREE, base)
    assert isinstance(refused, Refused)
    assert refused.problem.code == "store.disk-full"
    assert isinstance(save(path, NEW, NEW_TREE, base), Saved)


def test_an_interruption_at_any_call_leaves_the_file_whole_and_nothing_beside_it(tmp_path: Path) -> None:
    for failing, call in enumerate(calls_of_a_save(tmp_path)):
        path = an_old_file(tmp_path)
        base = open_charter(path).base
        with watched(failing, raises(KeyboardInterrupt())), pytest.raises(KeyboardInterrupt):
            save(path, NEW, NEW_TREE, base)
        assert path.read_text("utf-8") in (OLD, NEW), f"{call}, call {failing}"
        assert names_in(tmp_path) == [path.name], f"{call}, call {failing}"


def test_a_disk_that_takes_little_at_a_time_gets_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = an_old_file(tmp_path)
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:7]))
    assert isinstance(save(path, NEW, NEW_TREE, open_charter(path).base), Saved)
    assert path.read_text("utf-8") == NEW


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_without_confirmation_of_folders_is_no_failure(tmp_path: Path, number: int) -> None:
    calls = calls_of_a_save(tmp_path)
    last_fsync = max(index for index, call in enumerate(calls) if call == "fsync")
    path = an_old_file(tmp_path)
    base = open_charter(path).base
    with watched(last_fsync, fails_with(number)):
        assert isinstance(save(path, NEW, NEW_TREE, base), Saved)


SAVE_THAT_IS_KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from support.disk import watched
from skalatui.store.charters import open_charter, save

path, name = Path(sys.argv[1]), "Brededal" * 1000
base = open_charter(path).base
with watched(int(sys.argv[2]), lambda: os._exit(9)):
    save(path, f'name = "{name}"\\n', {"name": name}, base)
"""


@pytest.mark.sweep
def test_a_process_killed_before_any_call_leaves_the_file_whole(tmp_path: Path) -> None:
    for failing, call in enumerate(calls_of_a_save(tmp_path)):
        path = an_old_file(tmp_path)
        tests = str(Path(__file__).parent.parent)
        killed = subprocess.run(
            [sys.executable, "-c", SAVE_THAT_IS_KILLED, str(path), str(failing), tests], check=False
        )
        assert killed.returncode == 9, call
        assert path.read_text("utf-8") in (OLD, NEW), f"{call}, call {failing}"


@pytest.mark.sweep
def test_a_disk_that_is_really_full_keeps_the_old_file_and_takes_the_new_one_when_there_is_room(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(disk)]
    if sys.platform != "linux" or subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("this user may not make a small disk")
    try:
        path = an_old_file(disk)
        base = open_charter(path).base
        (disk / "filler").write_bytes(b"x" * 56 * 1024)
        refused = save(path, NEW, NEW_TREE, base)
        assert isinstance(refused, Refused)
        assert refused.problem.code == "store.disk-full"
        assert (path.read_text("utf-8"), names_in(disk)) == (OLD, ["filler", path.name])
        (disk / "filler").unlink()
        assert isinstance(save(path, NEW, NEW_TREE, base), Saved)
    finally:
        subprocess.run(["umount", str(disk)], check=True)
