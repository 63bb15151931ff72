from __future__ import annotations

from datetime import date

import pytest

from skalatui.document.tree import Tree
from skalatui.text.catalogue import Catalogue

FILES: dict[str, Tree] = {
    "cli": {
        "wrong": "Filen {file} har {count} fejl i {keys}.",
        "faults": {"one": "{count} fejl", "other": "{count} fejl i alt", "none": "ingen"},
        "looks-like": {"cpr": "et nummer: {found}", "email": "en adresse"},
        "figures": "{hours} timer til {day}",
        "build": {"help": "Byg.", "number": 3},
    }
}


class Shelf:
    """Files of texts, with a note of which were asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def load(self, stem: str) -> Tree:
        self.asked.append(stem)
        return FILES[stem]


def test_a_text_is_said_with_its_braces_filled() -> None:
    catalogue = Catalogue("da", Shelf().load)

    assert catalogue.say("cli.wrong", file="a.toml", count=2, keys=("b", "c")) == "Filen a.toml har 2 fejl i b, c."
    assert catalogue.say("cli.build.help") == "Byg."


def test_one_and_many_have_their_own_texts() -> None:
    catalogue = Catalogue("da", Shelf().load)

    assert [catalogue.say("cli.faults", count=count) for count in (0, 1, 2)] == [
        "0 fejl i alt",
        "1 fejl",
        "2 fejl i alt",
    ]


def test_kinds_have_their_own_texts() -> None:
    catalogue = Catalogue("da", Shelf().load)

    assert catalogue.say("cli.looks-like", kind="cpr", found="1") == "et nummer: 1"
    assert catalogue.say("cli.looks-like", kind="email", found="1") == "en adresse"
    for parameters in ({"kind": "phone"}, {}):
        with pytest.raises(KeyError):
            catalogue.say("cli.looks-like", **parameters)


def test_figures_are_shown_in_the_language_of_the_texts() -> None:
    day = date(2026, 11, 21)

    assert Catalogue("da", Shelf().load).say("cli.figures", hours=7.5, day=day) == "7,5 timer til 21.11.2026"
    assert Catalogue("en", Shelf().load).say("cli.figures", hours=7.5, day=day) == "7.5 timer til 21 November 2026"


def test_what_comes_from_outside_steers_no_terminal_and_fills_no_braces() -> None:
    said = Catalogue("da", Shelf().load).say("cli.wrong", file="\x1b[2J{count}", count=1, keys=("\u202e", "\n"))

    assert said == "Filen <U+001B>[2J{count} har 1 fejl i <U+202E>, ⏎."


@pytest.mark.parametrize("id", ["cli.nothing", "cli.build", "cli.build.number", "cli", "tui.title", "cli.wrong.more"])
def test_a_text_that_is_not_there_is_a_fault_of_the_program(id: str) -> None:
    catalogue = Catalogue("da", Shelf().load)

    assert not catalogue.has(id)
    with pytest.raises(KeyError):
        catalogue.say(id)


def test_braces_without_a_parameter_are_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match="count"):
        Catalogue("da", Shelf().load).say("cli.wrong", file="a", keys=())


def test_a_file_is_loaded_when_it_is_needed_and_once() -> None:
    shelf = Shelf()
    catalogue = Catalogue("da", shelf.load)
    assert shelf.asked == []

    assert catalogue.has("cli.wrong")
    assert catalogue.has("cli.faults")
    catalogue.say("cli.build.help")
    assert shelf.asked == ["cli"]
