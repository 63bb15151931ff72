"""Where in the interview a question, or a table of answers, is asked."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.view import View


def step_of(view: View, path: Path) -> str:
    """The step in which the answer at `path` is asked for; the step that is open where none does."""
    question = view.question(path)
    if question is not None and question.step:
        return question.step
    for question in view.questionnaire.questions:
        if question.path[: len(path)] == path:
            return question.step
    return view.session.place.step
