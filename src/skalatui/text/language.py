"""The languages of the product, and a text in each of them."""

from __future__ import annotations

from skalatui.document.records import dataclass

TYPE_CHECKING = False  # as typing has it, which `--help` and `--version` do not wait for
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Language: TypeAlias = Literal["da", "en"]
else:
    Language = str
LANGUAGES: tuple[Language, ...] = ("da", "en")


@dataclass(frozen=True)
class Words:
    """One text in Danish and in English."""

    da: str
    en: str

    def in_language(self, language: Language) -> str:
        return self.da if language == "da" else self.en
