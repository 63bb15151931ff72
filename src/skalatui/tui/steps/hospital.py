"""The steps that are fields only: the hospital and its people at the table, and the purpose in its own words."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.asked import Asked, asked
from skalatui.flow.view import View
from skalatui.interview.fields import ANY
from skalatui.tui.body import StepBody

LANGUAGE: Path = ("language",)


class Questions(StepBody):
    """Every question of the step that is being opened, each in a field."""

    HAS_SHEET = False

    def fields(self, view: View) -> list[Asked]:
        questions = view.questionnaire.of_step(view.session.place.step)
        return [asked(view, question.path) for question in questions if ANY not in question.path]


class Hospital(Questions):
    """The charter's language is asked for here too, whatever the interface speaks."""

    def fields(self, view: View) -> list[Asked]:
        return [*super().fields(view), asked(view, LANGUAGE)]


class Purpose(Questions):
    pass
