"""The short names of answers are those of the questions, though not all of their files are read."""

from __future__ import annotations

import pytest

from skalatui.document.tree import Path
from skalatui.interview.fields import ANY
from skalatui.interview.questionnaire import Question
from skalatui.store import assets
from skalatui.store.labels import label
from skalatui.text.language import LANGUAGES, Language

QUESTIONNAIRE = assets.questionnaire(assets.edition())
ASKED: list[Question] = [question for question in QUESTIONNAIRE.questions if ANY not in question.path]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_lends_its_label_to_its_answer(language: Language) -> None:
    """A point of the checklist is one row: its answers are asked for by its name (`charter.naming`)."""
    expected = {
        question.path[:3] if question.path[1:2] == ("checklist",) else question.path: question.label
        for question in ASKED
    }
    assert {path: label(path, language) for path in expected} == {
        path: words.in_language(language) for path, words in expected.items()
    }


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("note",), QUESTIONNAIRE.beside["note"].path),
        (("staff", "people", "anna", "hours"), ("staff", "people", "*", "hours")),
        (("departments", "hud", "networks"), ("departments", "*", "networks")),
        (("training", "vores-eget", "owner"), ("training", "*", "owner")),
        (("platforms", "facebook", "handle"), ("platforms", "*", "handle")),
    ],
)
def test_an_answer_under_a_key_of_the_hospitals_own_has_the_label_of_its_pattern(path: Path, expected: Path) -> None:
    asked = QUESTIONNAIRE.question_at(expected) or QUESTIONNAIRE.beside[expected[-1]]
    assert label(path, "da") == asked.label.da


@pytest.mark.parametrize("path", [("schema",), ("nowhere", "at", "all"), ("training", "leaders", "x"), ("x", "y")])
def test_what_nobody_asks_for_has_no_label(path: Path) -> None:
    assert label(path, "da") is None


def test_a_row_is_called_as_its_question_is() -> None:
    leaders = QUESTIONNAIRE.question_at(("training", "leaders", "status"))
    assert leaders is not None
    assert label(("training", "leaders"), "da") == leaders.label.da
