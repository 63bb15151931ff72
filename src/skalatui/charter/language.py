"""The language of a charter's texts."""

from __future__ import annotations

from skalatui.charter.form import DEFAULT_LANGUAGE
from skalatui.document.tree import Tree
from skalatui.text.language import LANGUAGES, Language


def language_of(tree: Tree) -> Language:
    """The language of a charter's texts; Danish where it says none that there is."""
    said = tree.get("language")
    return next((language for language in LANGUAGES if language == said), DEFAULT_LANGUAGE)
