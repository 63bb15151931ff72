"""Several windows that save the same charter: no torn file, and no change lost without a word."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import tomli

pytestmark = pytest.mark.posix

WRITER = """
import sys
from pathlib import Path
from skalatui.store.charters import ChangedOnDisk, Refused, Saved, open_charter, save

path, saves = Path(sys.argv[1]), int(sys.argv[2])
padding = sys.argv[3] * 5000  # no two writers' bytes are the same: those would count as saved
for _ in range(saves):
    while True:
        opened = open_charter(path)
        count = opened.document.values["count"] + 1
        text = f'count = {count}\\npadding = "{padding}"\\nend = {count}\\n'
        outcome = save(path, text, {"count": count, "padding": padding, "end": count}, opened.base)
        if isinstance(outcome, Saved):
            break
        is_busy = isinstance(outcome, Refused) and outcome.problem.code == "store.busy"  # waited for long enough: told
        assert is_busy or isinstance(outcome, ChangedOnDisk), outcome
"""


def _count_up(path: Path, writers: int, saves: int) -> None:
    path.write_text('count = 0\npadding = ""\nend = 0\n', "utf-8")
    command = [sys.executable, "-c", WRITER, str(path), str(saves)]
    running = [subprocess.Popen([*command, str(writer)]) for writer in range(writers)]
    while any(writer.poll() is None for writer in running):
        tree = tomli.loads(path.read_text("utf-8"))
        assert tree["count"] == tree["end"]
    assert [writer.returncode for writer in running] == [0] * writers
    assert tomli.loads(path.read_text("utf-8"))["count"] == writers * saves
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_four_writers_lose_nothing(tmp_path: Path) -> None:
    _count_up(tmp_path / "hospital.toml", writers=4, saves=30)


@pytest.mark.sweep
def test_eight_writers_lose_nothing(tmp_path: Path) -> None:
    _count_up(tmp_path / "hospital.toml", writers=8, saves=200)
