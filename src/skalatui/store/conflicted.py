"""A charter whose merge git left open: both versions, and the one that they come from, as far as they can be read."""

from __future__ import annotations

from pathlib import Path

from skalatui.charter.conflict_text import sides_of
from skalatui.charter.migrations import up_to_date
from skalatui.document.limits import merge_markers
from skalatui.document.problem import Unreadable
from skalatui.document.read import Document, read
from skalatui.document.records import dataclass
from skalatui.store.charters import Base, digest_of, real_path
from skalatui.store.reading import bytes_of
from skalatui.store.unmerged import stages_of


@dataclass(frozen=True)
class Conflicted:
    """The versions of a charter in conflict. `base` is None where it is not known or cannot be read.

    `stands_on` is the content of the file now, which a save may replace.
    """

    path: Path
    stands_on: Base
    base: Document | None
    ours: Document
    theirs: Document


def conflicted_at(path: Path) -> Conflicted | None:
    """The versions behind the charter at `path`; None where there are not two that can be read as charters.

    Those between the markers come first, for what a person put right by hand stands there; then those that git's
    index holds. Unreadable where the file cannot be read at all.
    """
    content = bytes_of(path)
    stages = stages_of(path)
    text = _text(content)
    pairs: list[tuple[bytes | None, bytes | None]] = []
    if merge_markers(text):
        ours, theirs = sides_of(text)
        pairs.append((ours.encode("utf-8", "surrogateescape"), theirs.encode("utf-8", "surrogateescape")))
    if stages is not None:
        pairs.append((stages.ours, stages.theirs))
    base = _charter(stages.base) if stages is not None else None
    for one, other in pairs:
        first, second = _charter(one), _charter(other)
        if first is not None and second is not None:
            is_added = stages is not None and stages.base is None  # on both sides: the base is empty, not unknown
            known = Document({}) if is_added else base
            return Conflicted(path, Base(real_path(path), digest_of(content)), known, first, second)
    return None


def _text(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape").removeprefix("\ufeff").replace("\r\n", "\n")


def _charter(content: bytes | None) -> Document | None:
    try:
        document = read(content) if content is not None else None
    except Unreadable:
        return None
    return document if document is not None and "hospital" in up_to_date(document.values) else None
