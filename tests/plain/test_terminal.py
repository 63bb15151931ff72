"""The interview line by line on a real bare terminal, and every way in which it can end there."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from skalatui.document.read import read
from skalatui.document.tree import value_at
from support.terminal import Terminal, terminal

pytestmark = pytest.mark.posix
END_OF_TEXT, INTERRUPT = "\x04", "\x03"


def answered(folder: Path) -> object:
    (draft,) = (folder / "state").rglob("draft.toml")
    return value_at(read(draft.read_bytes()).values, ("hospital", "name"))


def named(lines: Terminal, folder: Path) -> None:
    """Answer the first question, and wait for the second."""
    lines.until_shown("(1 af 6)")
    lines.press("Skovby\n")
    lines.until_shown("(2 af 6)")
    assert answered(folder) == "Skovby"  # on the disk before the next question is asked


def test_a_bare_terminal_gets_lines_without_being_asked(tmp_path: Path) -> None:
    with terminal("new", cwd=tmp_path, size=(60, 40), TERM="dumb") as lines:
        named(lines, tmp_path)
        lines.press("slut\n")
        assert lines.ended() == 0
        assert lines.is_restored
        assert "Skovby: svarene ligger i en kladde" in lines.text
    assert answered(tmp_path) == "Skovby"


@pytest.mark.parametrize(("key", "status"), [(END_OF_TEXT, 0), (INTERRUPT, 130)])
def test_a_key_that_ends_it_keeps_the_answers_and_says_so(tmp_path: Path, key: str, status: int) -> None:
    with terminal("new", "--plain", cwd=tmp_path, size=(80, 40)) as lines:
        named(lines, tmp_path)
        lines.press(key)
        assert lines.ended() == status
        assert "Skovby: svarene ligger i en kladde" in lines.text
    assert answered(tmp_path) == "Skovby"


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_keeps_the_answers(tmp_path: Path, number: int, status: int) -> None:
    with terminal("new", "--plain", cwd=tmp_path, size=(80, 40)) as lines:
        named(lines, tmp_path)
        os.kill(lines.process.pid, number)
        assert lines.ended() == status
    assert answered(tmp_path) == "Skovby"


def test_a_closed_window_keeps_the_answers(tmp_path: Path) -> None:
    with terminal("new", "--plain", cwd=tmp_path, size=(80, 40)) as lines:
        named(lines, tmp_path)
        lines.close()
        lines.process.wait(30)
    assert answered(tmp_path) == "Skovby"
