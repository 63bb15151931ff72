"""Which text of the catalogue says an answer's value in words; each word stands there once."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.interview.fields import Kind, field_at
from skalatui.scale.edition import FRAME_SECTIONS

_GROUPS = {
    "coverage": "coverage",
    "clearance": "clearance",
    "evidence": "evidence",
    "language": "language",
}


def word_id(path: Path, value: str | bool) -> str:
    """The catalogue's id for the words of a value, `interview.value.<group>.<value>`.

    Values of a choice and of a flag have words. Roles do not: their names stand in the edition.
    """
    answered = field_at(path)
    if isinstance(value, bool) or (answered is not None and answered.kind is Kind.FLAG):
        return f"interview.value.flag.{'true' if value else 'false'}"
    return f"interview.value.{_group(path if answered is None else answered.path)}.{value}"


def _group(pattern: Path) -> str:
    last = pattern[-1].rpartition("*_")[2]
    if last == "status":
        return "status" if pattern[0] in FRAME_SECTIONS else "platform"
    return _GROUPS.get(last, "evidence" if last.endswith("_evidence") else "answer")
