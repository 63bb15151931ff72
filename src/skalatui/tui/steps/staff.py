"""The conditions that people work under: a question each, its answers under each other."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.numbering import key_of
from skalatui.flow.view import View
from skalatui.interview.events import AnswerCleared, AnswerGiven, Event
from skalatui.interview.fields import Kind
from skalatui.interview.questionnaire import Question
from skalatui.tui.body import StepBody
from skalatui.tui.cells import marks, remark_keys
from skalatui.tui.lines import Cell, Line

CHOSEN, FREE = "●", "○"


class Staff(StepBody):
    def lines(self, view: View) -> list[Line]:
        found: list[Line] = []
        for question in view.questionnaire.of_step("staff"):
            if question.kind is Kind.CHOICE:
                found += [*choice_lines(view, question, question.path), Line()]
        return found[:-1]


def choice_lines(view: View, question: Question, path: Path) -> list[Line]:
    """A choice as a list: its label, then a line for each answer, which says what it means when pointed at.

    A key gives its answer from any of the lines.
    """
    options = sorted(question.options, key=lambda option: key_of(option, question.options))
    numbers = {option: key_of(option, question.options) for option in options}
    keys: dict[str, Event] = {numbers[option]: AnswerGiven(path, option) for option in options}
    keys["delete"] = keys["backspace"] = AnswerCleared(path)
    keys |= remark_keys(view, path)
    legend = tuple((number, view.wording.word(path, option)) for option, number in numbers.items())
    head = Line(view.wording.of(question.label), tone="heading", marks=marks(view, path), widths=(1,))
    return [head, *(_option_line(view, question, path, option, numbers[option], keys, legend) for option in options)]


def _option_line(
    view: View,
    question: Question,
    path: Path,
    option: str,
    number: str,
    keys: dict[str, Event],
    legend: tuple[tuple[str, str], ...],
) -> Line:
    is_chosen = view.value(path) == option
    meaning = question.criteria.get(option)
    label = f"{CHOSEN if is_chosen else FREE} {number} {view.wording.word(path, option)}"
    here: dict[str, Event] = {**keys, "enter": AnswerGiven(path, option), "space": AnswerGiven(path, option)}
    cell = Cell(path, keys=here, legend=legend, turn=here["enter"])
    tone = "strong" if is_chosen else "row"
    says = view.wording.of(meaning) if meaning else ""
    return Line(label, (cell,), (), tone=tone, path=path, indent=1, wraps=True, says=says)
