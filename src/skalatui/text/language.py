"""The languages of the product, and a text in each of them."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias, get_args

Language: TypeAlias = Literal["da", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


class Words(NamedTuple):  # no dataclass: `--help` would wait for what that imports
    """One text in Danish and in English."""

    da: str
    en: str

    def in_language(self, language: Language) -> str:
        return self.da if language == "da" else self.en
