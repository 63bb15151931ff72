"""Answered rows of the framework that are not asked about now: which row stands in their place, or that none does."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.tree import Path, table_at
from skalatui.flow.view import View
from skalatui.interview.answers import IN_PLACE
from skalatui.recommend.findings import Named

NAMED = 2  # rows by their names; more are counted


def set_aside(view: View, section: str) -> dict[Path, list[str]]:
    """The ids of such rows of a section by the row in their place; under no path those that no wish asks for."""
    asked = {path[1] for path in view.applicable if path[0] == section}
    found: dict[Path, list[str]] = {}
    for id, row in table_at(view.tree, (section,)).items():
        if id in asked or not isinstance(row, Mapping) or "status" not in row or view.edition.row(section, id) is None:
            continue
        standing = (
            (section, other.id)
            for other in view.edition.replacements(section, id)
            if other.id in asked and view.value((section, other.id, "status")) == IN_PLACE
        )
        found.setdefault(next(standing, ()), []).append(id)
    return found


def set_aside_in_words(view: View, section: str, ids: list[str], *, is_replaced: bool) -> str:
    """That their answers are kept, with the names of the first few."""
    names = view.names.list([view.names.name(Named("row", f"{section}.{id}")) for id in ids], NAMED)
    return view.wording.say("frames.replaced" if is_replaced else "frames.not-asked", names=names)
