"""Where the remarks on an answer stand: its note, its evidence, whether to ask again (CHARTER.md, *Shape*)."""

from __future__ import annotations

from functools import lru_cache

from skalatui.document.tree import Path
from skalatui.interview.fields import field_at

REMARKS = ("note", "evidence", "later", "date", "reason")


@lru_cache(maxsize=8192)
def remark_path(path: Path, remark: str) -> Path:
    """The path of a remark on the answer at `path`; empty where that answer takes none of the kind.

    In a row's table it stands beside the answer and serves the whole row; a scalar answer has it as a sibling
    with a suffix. A path that leads to a row gives the row's own.
    """
    for candidate in ((*path[:-1], f"{path[-1]}_{remark}"), (*path[:-1], remark), (*path, remark)):
        found = field_at(candidate)
        if found is not None and found.path[-1].rpartition("_")[2] == remark and (found.beside or remark == "note"):
            return candidate
    return ()
