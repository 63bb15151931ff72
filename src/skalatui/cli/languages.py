"""The interface's language, found out before anything can be said in it."""

from __future__ import annotations

from skalatui.text.language import LANGUAGES

TYPE_CHECKING = False  # as typing has it, which `--help` does not wait for
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from skalatui.text.language import Language

LANGUAGE = "SKALATUI_LANG"  # the environment variable


def language_given(words: Sequence[str]) -> str | None:
    """The value of `--lang`, looked for before the parser that speaks the language can be made."""
    for index, word in enumerate(words):
        if word == "--":
            return None
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
        if word == "--lang" and index + 1 < len(words):
            return words[index + 1]
    return None


def language_wanted(given: str | None, environment: Mapping[str, str]) -> Language:
    """The interface's language: as given, else `SKALATUI_LANG`, else the locale's, else Danish."""
    locale = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    for wish in (given, environment.get(LANGUAGE), locale):
        if wish and (language := language_of_tag(wish)) is not None:
            return language
    return LANGUAGES[0]


def language_of_tag(tag: str) -> Language | None:
    """The language of `da`, `da_DK.UTF-8` or `da-DK`; None for one that the program does not speak."""
    spoken = tag.lower().replace("-", "_").split(".")[0].split("_")[0]
    return next((language for language in LANGUAGES if language == spoken), None)
