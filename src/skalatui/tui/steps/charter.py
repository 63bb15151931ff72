"""The charter as it will be: its language, and the text of the file, rebuilt with every answer."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.saving import charter_of
from skalatui.flow.view import View
from skalatui.store.editions import others_than
from skalatui.text.safe import displayable
from skalatui.tui.body import StepBody
from skalatui.tui.lines import Line
from skalatui.tui.steps.staff import choice_lines

LANGUAGE: Path = ("language",)


class CharterText(StepBody):
    def lines(self, view: View) -> list[Line]:
        question = view.question(LANGUAGE)
        found = choice_lines(view, question, LANGUAGE) if question else []
        others = others_than(view.edition)
        _, text = charter_of(view.tree, view.edition, others)
        shown = displayable(text, lines=True).split("\n")
        return [*found, Line(), *(_line(text) for text in shown)]


def _line(text: str) -> Line:
    tone = "muted" if text.startswith("#") else "heading" if text.startswith("[") else "text"
    return Line(text, tone=tone, wraps=True)
