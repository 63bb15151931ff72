"""The review: who approves and when to meet again, what is missing, what contradicts; and the save."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.asked import Asked, asked_in_step
from skalatui.flow.guarding import unexcused
from skalatui.flow.levels import are_hidden
from skalatui.flow.places import step_of
from skalatui.flow.reviewing import REVIEW_BY, asked_again, attention, missing, not_settled, proposed_review
from skalatui.flow.view import View
from skalatui.interview.events import AnswerGiven, Place
from skalatui.store import assets
from skalatui.text import figures
from skalatui.tui.body import StepBody
from skalatui.tui.jumping import jump
from skalatui.tui.lines import Cell, Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.taking import take


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
        found += [Line(), *_group(view, "review.attention", attention(view), "bad")]
        if personal := unexcused(view, assets.detector()):
            title = view.wording.catalogue.say("guard.review", count=len(personal))
            found += _group_titled(view, title, personal, "bad")
        found += _group(view, "review.later", asked_again(view), "unknown")
        found += _group(view, "review.open", not_settled(view), "unknown")
        found += _group(view, "review.missing", missing(view), "row")
        serious = [one for one in view.assessment.findings if one.severity == "serious" and not are_hidden(view)]
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
                jump(self, Place(step, tuple(question)))

    def detail(self, line: Line, cell: Cell | None) -> Path:
        return ()


def _group(view: View, title: str, paths: list[Path], tone: str) -> list[Line]:
    """Questions by their step; a step with many is one line with their number."""
    return _group_titled(view, view.wording.say(title, count=len(paths)), paths, tone) if paths else []


def _group_titled(view: View, title: str, paths: list[Path], tone: str) -> list[Line]:
    lines = [Line(title, tone="heading")]
    steps = dict.fromkeys(step_of(view, path) for path in paths)
    for step in steps:
        here = [path for path in paths if step_of(view, path) == step]
        heading = view.wording.of(view.questionnaire.step(step).title)
        names = ", ".join(dict.fromkeys(_name(view, path) for path in here[:3]))
        more = f" (+{len(here) - 3})" if len(here) > 3 else ""
        lines.append(Line(f"{heading}: {names}{more}", path=("go", step, *here[0]), stops=True, tone=tone, wraps=True))
    return [*lines, Line()]


def _name(view: View, path: Path) -> str:
    question = view.question(path)
    return view.wording.of(question.label) if question else path[-1]
