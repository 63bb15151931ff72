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
        listed = git.checked(git.run(["ls-files", "--unmerged", "-z", "--", real.name], real.parent)).out
        blobs = dict(_stage(entry) for entry in listed.split(b"\0") if entry)
        if not blobs:
            return None
        return Stages(
            *(
                git.blob_at("", f"{number}:./{real.name}", real.parent) if number in blobs else None
                for number in (1, 2, 3)
            )
        )
    except Unreadable:
        return None


def _stage(entry: bytes) -> tuple[int, str]:
    """The number and the blob of one line of the index: `mode blob number TAB name`."""
    _, blob, number = entry.partition(b"\t")[0].split()
    return int(number), blob.decode()
