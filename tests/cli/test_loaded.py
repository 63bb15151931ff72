"""What a command line loads: nobody waits for what the answer does not need."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from shutil import copyfile

import pytest

CASES = Path(__file__).parent.parent / "cases"
RUN = """
import json, sys
sys.argv[0] = "skalatui"
from skalatui.cli.main import run
try:
    run()
except SystemExit:
    pass
sys.stderr.write("\\n" + json.dumps(sorted(sys.modules)))
"""


def loaded_by(*words: str | Path) -> set[str]:
    """The modules that are there when a command line is done with."""
    command = [sys.executable, "-c", RUN, *map(str, words)]
    ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return set(json.loads(ran.stderr.splitlines()[-1]))


def of_skalatui(loaded: set[str]) -> set[str]:
    return {name for name in loaded if name.startswith("skalatui.")}


def test_the_version_needs_neither_parser_nor_assets() -> None:
    loaded = loaded_by("--version")
    assert of_skalatui(loaded) == {"skalatui.cli", "skalatui.cli.main"}
    assert loaded & {"argparse", "tomli", "pathlib"} == set()


@pytest.mark.parametrize("words", [("--help",), ("list", "--help"), ("nothing",)], ids=" ".join)
def test_help_needs_its_words_and_the_parser(words: tuple[str, ...]) -> None:
    floors = {name.split(".")[1] for name in of_skalatui(loaded_by(*words))}
    assert floors <= {"cli", "store", "text", "flow", "document"}
    assert loaded_by(*words) & {"skalatui.store.assets", "skalatui.cli.shell", "dataclasses", "pathlib"} == set()


@pytest.mark.parametrize("words", [("list",), ("check",), ("check", "--json")], ids=" ".join)
def test_sound_charters_are_looked_at_without_the_model(words: tuple[str, ...]) -> None:
    assert "pydantic" not in loaded_by(*words, CASES)


@pytest.mark.parametrize("verb", ["recommend", "build", "diff", "merge"])
def test_sound_charters_are_worked_on_without_the_model(verb: str, tmp_path: Path) -> None:
    names = {"diff": ["aakirke", "kanalby"], "merge": ["aakirke"] * 3}.get(verb, ["aakirke"])
    copies = [Path(copyfile(CASES / f"{name}.toml", tmp_path / f"{n}.toml")) for n, name in enumerate(names)]
    assert loaded_by(verb, *copies) & {"pydantic", "textual"} == set()


def test_a_charter_with_a_fault_is_held_against_the_model(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("schema = 1\n[hospital]\nname = 3\n", "utf-8")
    assert "pydantic" in loaded_by("check", tmp_path)
