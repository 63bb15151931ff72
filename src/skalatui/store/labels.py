"""The short names of answers, out of the questions that ship; of those only the files that are needed are read.

The whole questionnaire takes longer to make than two charters take to compare.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from skalatui.document.tree import Path, Tree, Value
from skalatui.store.assets import INTERVIEW, assets_folder
from skalatui.store.compiled import shipped_tree
from skalatui.text.language import Language

_FILES = {  # section → the files whose questions ask about it, where they are called otherwise
    "interview": ("hospital", "purpose", "review"),
    "staff": ("staff", "people"),
    "roles": ("charter",),
    "language": ("charter",),
    "platforms_done": ("platforms",),
    "frames_done": ("frames",),
}
_FRAMES, _BESIDE, _EVERY_ROW = "frames", "beside", "every-row"


def label(path: Path, language: Language) -> str | None:
    """What a question calls the answer or row at `path`, or the kind of thing that stands beside an answer: a path
    of one word (`note`). None where none asks for it."""
    if len(path) == 1 and (found := _label(_file(_BESIDE), path, language)):
        return found
    for stem in _FILES.get(path[0], (path[0],)):
        if found := _label(_file(stem), path, language):
            return found
    return _label(_file(_FRAMES), (_EVERY_ROW, path[-1]), language) if len(path) == 3 else None


def _label(tree: Tree, path: Path, language: Language) -> str | None:
    for table in _tables(tree, path):
        words = table.get(language)
        text = words.get("label") if isinstance(words, Mapping) else None
        if isinstance(text, Mapping):
            text = text.get(path[-1])
        if isinstance(text, str):
            return text
    return None


def _tables(tree: Value, path: Path) -> Iterator[Tree]:
    """The tables at a path, those by name before those by `*`; a row's own stands for its plain answer too."""
    if not isinstance(tree, Mapping):
        return
    if not path or path in (("today",), ("wish",), ("status",)):
        yield tree
    if path:
        for key in (path[0], "*"):
            if key in tree:
                yield from _tables(tree[key], path[1:])


@cache
def _file(stem: str) -> Tree:
    """The questions of a file that ships; none for any other word, which a charter may have for a key."""
    return shipped_tree(str(assets_folder() / INTERVIEW / f"{stem}.toml")) if stem in _stems() else {}


@cache
def _stems() -> frozenset[str]:
    return frozenset(path.stem for path in (assets_folder() / INTERVIEW).iterdir())
