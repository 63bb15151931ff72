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


def test_a_bare_terminal_gets_lines_without_being_asked_until_there_is_no_more_to_read(tmp_path: Path) -> None:
    with terminal("new", cwd=tmp_path, size=(60, 40), TERM="dumb") as lines:
        named(lines, tmp_path)
        lines.press(END_OF_TEXT)
        assert lines.ended() == 0
        assert lines.is_restored
        assert "Skovby: svarene ligger i en kladde" in lines.text
        assert b"\x1b" not in b"".join(lines.sent)
    assert answered(tmp_path) == "Skovby"


def test_the_key_that_interrupts_keeps_the_answers_and_says_so(tmp_path: Path) -> None:
    with terminal("new", "--plain", cwd=tmp_path, size=(80, 40)) as lines:
        named(lines, tmp_path)
        lines.press(INTERRUPT)
        assert lines.ended() == 130
        assert "Skovby: svarene ligger i en kladde" in lines.text
    assert answered(tmp_path) == "Skovby"


def test_a_plain_kill_keeps_the_answers(tmp_path: Path) -> None:
    with terminal("new", "--plain", cwd=tmp_path, size=(80, 40)) as lines:
        named(lines, tmp_path)
        os.kill(lines.process.pid, signal.SIGTERM)
        assert lines.ended() == 143
    assert answered(tmp_path) == "Skovby"


def test_a_closed_window_keeps_the_answers(tmp_path: Path) -> None:
    with terminal("new", "--plain", cwd=tmp_path, size=(80, 40)) as lines:
        named(lines, tmp_path)
        lines.close()
        assert lines.process.wait(60) == 129
    assert answered(tmp_path) == "Skovby"
