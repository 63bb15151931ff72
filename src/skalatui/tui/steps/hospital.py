"""The steps that are fields only: the hospital and its people at the table, and the purpose in its own words."""

from __future__ import annotations

from skalatui.flow.asked import Asked, asked
from skalatui.flow.view import View
from skalatui.interview.fields import ANY
from skalatui.tui.body import StepBody


class Questions(StepBody):
    """Every question of the step that is being opened, each in a field."""

    HAS_SHEET = False

    def fields(self, view: View) -> list[Asked]:
        questions = view.questionnaire.of_step(view.session.place.step)
        return [asked(view, question.path) for question in questions if ANY not in question.path]


class Hospital(Questions):
    pass


class Purpose(Questions):
    pass
