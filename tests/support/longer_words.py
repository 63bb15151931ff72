"""The wizard in the pseudo-language: every text a third longer and strange to look at."""

from __future__ import annotations

import pytest

from skalatui.document.tree import Tree
from skalatui.store import assets
from skalatui.text import language
from skalatui.text.catalogue import Catalogue
from skalatui.text.pseudo import pseudo, pseudo_texts


def speak_pseudo(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every language be the pseudo-language of its texts until the test ends."""
    shipped, in_language = assets.catalogue, language.Words.in_language

    def catalogue(spoken: language.Language) -> Catalogue:
        known = shipped(spoken)

        def load(stem: str) -> Tree:
            return pseudo_texts(known._load(stem))

        return Catalogue(spoken, load)

    def longer(words: language.Words, spoken: language.Language) -> str:
        return pseudo(in_language(words, spoken))

    monkeypatch.setattr(assets, "catalogue", catalogue)
    monkeypatch.setattr(language.Words, "in_language", longer)
