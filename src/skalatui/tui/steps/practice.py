"""What users meet, today and as wished, and the strategies wished for: a line a row, one key an answer."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.view import View
from skalatui.interview.fields import ANY
from skalatui.interview.questionnaire import Question
from skalatui.tui.body import StepBody
from skalatui.tui.cells import answer_cell, marks, remark_keys
from skalatui.tui.lines import Line
from skalatui.tui.row_lines import RowLines

COLUMNS = ("today", "wish")
COLUMN, NARROW = 17, 13  # the longest answer has room in the first


class Practice(StepBody):
    """Grouped by the dials of the scale: openness, dialogue, involvement."""

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self._lines = RowLines(_practice_line)

    def lines(self, view: View) -> list[Line]:
        say = view.wording.say
        heads = (say("practice.today"), say("practice.wish"))
        rows = [row for row in view.edition.of_section("practice") if row.asked]
        dials = list(dict.fromkeys(row.dial or "" for row in rows))
        found: list[Line] = []
        for dial in dials:
            title = say(f"dial.{dial}") if dial else ""
            found.append(Line(title, tone="heading", heads=heads, widths=(COLUMN, COLUMN), narrow=(NARROW, NARROW)))
            found += [self._line(view, ("practice", row.id)) for row in rows if (row.dial or "") == dial]
        return found

    def _line(self, view: View, row: Path) -> Line:
        questions = (view.question((*row, column)) for column in COLUMNS)
        label = next((view.wording.of(question.label) for question in questions if question), row[-1])
        return self._lines.line(view, row, label)


def _practice_line(view: View, row: Path, label: str) -> Line:
    paths = [(*row, column) for column in COLUMNS]
    cells = tuple(answer_cell(view, path, asked.options) for path in paths if (asked := view.question(path)))
    keys = remark_keys(view, cells[0].path) if cells else {}
    widths, narrow = (COLUMN, COLUMN), (NARROW, NARROW)
    return Line(label, cells, widths, narrow, marks=marks(view, row), path=row, keys=keys, wraps=True)


class Strategies(StepBody):
    """A line a strategy. At which level one enters is not told: it would bend the answer."""

    def lines(self, view: View) -> list[Line]:
        say = view.wording.say
        head = Line(
            say("strategies.title"), tone="heading", heads=(say("practice.wish"),), widths=(COLUMN,), narrow=(NARROW,)
        )
        asked = [question for question in view.questionnaire.of_step("strategies") if ANY not in question.path]
        return [head, *(_strategy_line(view, question) for question in asked)]


def _strategy_line(view: View, question: Question) -> Line:
    cell = answer_cell(view, question.path, question.options)
    label = view.wording.of(question.label)
    keys = remark_keys(view, question.path)
    beside = marks(view, question.path)
    return Line(label, (cell,), (COLUMN,), (NARROW,), marks=beside, path=question.path, keys=keys, wraps=True)
