"""`--plain` on the command line, and where nobody asked for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from support.command_line import skalatui
from support.lines import environment_at
from support.wizard import CASES


@pytest.mark.parametrize("words", [("--plain", "new", "Skovby"), ("new", "Skovby", "--plain"), ("--plain",)])
def test_it_stands_before_the_command_or_behind_it(words: tuple[str, ...], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "skalatui", *words],
        input=b"slut\n",
        capture_output=True,
        cwd=tmp_path,
        env=environment_at(tmp_path),
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Svar:" in done.stdout.decode()


def test_a_charter_is_opened_and_left_as_it_was(tmp_path: Path) -> None:
    charter = tmp_path / "aakirke.toml"
    charter.write_bytes((CASES / "aakirke.toml").read_bytes())
    done = subprocess.run(
        [sys.executable, "-m", "skalatui", "open", charter, "--plain", "--lang", "en"],
        input=b"\n\n",
        capture_output=True,
        cwd=tmp_path,
        env=environment_at(tmp_path),
        check=False,
    )
    assert done.returncode == 0
    assert "Now: Regionshospitalet Åkirke" in done.stdout.decode()
    assert charter.read_bytes() == (CASES / "aakirke.toml").read_bytes()


def test_without_a_terminal_and_unasked_it_is_told_how() -> None:
    done = skalatui("new")
    assert done.code == 2
    assert "--plain" in done.err


@pytest.mark.parametrize("command", [(), ("new",), ("open",)])
def test_the_help_names_it(command: tuple[str, ...]) -> None:
    assert "--plain" in skalatui(*command, "--help").out
