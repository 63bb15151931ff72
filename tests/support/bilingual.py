"""The texts of the assets in pairs, Danish and English, and a cheap way to see one in the other's place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

import tomli

from support.edition_files import ASSETS

# Small words of one language that are none in the other: not "for", "at", "to", "by", "must" and the like.
_ENGLISH = frozenset(["the", "and", "of", "is", "are", "with", "which", "that", "not", "as", "should", "there", "you"])
_DANISH = frozenset(["og", "af", "er", "ikke", "det", "der", "til", "på", "som", "kan", "skal", "bør", "eller", "jer"])
_QUOTED = re.compile(r"»[^«]*«|«[^»]*»|“[^”]*”|\"[^\"]*\"|\([^)]*\)|\{[^}]*\}")
_OFFICIAL = re.compile(r"Skala for sygehuses kommunikation på sociale medier|Center of Excellence")


class Pair(NamedTuple):
    """One text in both languages; None where a language lacks it. `place` names file and key."""

    place: str
    da: str | None
    en: str | None


def pairs_in(value: Any, place: str) -> Iterator[Pair]:
    """The texts of tables with the keys `da` and `en`, at any depth; of lists, item by item."""
    if not isinstance(value, Mapping):
        return
    if "da" in value or "en" in value:
        yield from _pairs(place, value.get("da"), value.get("en"))
        return
    for key, below in value.items():
        yield from pairs_in(below, f"{place}.{key}")


def pairs_of_assets() -> list[Pair]:
    """Every text of the assets that stands in both languages, in one file or in two."""
    found: list[Pair] = []
    for path in sorted(ASSETS.rglob("*.toml")):
        place = path.relative_to(ASSETS).as_posix()
        if not place.startswith(("texts/", "examples/")):
            found += pairs_in(tomli.loads(path.read_text("utf-8")), place)
    for stem in sorted({path.stem for path in (ASSETS / "texts").rglob("*.toml")}):
        danish, english = (_catalogue(ASSETS / "texts" / language / f"{stem}.toml") for language in ("da", "en"))
        found += (
            Pair(f"texts/{stem}.toml.{key}", danish.get(key), english.get(key))
            for key in dict.fromkeys([*danish, *english])
        )
    return found


def english_in(danish: str) -> set[str]:
    """The English small words in a Danish text; quotations, brackets and braces apart."""
    return _small_words(danish) & _ENGLISH


def danish_in(english: str) -> set[str]:
    return _small_words(english) & _DANISH


def _small_words(text: str) -> set[str]:
    return set(re.findall(r"[a-zæøå]+", _OFFICIAL.sub(" ", _QUOTED.sub(" ", text)).lower()))


def _pairs(place: str, da: Any, en: Any) -> Iterator[Pair]:
    """Texts, lists of texts, or tables of them; what one language has and the other lacks is None there."""
    if isinstance(da, Mapping) or isinstance(en, Mapping):
        danish, english = (value if isinstance(value, Mapping) else {} for value in (da, en))
        for key in dict.fromkeys([*danish, *english]):
            yield from _pairs(f"{place}.{key}", danish.get(key), english.get(key))
    elif isinstance(da, list) or isinstance(en, list):
        for one, other in zip_longest(da or [], en or []):
            yield from _pairs(place, one, other)
    else:
        yield Pair(place, da, en)


def _catalogue(path: Path) -> dict[str, str]:
    def texts(table: Mapping[str, Any], before: str) -> Iterator[tuple[str, str]]:
        for key, value in table.items():
            if isinstance(value, str):
                yield before + key, value
            else:
                yield from texts(value, f"{before}{key}.")

    return dict(texts(tomli.loads(path.read_text("utf-8")), "")) if path.exists() else {}
