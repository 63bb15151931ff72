"""Rows of the framework that are left out no longer: the reason why they were stands in the file, and is not shown."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.tree import Path, table_at
from skalatui.flow.question_names import frame_name
from skalatui.flow.view import View
from skalatui.interview.answers import LEFT_OUT
from skalatui.scale.edition import FRAME_SECTIONS

NAMED = 1  # rows by their names; more are counted


def back_in(before: View, view: View) -> tuple[Path, ...]:
    """The rows that the last answer took *left out* off, and with it a reason out of sight; none after an undo."""
    if before.session.tree is view.session.tree or view.session.future:
        return ()
    return tuple(
        (section, id)
        for section in FRAME_SECTIONS
        for id, row in table_at(before.session.tree, (section,)).items()
        if isinstance(row, Mapping) and row.get("status") == LEFT_OUT and _is_back(view, (section, id))
    )


def back_in_words(view: View, rows: tuple[Path, ...]) -> str:
    """That the reason is kept, and both ways back; empty where there are no such rows."""
    if not rows:
        return ""
    say = view.wording.catalogue.say
    names = [say("findings.list.quoted", text=frame_name(view, row)) for row in rows]
    return say("sections.back-in", names=view.names.list(names, NAMED))


def _is_back(view: View, row: Path) -> bool:
    return view.value((*row, "status")) != LEFT_OUT and bool(view.text((*row, "reason")))
