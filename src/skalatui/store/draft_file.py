"""The file of a draft: a charter so far, under one comment line that says where the interview stands.

One file, so that the two can never be of different moments; and still a TOML file that can be read without us.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal, TypeAlias

from skalatui.document.limits import LARGEST
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import Document, read
from skalatui.document.records import dataclass
from skalatui.store.charters import Base, digest_of
from skalatui.store.reading import bytes_of

FILE = "draft.toml"
_FORMAT = 1
_MARK = b"# skalatui draft "
_MOST = 8 * LARGEST  # bytes: a charter, and a comment line with its own comments and a trial of it, escaped

State: TypeAlias = Literal["whole", "damaged", "foreign"]


@dataclass(frozen=True)
class Place:
    """Where an interview stands: the question, and the charter file that it started from (None for a new one)."""

    question: str = ""
    base: Base | None = None


_NOWHERE = Place()


@dataclass(frozen=True)
class DraftContent:
    """What a draft's file holds. `foreign` is of a format that this version does not know; `version` wrote it.

    `sequence` counts the writes of all drafts: the higher, the later, whatever the clock said. A damaged or foreign
    draft still has its `text`, and its `document` where that much can be read.
    """

    state: State
    text: str = ""
    document: Document | None = None
    place: Place = _NOWHERE
    sequence: int = 0
    version: str = ""
    problems: tuple[Problem, ...] = ()


def content_to_write(text: str, place: Place, sequence: int, version: str) -> bytes:
    """The bytes of a draft. Unreadable where `text` cannot be written, or is more than would be read again."""
    try:
        charter = text.encode()
    except UnicodeEncodeError as failure:
        raise Unreadable(
            Problem("store.no-character", parameters={"text": text[failure.start : failure.end]})
        ) from failure
    if len(charter) > LARGEST:
        raise Unreadable(Problem("store.would-be-too-large", parameters={"limit": LARGEST // 1024}))
    base = place.base
    head = {
        "format": _FORMAT,
        "version": version,
        "sequence": sequence,
        "question": place.question,
        "base": None if base is None else {"path": str(base.real), "digest": base.digest},
        "digest": digest_of(charter),
    }
    content = _MARK + json.dumps(head).encode("ascii") + b"\n" + charter
    if len(content) > _MOST:
        raise Unreadable(Problem("store.would-be-too-large", parameters={"limit": LARGEST // 1024}))
    return content


def content_at(path: Path) -> DraftContent:
    """What the draft at `path` holds; total: damage is told, not raised. Unreadable only for a file not there."""
    try:
        data = bytes_of(path, _MOST)
    except Unreadable as unreadable:
        if unreadable.problems[0].code == "store.not-there":
            raise
        return DraftContent("damaged", problems=unreadable.problems)
    line, _, charter = data.partition(b"\n")
    head = _head(line)
    if head is None:
        return _content("damaged", data)
    sequence, version = _number(head.get("sequence")), _word(head.get("version"))
    if head["format"] != _FORMAT:
        return _content("foreign", charter, sequence=sequence, version=version)
    place = Place(_word(head.get("question")), _base(head.get("base")))
    is_whole = head.get("digest") == digest_of(charter)
    return _content("whole" if is_whole else "damaged", charter, place, sequence, version)


def sequence_at(path: Path) -> int:
    """The number of a draft's last write; 0 where it names none."""
    try:
        head = _head(bytes_of(path, _MOST).partition(b"\n")[0])
    except Unreadable:
        return 0
    return 0 if head is None else _number(head.get("sequence"))


def _content(
    state: State, charter: bytes, place: Place = _NOWHERE, sequence: int = 0, version: str = ""
) -> DraftContent:
    text = charter.decode(errors="replace")
    told = {"whole": (), "damaged": (Problem("store.draft-damaged"),), "foreign": (Problem("store.draft-foreign"),)}
    try:
        return DraftContent(state, text, read(charter), place, sequence, version, told[state])
    except Unreadable as unreadable:
        problems = (*(told[state] or told["damaged"]), *unreadable.problems)
        return DraftContent("damaged" if state == "whole" else state, text, None, place, sequence, version, problems)


def _head(line: bytes) -> dict[str, Any] | None:
    """The comment line's values; None where it is not one of ours, of whatever format."""
    if not line.startswith(_MARK):
        return None
    try:
        head = json.loads(line.removeprefix(_MARK))
    except (ValueError, RecursionError):
        return None
    return head if isinstance(head, dict) and type(head.get("format")) is int else None


def _base(found: object) -> Base | None:
    if isinstance(found, dict) and isinstance(found.get("path"), str) and isinstance(found.get("digest"), str):
        return Base(Path(found["path"]), found["digest"])
    return None


def _number(found: object) -> int:
    return found if type(found) is int else 0


def _word(found: object) -> str:
    return found if isinstance(found, str) else ""
