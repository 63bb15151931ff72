"""The law: what the hospital's own people have cleared, and the checklist that a clearance of level 5 rests on."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.asked import Asked, asked
from skalatui.flow.view import View
from skalatui.tui.body import StepBody
from skalatui.tui.lines import Line, answer_cell, marks, remark_keys
from skalatui.tui.steps.staff import choice_lines

CLEARANCE: Path = ("legal", "clearance")
STATED = (("legal", "by"), ("legal", "date"), ("legal", "reference"))
COLUMN = 14


class Legal(StepBody):
    """A step that can be left: what is not assessed stays not answered."""

    FORM_BELOW = True

    def fields(self, view: View) -> list[Asked]:
        return [asked(view, path) for path in STATED if path in view.applicable or view.value(path) is not None]

    def lines(self, view: View) -> list[Line]:
        question = view.question(CLEARANCE)
        found = choice_lines(view, question, CLEARANCE) if question else []
        points = [path for path in view.applicable if path[:2] == ("legal", "checklist") and path[-1] == "state"]
        say = view.wording.say
        if not points:
            return [*found, Line(), Line(say("legal.no-checklist"), tone="muted", wraps=True)]
        answered = sum(view.value(path) in ("yes", "no") for path in points)
        title = say("legal.checklist", answered=answered, count=len(points))
        return [*found, Line(), Line(title, tone="heading"), *(_point_line(view, path) for path in points)]


def _point_line(view: View, path: Path) -> Line:
    question = view.question(path)
    label = view.wording.of(question.label) if question else path[-2]
    cell = answer_cell(view, path, question.options if question else ("yes", "no", "unknown"))
    return Line(label, (cell,), (COLUMN,), marks=marks(view, path), path=path, keys=remark_keys(view, path), wraps=True)
