"""The examples that ship and the charters in `saved/`: what the program itself builds of the cases, today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from skalatui.text.language import LANGUAGES
from support.command_line import skalatui
from support.interviews import CASES, case_names

ROOT = Path(__file__).parent.parent
SAVED = {"regionshospitalet-aakirke": "aakirke", "brededal-universitetshospital": "brededal"}


@pytest.mark.parametrize("name", case_names())
def test_an_example_is_what_its_case_builds(name: str) -> None:
    example = (ROOT / "assets" / "examples" / f"{name}.toml").read_text("utf-8")
    assert example == skalatui("build", CASES / f"{name}.toml").out


@pytest.mark.parametrize("name", SAVED)
def test_what_lies_in_saved_is_an_example_under_its_hospitals_name(name: str) -> None:
    saved, example = ROOT / "saved" / f"{name}.toml", ROOT / "assets" / "examples" / f"{SAVED[name]}.toml"
    assert saved.read_bytes() == example.read_bytes()


def test_there_is_an_example_of_each_case_and_nothing_else() -> None:
    assert sorted(path.stem for path in (ROOT / "assets" / "examples").iterdir()) == case_names()


@pytest.mark.parametrize("words", ["README.md", *(f"assets/texts/{language}/cli.toml" for language in LANGUAGES)])
def test_what_is_to_be_tried_names_charters_that_lie_in_saved(words: str) -> None:
    """But for what a command writes."""
    named = set(re.findall(r"(?<!-o )saved/([\w-]+)\.toml", (ROOT / words).read_text("utf-8")))
    assert named and named <= set(SAVED)
