"""Every text of the assets in both languages, none in the other's place."""

from __future__ import annotations

import re

from support.bilingual import danish_in, english_in, pairs_of_assets

PAIRS = pairs_of_assets()
BRACES = re.compile(r"\{(\w+)\}")


def test_no_text_is_missing_in_a_language() -> None:
    assert len(PAIRS) > 500
    assert [pair.place for pair in PAIRS if pair.da is None or pair.en is None] == []


def test_danish_texts_are_danish() -> None:
    assert [(pair.place, found) for pair in PAIRS if (found := english_in(pair.da or ""))] == []


def test_english_texts_are_english() -> None:
    assert [(pair.place, found) for pair in PAIRS if (found := danish_in(pair.en or ""))] == []


def test_nothing_shouts() -> None:
    assert [pair.place for pair in PAIRS if "!" in f"{pair.da}{pair.en}"] == []


def test_both_languages_fill_the_same_braces() -> None:
    different = [
        pair.place for pair in PAIRS if set(BRACES.findall(pair.da or "")) != set(BRACES.findall(pair.en or ""))
    ]
    assert different == []
