"""The law: what the hospital's own people have cleared, and the checklist that a clearance of level 5 rests on."""

from __future__ import annotations

from skalatui.document.records import replace
from skalatui.document.tree import Path
from skalatui.flow.asked import Asked, asked, label_of
from skalatui.flow.reviewing import is_left_aside
from skalatui.flow.view import View
from skalatui.interview.events import Event, LeftForLater
from skalatui.interview.questionnaire import Question
from skalatui.text.safe import displayable
from skalatui.tui.body import StepBody
from skalatui.tui.cells import answer_cell, marks, remark_keys
from skalatui.tui.lines import FLEXIBLE, NOT_ANSWERED, Cell, Line
from skalatui.tui.steps.staff import CHOSEN, FREE, choice_lines

CLEARANCE: Path = ("legal", "clearance")
STATED = (("legal", "by"), ("legal", "date"), ("legal", "reference"))
COLUMN, NARROW = 17, 14


class Legal(StepBody):
    """A step that can be left: what is not assessed stays not answered."""

    FORM_BELOW = True

    def fields(self, view: View) -> list[Asked]:
        return [asked(view, path) for path in STATED if path in view.applicable or view.value(path) is not None]

    def lines(self, view: View) -> list[Line]:
        return legal_lines(view)


def legal_lines(view: View, *, with_details: bool = False) -> list[Line]:
    """The clearance and its checklist; `with_details`: by whom, when and where it stands on lines of their own."""
    question, say = view.question(CLEARANCE), view.wording.say
    found = _clearance_lines(view, question) if question else []
    if with_details:
        found += [
            _stated_line(view, path) for path in STATED if path in view.applicable or view.value(path) is not None
        ]
    points = [path for path in view.applicable if path[:2] == ("legal", "checklist") and path[-1] == "state"]
    if not points:
        return [*found, Line(), Line(view.wording.fit(say("legal.no-checklist")), tone="muted", wraps=True)]
    answered = sum(view.value(path) in ("yes", "no") for path in points)
    title = view.wording.fit(say("legal.checklist", answered=answered, count=len(points)))
    return [*found, Line(), Line(title, tone="heading"), *(_point_line(view, path) for path in points)]


def _clearance_lines(view: View, question: Question) -> list[Line]:
    """The answers, and below them the way to leave the law to another day, with a key like theirs."""
    say, number = view.wording.say, str(len(question.options) + 1)
    aside = LeftForLater((CLEARANCE,), without_answers=True)
    is_aside = is_left_aside(view)
    extra = (number, say("legal.not-assessed"))
    found = [_with_key(line, extra, aside) for line in choice_lines(view, question, CLEARANCE)]
    last = found[-1].cells[0]
    cell = replace(last, keys={**last.keys, "enter": aside, "space": aside}, turn=aside)
    label = f"{CHOSEN if is_aside else FREE} {number} {extra[1]}"
    tone = "strong" if is_aside else "row"
    meaning = say("legal.not-assessed-means")
    return [*found, Line(label, (cell,), (), tone=tone, path=CLEARANCE, indent=1, wraps=True, says=meaning)]


def _with_key(line: Line, key: tuple[str, str], event: Event) -> Line:
    """A line of a choice whose cells know one key more."""
    cells = (replace(cell, keys={**cell.keys, key[0]: event}, legend=(*cell.legend, key)) for cell in line.cells)
    return replace(line, cells=tuple(cells))


def _stated_line(view: View, path: Path) -> Line:
    entry = displayable(view.entry(path))
    cell = Cell(path, entry or NOT_ANSWERED, "row" if entry else "open")
    return Line(label_of(view, path), (cell,), (FLEXIBLE,), path=path, indent=1, wraps=True)


def _point_line(view: View, path: Path) -> Line:
    question = view.question(path)
    label = view.wording.of(question.label) if question else path[-2]
    cell = answer_cell(view, path, question.options if question else ("yes", "no", "unknown"))
    return Line(
        label,
        (cell,),
        (COLUMN,),
        (NARROW,),
        marks=marks(view, path),
        path=path,
        keys=remark_keys(view, path),
        wraps=True,
    )
