"""Every system call with which a save changes something, made to fail or to kill by the kernel's own tracing.

The same is asked of Python's calls in `test_failing_disk`, which needs no tracing; here nothing stands between.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

OLD = 'name = "Åkirke"\n'
NAME = "Brededal" * 1000
NEW = f'name = "{NAME}"\n'
CHANGING = ("openat", "write", "fchmod", "fchown", "fsync", "rename", "close", "unlink", "mkdir", "ftruncate")
FAILURES = ("EIO", "ENOSPC", "EINTR")
MARK = "/from-here-on"
SAVE = f"""
import os, sys
from pathlib import Path
from skalatui.store.charters import open_charter, save
path = Path(sys.argv[1])
import hashlib, fcntl
base = open_charter(path).base
tree = {{"name": "Brededal" * 1000}}
text = 'name = "' + tree["name"] + '"\\n'
os.access("{MARK}", os.F_OK)
outcome = save(path, text, tree, base)
os.access("{MARK}", os.F_OK)
print(type(outcome).__name__)
"""

pytestmark = [pytest.mark.posix, pytest.mark.sweep]


def traced(folder: Path, *options: str) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """A save of NEW over OLD under strace: its end, and its calls from the mark on."""
    path = folder / "hospital.toml"
    path.write_text(OLD, "utf-8")
    log = folder.parent / "trace"
    calls = ",".join((*CHANGING, "access", "faccessat", "faccessat2"))
    command = ["strace", "-o", str(log), "-e", f"trace=?{',?'.join(calls.split(','))}", *options]
    ended = subprocess.run(
        [*command, sys.executable, "-c", SAVE, str(path)], check=False, capture_output=True, text=True, timeout=60
    )
    lines = log.read_text("utf-8", "replace").split("\n") if log.exists() else []
    return ended, lines


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, int]]:
    """The calls of a save that change something, each with its number among all of its name in the process."""
    folder = tmp_path_factory.mktemp("calls") / "folder"
    folder.mkdir()
    if shutil.which("strace") is None:
        pytest.skip("there is no strace here")
    ended, lines = traced(folder)
    if ended.returncode != 0 or not any(MARK in line for line in lines):
        pytest.skip("tracing is not allowed here")
    assert ended.stdout == "Saved\n"
    counts: dict[str, int] = {}
    found: list[tuple[str, int]] = []
    marks = 0
    for line in lines:
        name = line.partition("(")[0]
        marks += MARK in line
        if name in CHANGING:
            counts[name] = counts.get(name, 0) + 1
            if marks == 1 and not ("openat" in line and "O_CREAT" not in line and "O_DIRECTORY" not in line):
                found.append((name, counts[name]))
    return found


def test_a_save_has_the_calls_that_it_should(calls: list[tuple[str, int]]) -> None:
    names = [name for name, _ in calls if name in ("write", "fsync", "rename")]
    assert names == ["write", "fsync", "rename", "fsync"]


@pytest.mark.parametrize("failure", FAILURES)
def test_whichever_call_fails_the_file_is_old_or_new_and_never_falsely_saved(
    tmp_path: Path, calls: list[tuple[str, int]], failure: str
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for name, number in calls:
        ended, lines = traced(folder, "-e", f"inject={name}:error={failure}:when={number}")
        case = f"{name} {number} {failure}: {ended.stdout} {ended.stderr}"
        assert any("(INJECTED)" in line for line in lines), case
        content = (folder / "hospital.toml").read_text("utf-8")
        said = ended.stdout.strip()
        assert said in ("Saved", "SavedUnconfirmed", "Refused"), case
        assert content == (OLD if said == "Refused" else NEW), case
        assert [path.name for path in folder.iterdir()] == ["hospital.toml"], case


def test_a_kill_at_any_call_leaves_the_file_old_or_new(tmp_path: Path, calls: list[tuple[str, int]]) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for name, number in calls:
        ended, _ = traced(folder, "-e", f"inject={name}:signal=KILL:when={number}")
        assert ended.stdout == "" and ended.returncode != 0, f"{name} {number}"
        assert (folder / "hospital.toml").read_text("utf-8") in (OLD, NEW), f"{name} {number}"
        for left in folder.iterdir():
            assert left.name == "hospital.toml" or re.fullmatch(r"\.skalatui-\d+-\d+", left.name), left
