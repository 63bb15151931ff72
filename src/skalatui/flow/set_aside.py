"""Answered rows of the framework that are not asked about now: replaced by others, or wished for by nobody."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.records import dataclass
from skalatui.document.tree import Path, table_at
from skalatui.flow.view import View
from skalatui.interview.answers import IN_PLACE
from skalatui.recommend.findings import Named

NAMED = 2  # rows by their names; more are counted


@dataclass(frozen=True)
class SetAside:
    """The rows of a section, each by its path."""

    replaced: tuple[Path, ...] = ()
    not_asked: tuple[Path, ...] = ()


def set_aside(view: View, section: str) -> SetAside:
    asked = {path[1] for path in view.applicable if path[0] == section}
    replaced: list[Path] = []
    not_asked: list[Path] = []
    for id, row in table_at(view.tree, (section,)).items():
        if id in asked or not isinstance(row, Mapping) or "status" not in row or view.edition.row(section, id) is None:
            continue
        others = (other.id for other in view.edition.replacements(section, id))
        is_replaced = any(view.value((section, other, "status")) == IN_PLACE for other in others)
        (replaced if is_replaced else not_asked).append((section, id))
    return SetAside(tuple(replaced), tuple(not_asked))


def in_words(view: View, found: SetAside) -> list[str]:
    """Where they went, with the names of the first few."""
    said = []
    for id, rows in (("replaced", found.replaced), ("not-asked", found.not_asked)):
        if rows:
            names = [view.names.name(Named("row", ".".join(row))) for row in rows]
            said.append(view.wording.say(f"frames.{id}", names=view.names.list(names, NAMED)))
    return said
