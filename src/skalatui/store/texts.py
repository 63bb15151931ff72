"""Where the data that ships lies, and the texts in it: all of the store that `--help` needs."""

# ruff: noqa: PTH112, PTH118, PTH120 -- pathlib takes longer to import than all of this to run
from __future__ import annotations

import os.path
from functools import cache

from skalatui.store.compiled import shipped_tree
from skalatui.text.catalogue import Catalogue

TYPE_CHECKING = False  # as typing has it, which `--help` does not wait for
if TYPE_CHECKING:
    from skalatui.document.tree import Tree
    from skalatui.text.language import Language


@cache
def shipped_folder() -> str:
    """Inside the package where it was installed from a wheel, else beside `src` in the checkout."""
    package = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    places = (os.path.join(package, "assets"), os.path.join(os.path.dirname(os.path.dirname(package)), "assets"))
    for place in places:
        if os.path.isdir(os.path.join(place, "scale")):
            return place
    raise FileNotFoundError(f"skalatui is not whole: no assets in {' or '.join(places)}; install it again")


@cache
def catalogue(language: Language) -> Catalogue:
    """The texts of a language; a file of them is read when the first of its texts is said."""
    folder = os.path.join(shipped_folder(), "texts", language)
    return Catalogue(language, lambda stem: _texts(folder, stem))


def _texts(folder: str, stem: str) -> Tree:
    try:
        return shipped_tree(os.path.join(folder, f"{stem}.toml"))
    except FileNotFoundError as failure:
        raise KeyError(stem) from failure  # what the catalogue knows a missing text by
