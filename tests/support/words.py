"""The catalogues as they ship, for tests of the words that a person gets."""

from __future__ import annotations

from pathlib import Path

import tomli

from skalatui.document.problem import Problem
from skalatui.text.catalogue import Catalogue
from skalatui.text.language import LANGUAGES, Language

TEXTS = Path(__file__).parents[2] / "assets" / "texts"


def catalogue(language: Language) -> Catalogue:
    return Catalogue(language, lambda stem: tomli.loads((TEXTS / language / f"{stem}.toml").read_text("utf-8")))


def words_for(problem: Problem) -> list[str]:
    """What is said of a problem, in every language."""
    return [catalogue(language).say(problem.code, **problem.parameters) for language in LANGUAGES]
