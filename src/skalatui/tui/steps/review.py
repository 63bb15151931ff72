"""The review: who approves and when to meet again, what is missing, what contradicts; and the save."""

from __future__ import annotations

import calendar
from datetime import date

from skalatui.document.tree import Path, value_at
from skalatui.flow.view import View
from skalatui.interview.applicability import is_answered
from skalatui.interview.events import AnswerGiven, Place, PlaceChanged
from skalatui.interview.fields import field_at
from skalatui.text import figures
from skalatui.tui.asked import Asked, asked_in_step
from skalatui.tui.body import StepBody
from skalatui.tui.frame.progress import attention_in
from skalatui.tui.lines import Cell, Line
from skalatui.tui.places import step_of
from skalatui.tui.sheet import Sheet
from skalatui.tui.taking import take

REVIEW_BY: Path = ("interview", "review_by")
MONTHS_TO_REVIEW = 6


class Review(StepBody):
    """Enter on a line goes to what it names, or does it."""

    def fields(self, view: View) -> list[Asked]:
        return asked_in_step(view, "review", (("interview",),))

    def lines(self, view: View) -> list[Line]:
        say = view.wording.say
        found = [Line(say("review.save"), path=("do", "save"), stops=True, tone="strong")]
        if (proposed := proposed_review(view)) is not None:
            day = figures.day(proposed, view.wording.language)
            found.append(Line(say("review.propose", day=day), path=("do", "propose"), stops=True, wraps=True))
        found += [Line(), *_group(view, "review.attention", _attention(view), "bad")]
        found += _group(view, "review.later", _later(view), "unknown")
        found += _group(view, "review.missing", _missing(view), "row")
        serious = [one for one in view.assessment.findings if one.severity == "serious"]
        if serious:
            found.append(Line(say("review.serious"), tone="heading"))
            found += [Line(f"! {view.names.finding(one)}", tone="bad", wraps=True) for one in serious]
        return found

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        message.stop()
        match message.line.path:
            case ("do", "save"):
                self.app.call_later(self.app.run_action, "app.save")
            case ("do", "propose"):
                if (proposed := proposed_review(self.view)) is not None:
                    take(self, AnswerGiven(REVIEW_BY, proposed))
            case ("go", step, *question):
                take(self, PlaceChanged(Place(step, tuple(question))))

    def detail(self, line: Line, cell: Cell | None) -> Path:
        return ()


def proposed_review(view: View) -> date | None:
    """Six months after the interview, for the person to accept; None where a date stands, or the interview has none."""
    held = view.value(("interview", "date"))
    if not isinstance(held, date) or view.value(REVIEW_BY) is not None:
        return None
    month = held.month - 1 + MONTHS_TO_REVIEW
    year, month = held.year + month // 12, month % 12 + 1
    return date(year, month, min(held.day, calendar.monthrange(year, month)[1])) if year <= date.max.year else None


def _group(view: View, title: str, paths: list[Path], tone: str) -> list[Line]:
    """Questions by their step; a step with many is one line with their number."""
    if not paths:
        return []
    lines = [Line(view.wording.say(title, count=len(paths)), tone="heading")]
    steps = dict.fromkeys(step_of(view, path) for path in paths)
    for step in steps:
        here = [path for path in paths if step_of(view, path) == step]
        title = view.wording.of(view.questionnaire.step(step).title)
        names = ", ".join(dict.fromkeys(_name(view, path) for path in here[:3]))
        more = f" (+{len(here) - 3})" if len(here) > 3 else ""
        lines.append(Line(f"{title}: {names}{more}", path=("go", step, *here[0]), stops=True, tone=tone, wraps=True))
    return [*lines, Line()]


def _name(view: View, path: Path) -> str:
    question = view.question(path)
    return view.wording.of(question.label) if question else path[-1]


def _attention(view: View) -> list[Path]:
    return [path for step in view.questionnaire.steps for path in attention_in(view, step.id)]


def _missing(view: View) -> list[Path]:
    found = []
    for path in view.applicable:
        question = view.question(path)
        if question is not None and not question.optional and not is_answered(view.value(path)):
            found.append(path)
    return found


def _later(view: View) -> list[Path]:
    """The answers that are marked to be asked again."""
    found = []
    for path in view.applicable:
        for beside in ((*path[:-1], f"{path[-1]}_later"), (*path[:-1], "later")):
            field = field_at(beside)
            if field is not None and field.beside and value_at(view.session.tree, beside) is True:
                found.append(path)
                break
    return found
