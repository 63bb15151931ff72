"""Terminals as they are met: of no known kind, torn to every size, stopped, flooded, and gone at a bad moment."""

from __future__ import annotations

import fcntl
import os
import signal
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from skalatui.document.read import read
from skalatui.document.tree import value_at
from support.left_drafts import names_in_drafts
from support.terminal import Terminal, terminal
from support.wizard import CASES

pytestmark = [pytest.mark.posix, pytest.mark.sweep]

NAME = "Regionshospitalet Ærø"
SIZES = [(200, 60), (1, 1), (60, 20), (10, 3), (120, 40), (0, 0), (1, 200), (300, 1), (100, 14), (40, 10), (80, 24)]
SIGNALS = {signal.SIGHUP: 129, signal.SIGTERM: 143}
KEYS = {"help": "\x1bOP", "note": "\x1bOS", "palette": "\x10", "save": "\x13", "trial": "\x1bOQ", "quit": "\x11"}


def typed(wizard: Terminal) -> None:
    wizard.until_shown("F6")
    wizard.press(*NAME)
    wizard.until_shown(NAME)


def resize(wizard: Terminal, columns: int, lines: int) -> None:
    fcntl.ioctl(wizard.slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
    os.kill(wizard.process.pid, signal.SIGWINCH)


@pytest.mark.parametrize("kind", ["", "no-such-terminal", "vt100"])
def test_a_terminal_of_another_kind_is_used_as_far_as_it_goes(tmp_path: Path, kind: str) -> None:
    with terminal("new", cwd=tmp_path, TERM=kind) as wizard:
        typed(wizard)
        wizard.press("ctrl+q")
        assert wizard.ended() == 0
        assert wizard.is_restored
    assert names_in_drafts(tmp_path) == [NAME]


def test_a_storm_of_sizes_while_somebody_types_loses_no_letter(tmp_path: Path) -> None:
    with terminal("new", cwd=tmp_path) as wizard:
        wizard.until_shown("F6")
        for letter in NAME:
            wizard.press(letter)
            for size in SIZES:
                resize(wizard, *size)
            wizard.read()
        wizard.until_shown(NAME)
        for size in SIZES * 5:
            resize(wizard, *size)
            wizard.read()
        wizard.until_shown(NAME)
        wizard.press("ctrl+q")
        assert wizard.ended() == 0
    assert names_in_drafts(tmp_path) == [NAME]


@pytest.mark.parametrize("number", SIGNALS)
def test_a_program_that_is_stopped_goes_on_and_one_that_is_ended_meanwhile_keeps_all(
    tmp_path: Path, number: signal.Signals
) -> None:
    with terminal("new", cwd=tmp_path) as wizard:
        typed(wizard)
        os.kill(wizard.process.pid, signal.SIGSTOP)
        wizard.press(" 2")
        os.kill(wizard.process.pid, signal.SIGCONT)
        wizard.until_shown(f"{NAME} 2")
        os.kill(wizard.process.pid, signal.SIGSTOP)
        os.kill(wizard.process.pid, number)
        os.kill(wizard.process.pid, signal.SIGCONT)
        assert wizard.ended() == SIGNALS[number]
        assert wizard.is_restored
    assert names_in_drafts(tmp_path) == [f"{NAME} 2"]


@pytest.mark.parametrize("end", [*SIGNALS, None], ids=["hang-up", "terminated", "closed"])
@pytest.mark.parametrize("key", KEYS)
def test_an_end_in_the_midst_of_something_else_keeps_all(tmp_path: Path, key: str, end: signal.Signals | None) -> None:
    """Whether what the key asks for has begun, is under way or is done when the end comes, is left to chance."""
    charter = tmp_path / "kvaglund.toml"
    charter.write_bytes(next(CASES.glob("*.toml")).read_bytes())
    with terminal("open", charter, cwd=tmp_path) as wizard:
        wizard.until_shown("F6")
        before = str(value_at(read(charter.read_bytes()).values, ("hospital", "name")))
        wizard.until_shown(before)
        wizard.press(*" Ø")
        wizard.until_shown(f"{before} Ø")
        wizard.press(KEYS[key])
        if end is None:
            wizard.close()
            wizard.process.wait(60)
        else:
            os.kill(wizard.process.pid, end)
            assert wizard.ended() in (SIGNALS[end], 0)  # it may have quit by then
            assert wizard.is_restored
    file = value_at(read(charter.read_bytes()).values, ("hospital", "name"))
    assert f"{before} Ø" in (file, *names_in_drafts(tmp_path))


@pytest.mark.parametrize("flood", ["\x1b[" + "1;" * 5_000 + "H", "\x1b[<0;10;10M" * 900, "\x1b[1;1R" * 1_600])
def test_a_flood_of_what_terminals_answer_is_no_text(tmp_path: Path, flood: str) -> None:
    with terminal("new", cwd=tmp_path) as wizard:
        typed(wizard)
        for at in range(0, len(flood), 1000):
            wizard.press(flood[at : at + 1000])
            wizard.read()
        wizard.press("f6")
        wizard.until_shown("2/")
        wizard.press("ctrl+q")
        assert wizard.ended() == 0
    assert names_in_drafts(tmp_path) == [NAME]


def test_a_file_that_is_too_large_is_refused_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.toml"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    measured = (
        "import resource, subprocess, sys\n"
        "code = subprocess.run([sys.executable, '-m', 'skalatui', 'check', sys.argv[1]]).returncode\n"
        "print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", measured, str(path)], check=True, capture_output=True, text=True, timeout=60
    )
    code, kibibytes = map(int, done.stdout.split("\n")[-2].split())
    assert code != 0 and kibibytes < 100 * 1024 * (1024 if sys.platform == "darwin" else 1)
