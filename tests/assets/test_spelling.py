"""Danish spelling of everything that a person reads, by hunspell with its Danish dictionary."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from support.bilingual import pairs_of_assets

ACCEPTED = Path(__file__).with_name("accepted-words.txt")
_NO_PROSE = re.compile(
    r"\{[^}]*\}"  # braces that the program fills
    r"|`[^`]*`|--[\w-]+|[\w./-]+\.(?:toml|json|csv|html|md|docx)\b"  # what is typed: commands, options, file names
    r"|[\w.-]+@[\w.-]+|\b\w+_\w+\b"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.UNICODE)


@cache
def _why_not() -> str | None:
    if shutil.which("hunspell") is None:
        return "hunspell is not installed (on Debian: apt-get install hunspell hunspell-da)"
    try:
        misspelt("sygehus")
    except subprocess.CalledProcessError:
        return "hunspell has no Danish dictionary (on Debian: apt-get install hunspell-da)"
    return None


def words_in(text: str) -> set[str]:
    return set(_WORD.findall(_NO_PROSE.sub(" ", text)))


def misspelt(text: str) -> set[str]:
    """The words of a text that neither the dictionary nor our own list knows."""
    command = ["hunspell", "-d", "da_DK", "-i", "utf-8", "-l"]
    words = "\n".join(sorted(words_in(text)))
    answer = subprocess.run(command, input=words, capture_output=True, encoding="utf-8", check=True)
    return set(answer.stdout.split()) - accepted_words()


@cache
def accepted_words() -> frozenset[str]:
    lines = ACCEPTED.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))


@pytest.fixture(autouse=True)
def _hunspell_is_there() -> None:
    if reason := _why_not():
        pytest.skip(reason)


def test_danish_texts_are_spelt_right() -> None:
    texts = [(pair.place, pair.da or "") for pair in pairs_of_assets()]
    wrong = misspelt("\n".join(danish for _, danish in texts))  # one call for all: starting hunspell is what takes time
    assert {place: found for place, danish in texts if (found := words_in(danish) & wrong)} == {}


def test_a_misspelling_is_found() -> None:
    assert misspelt("Syghuset svarer på komentarer.") == {"Syghuset", "komentarer"}


def test_what_is_typed_is_no_prose() -> None:
    assert misspelt("Kør `skalatui buildd` med --drop-commentss på fjordbyy.toml, {antalll}.") == set()


def test_an_accepted_word_is_not_in_the_dictionary_anyway() -> None:
    words = "\n".join(sorted(accepted_words()))
    command = ["hunspell", "-d", "da_DK", "-i", "utf-8", "-G"]
    answer = subprocess.run(command, input=words, capture_output=True, encoding="utf-8", check=True)
    assert set(answer.stdout.split()) & accepted_words() == set()
