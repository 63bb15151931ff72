"""The three versions of a charter that git left unmerged, as the index holds them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from skalatui.document.problem import Unreadable
from skalatui.store import git
from skalatui.store.charters import real_path


class Stages(NamedTuple):
    """The content of each version; None where it has none (added on both sides, removed on one)."""

    base: bytes | None
    ours: bytes | None
    theirs: bytes | None


def stages_of(path: Path) -> Stages | None:
    """The versions behind the charter at `path`; None where git has nothing unmerged of it, or cannot be asked."""
    real = real_path(path)
    try:
        found = Stages(*(_stage(number, real) for number in (1, 2, 3)))
    except Unreadable:
        return None
    return found if any(content is not None for content in found) else None


def _stage(number: int, real: Path) -> bytes | None:
    if git.run(["rev-parse", "--verify", "--quiet", f":{number}:./{real.name}"], real.parent).code:
        return None
    return git.blob_at("", f"{number}:./{real.name}", real.parent)
