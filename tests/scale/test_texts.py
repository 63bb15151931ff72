"""The texts of the edition and the platforms: whole, each in its own language, one sentence a line."""

from __future__ import annotations

import re

import pytest

from support.bilingual import danish_in, english_in, pairs_in
from support.edition_files import edition_files

PAIRS = [pair for stem, tree in edition_files().items() for pair in pairs_in(tree, stem)]
TEXTS = [(pair.place, pair.da or "", pair.en or "") for pair in PAIRS]
SAME_IN_BOTH = re.compile(r"^(role-descriptions\..*\.(name|short)|platforms\.platforms\.[^.]*\.name)$")
ABBREVIATED = r"(?<!\bfx)(?<!m\.m)(?<!ift)(?<!etc)(?<!e\.g)"


def test_no_text_is_missing_or_blank() -> None:
    assert len(PAIRS) > 300
    assert [pair.place for pair in PAIRS if not (pair.da or "").strip() or not (pair.en or "").strip()] == []


def test_the_two_languages_differ() -> None:
    assert [place for place, da, en in TEXTS if da == en and not SAME_IN_BOTH.match(place)] == []


def test_danish_texts_have_no_english_small_words() -> None:
    assert [(place, found) for place, da, _ in TEXTS if (found := english_in(da))] == []


def test_english_texts_have_no_danish_small_words() -> None:
    assert [(place, found) for place, _, en in TEXTS if (found := danish_in(en))] == []


def test_a_text_in_the_wrong_language_is_seen() -> None:
    assert english_in("There is a crisis plan.")
    assert danish_in("Der er en kriseplan.")


def test_english_is_british() -> None:
    american = re.compile(r"organiz|behavior|prioritiz|\bprogram\b|\bcolor|judgment|toward\b", re.IGNORECASE)
    assert [place for place, _, en in TEXTS if american.search(en)] == []


def test_nothing_shouts() -> None:
    assert [place for place, da, en in TEXTS if "!" in da + en] == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_text_of_several_sentences_has_one_a_line_and_ends_in_one_newline(language: str) -> None:
    texts = [
        (place, da if language == "da" else en) for place, da, en in TEXTS if place.endswith((".text", ".summary"))
    ]
    assert len(texts) > 100
    for place, text in texts:
        lines = text.splitlines()
        assert text.endswith("\n") == (len(lines) > 1), place
        assert not text.endswith("\n\n"), place
        for line in lines:
            assert line == line.strip(), place
            assert line.endswith("."), place
            assert not re.search(ABBREVIATED + r"\. [A-ZÆØÅ]", line), place


def test_figures_are_the_same_in_both_languages() -> None:
    def figures(text: str) -> list[str]:
        return sorted(re.findall(r"\d+", text))

    assert [place for place, da, en in TEXTS if figures(da) != figures(en)] == []
