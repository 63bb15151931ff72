"""The names of questions in one list: no two the same, rows by their names, own rows by their texts."""

from __future__ import annotations

from datetime import date

import pytest

from skalatui.flow.opening import Opener
from skalatui.flow.question_names import named_questions
from skalatui.interview.events import AnswerGiven, FrameAdded
from skalatui.store.charters import open_charter
from skalatui.text.language import Language
from support.wizard import CASES

CASE_NAMES = sorted(path.stem for path in CASES.glob("*.toml"))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("case", CASE_NAMES)
def test_no_two_questions_are_called_the_same(case: str, language: Language) -> None:
    opener = Opener(None, date(2026, 11, 21))
    conversation = opener.of_file(open_charter(CASES / f"{case}.toml"), language)
    for event in (
        FrameAdded("monitoring", "Vores egen vagtplan", frozenset()),
        FrameAdded("monitoring", "Vores egen vagtplan", frozenset()),
        AnswerGiven(("legal", "checklist", "dpia", "state"), "yes"),
    ):
        assert conversation.take(event) is None or event.path[0] == "legal"  # type: ignore[union-attr]
    names = [name for name, _ in named_questions(conversation.view)]
    assert len(names) == len(set(names))
    assert sum("Vores egen vagtplan" in name for name in names) == 2
    if case == "brededal":
        row = "Konsekvensanalyse" if language == "da" else "Impact assessment"
        assert any(row in name and name.endswith(("afklaret den", "cleared on")) for name in names)
