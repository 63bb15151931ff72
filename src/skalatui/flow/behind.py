"""From a key of the charter file to the place in the interview where it is settled."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.view import View
from skalatui.interview.answers import CHOSEN
from skalatui.interview.events import Place
from skalatui.interview.fields import field_at
from skalatui.interview.rows import row_around
from skalatui.scale.edition import FRAME_SECTIONS


def behind(view: View, path: Path) -> Place | None:
    """The step and the question of what stands at a path of the file; None for what no answer settles.

    What follows from the answers leads to where that is shown: verdicts to the recommendation, rows to the charter.
    """
    match path:
        case () | ("schema" | "scale", *_):
            return None
        case ("language",):
            return Place("charter", path)
        case ("recommendation" | "roadmap", *_):
            return Place("recommendation", CHOSEN)
        case ("practice_rules",):
            return Place("charter", path)
        case ("practice_rules", id, *_):
            return Place("practice", ("practice", id, "wish"))
        case ("roles", *_):
            return Place("charter", path[:3])
        case (section, *_) if section in FRAME_SECTIONS:
            return Place("charter", path if path[-1] in ("status", "owner", "due") else path[:2])
    return _asked(view, path)


def _asked(view: View, path: Path) -> Place | None:
    """The question at a path, at what stands beside it, or at the table around it."""
    bare = _without_suffix(path)
    for wanted in (bare[:length] for length in range(len(bare), 0, -1)):
        question = view.question(wanted)
        steps = [question.step] if question is not None else _steps_below(view, wanted)
        if steps:
            row = row_around(path)
            return Place(steps[0], wanted if question is not None else row or wanted)
    return None


def _steps_below(view: View, table: Path) -> list[str]:
    return [one.step for one in view.questionnaire.questions if one.path[: len(table)] == table]


def _without_suffix(path: Path) -> Path:
    """The answer that a sibling stands beside: `branding` for `branding_note`."""
    field = field_at(path)
    key = path[-1]
    if field is not None and field.beside and "_" in key and field_at((*path[:-1], key.rpartition("_")[0])):
        return (*path[:-1], key.rpartition("_")[0])
    return path
