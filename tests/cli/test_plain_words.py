"""The command lines that need no parser are understood as the parser would understand them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from skalatui.cli.parser import parser_for
from skalatui.cli.plain_words import plainly_asked
from skalatui.store import assets


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["new"],
        ["new", ""],
        ["new", "Nordre Hospital"],
        ["new", "new"],
        ["open", "a.toml"],
        ["open", ""],
        ["diff", "a"],
        ["diff", "a", "merge"],
        ["merge", "a", "b", "c"],
        ["merge", "a", "b", "", "d"],
    ],
)
def test_plain_words_mean_what_the_parser_makes_of_them(words: list[str]) -> None:
    asked, parsed = plainly_asked(words), vars(parser_for(assets.catalogue("en"), words).parse_args(words))
    del parsed["print_completion"]  # which the parser minds itself
    assert asked is not None
    assert vars(asked) == parsed


@pytest.mark.parametrize(
    "words",
    [
        ["open"],
        ["open", "a", "b"],
        ["new", "a", "b"],
        ["ne"],
        ["diff"],
        ["diff", "a", "b", "c"],
        ["diff", "a", "--json"],
        ["merge", "a", "b"],
        ["list"],
        ["--plain"],
        ["new", "--plain"],
        ["open", "-h"],
    ],
)
def test_all_else_is_left_to_the_parser(words: list[str]) -> None:
    assert plainly_asked(words) is None


def test_the_wizard_starts_without_the_parser() -> None:
    code = "import sys; from skalatui.cli.main import main; main(['new'], {}); print('argparse' in sys.modules)"
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, stdin=-3)
    assert asked.stdout == "False\n"
