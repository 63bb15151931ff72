"""What a row asks for in words is what its strength says: no »bør« in a must, no »skal« in what is only advised."""

from __future__ import annotations

import re

import pytest

from skalatui.scale.edition import FRAME_SECTIONS
from skalatui.scale.rows import RoleRow, Row
from skalatui.store import assets
from skalatui.text.language import LANGUAGES, Language

MUST = {"da": re.compile(r"\bskal (?:bidrage|have|være|kunne|sikre)\b", re.I), "en": re.compile(r"\bmust\b", re.I)}
SHOULD = {
    "da": re.compile(r"\bbør\b|\banbefal|\bhelst\b", re.I),
    "en": re.compile(r"\bshould\b|\brecommend|preferably", re.I),
}
ROWS = assets.edition().rows


def advises_more(row: Row) -> bool:
    """Whether a role's row asks for some persons and advises more of them, or backs up those it asks for."""
    return isinstance(row, RoleRow) and row.recommended is not None and row.recommended > (row.minimum or 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_says_should_only_where_the_source_does(language: Language) -> None:
    wrong = [
        (row.section, row.id, row.level)
        for row in ROWS
        if SHOULD[language].search(row.text.in_language(language))
        and "should" not in (row.strength, row.source_strength)
        and not advises_more(row)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_says_must_only_where_it_is_one(language: Language) -> None:
    wrong = [
        (row.section, row.id, row.level)
        for row in ROWS
        if MUST[language].search(row.text.in_language(language)) and row.strength != "must"
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_that_the_source_advises_says_so(language: Language) -> None:
    silent = [
        (row.section, row.id, row.level)
        for row in ROWS
        if row.source_strength == "should" and not SHOULD[language].search(row.text.in_language(language))
    ]
    assert silent == []


def test_what_is_counted_otherwise_than_the_source_says_has_a_note_on_it() -> None:
    assert [row.id for row in ROWS if row.strength != row.source_strength and row.note is None] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_question_of_a_must_is_not_asked_as_advice(language: Language) -> None:
    questions = assets.questionnaire(assets.edition()).questions
    asked = {question.path[:2]: question for question in questions if question.path[0] in FRAME_SECTIONS}
    musts = {(row.section, row.id) for row in ROWS if row.strength == "must"}
    texts = [
        (id, words.in_language(language))
        for id, question in asked.items()
        for words in (question.label, question.ask, question.hint)
        if words is not None and id in musts
    ]
    assert [id for id, text in texts if re.search(r"\bbør\b|\bshould\b", text)] == []
