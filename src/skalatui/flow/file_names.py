"""Where a charter is to be saved, as a person types it."""

from __future__ import annotations

from pathlib import Path

from skalatui.store.names import SUFFIX
from skalatui.text.safe import displayable


def path_from_here(path: Path) -> Path:
    """A path as one would type it: from the working folder, where it lies below that."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def path_typed(typed: str, proposed: Path) -> Path:
    """The path that a person typed, with the charter's suffix; a folder keeps the proposed file name.

    A name alone goes into the folder of the proposed one: elsewhere the library would not find it.
    """
    text = typed.strip().replace("\0", "")
    if _is_name_alone(text):
        return _with_suffix(proposed.parent / text)
    try:
        path = Path(text).expanduser()
    except RuntimeError:  # ~somebody, whom this machine does not know
        path = Path(text)
    is_home = str(path) != text and len(Path(text).parts) == 1  # a ~ alone, or somebody's
    if text.endswith(("/", "\\")) or not path.name or path.name == ".." or (is_home and text.startswith("~")):
        return path / proposed.name
    return _with_suffix(path)


def folder_shown(proposed: Path) -> str:
    """The folder that a name alone goes into, displayable."""
    folder = proposed.parent
    return displayable(str(folder if folder.name else folder.absolute()))


def _is_name_alone(text: str) -> bool:
    is_from_somewhere = text.startswith((".", "~")) or any(mark in text for mark in "/\\") or bool(Path(text).drive)
    return bool(text) and not is_from_somewhere


def _with_suffix(path: Path) -> Path:
    return path if path.suffix.casefold() == SUFFIX else path.with_name(path.name + SUFFIX)
