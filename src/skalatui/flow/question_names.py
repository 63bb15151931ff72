"""What every question is called in a list of all of them: its step, its row, itself; no two are called the same."""

from __future__ import annotations

from collections.abc import Iterator

from skalatui.document.tree import Path
from skalatui.flow.asked import label_of
from skalatui.flow.detailing import channel_name
from skalatui.flow.places import step_of
from skalatui.flow.view import View
from skalatui.interview.rows import PLATFORMS, row_around
from skalatui.scale.edition import FRAME_SECTIONS
from skalatui.text.safe import displayable

STANDS_FOR_ROW = ("status", "state", "text")  # asked of a row as a whole


def named_questions(view: View) -> Iterator[tuple[str, Path]]:
    """The questions that apply, in their order, with their names."""
    taken: dict[str, Path] = {}
    for path in view.applicable:
        step = view.wording.of(view.questionnaire.step(step_of(view, path)).title)
        name = f"{step}: {full_name(view, path)}"
        if taken.get(name) == path[:-1]:
            continue  # the row is there already, by its status
        if name in taken:
            name = f"{name} ({displayable('.'.join(path[:-1]))})"
        if name in taken:
            continue
        taken[name] = path[:-1]
        yield name, path


def full_name(view: View, path: Path) -> str:
    """A question with the row that it is asked of, as it is known apart within its step."""
    label = label_of(view, path)
    if row := row_around(path):
        return f"{label} ({view.names.platform(row[-1]) if row[:1] == PLATFORMS else view.name(row)})"
    whole = _row_name(view, path)
    if not whole:
        return label
    return whole if path[-1] in STANDS_FOR_ROW else f"{whole}: {label.lower()}"


def short_name(view: View, path: Path) -> str:
    """A question among others of its step; one asked of a framework row of the hospital's own by the row's text."""
    if path[0] in FRAME_SECTIONS and path[-1] in STANDS_FOR_ROW and view.value((*path[:-1], "own")) is True:
        return _row_name(view, path)
    question = view.question(path)
    return view.wording.of(question.label) if question else displayable(path[-1])


def _row_name(view: View, path: Path) -> str:
    match path:
        case ("response", key, _):
            return channel_name(view, key)
        case ("legal", "checklist", point, _):
            return label_of(view, ("legal", "checklist", point, "state"))
        case (section, id, _) if section in FRAME_SECTIONS:
            return frame_name(view, (section, id))
    return ""


def frame_name(view: View, row: Path) -> str:
    """A row of the framework by its text, one of the hospital's own by theirs."""
    is_own = view.value((*row, "own")) is True
    return (view.text((*row, "text")) if is_own else view.names.row(*row)) or displayable(row[-1])
