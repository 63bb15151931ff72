"""The questions that ship: whole, in both languages, short enough for where they stand, and true to the scale."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from skalatui.interview.fields import ANY, FIELDS, Kind
from skalatui.interview.questionnaire import Question
from skalatui.interview.questions import STEPS
from skalatui.scale.edition import FRAME_SECTIONS
from skalatui.scale.platform import CAPABILITIES
from skalatui.store import assets
from skalatui.text.language import LANGUAGES
from support.questionnaire import question_files, shipped_questionnaire

EDITION = assets.edition()
QUESTIONNAIRE = shipped_questionnaire(EDITION)
EVERY_QUESTION = (*QUESTIONNAIRE.questions, *QUESTIONNAIRE.beside.values())
TEXTS = Path(__file__).parents[2] / "assets" / "texts"

SET_BY_THE_PROGRAM = {"schema", "scale"}
SET_WITH_A_ROW = {"own", "reworded"}  # follow from adding or rewording a row
SAME_IN_BOTH = {"Region", "Status", "Charter", "Note"}


def _blocks(
    table: Mapping[str, Any], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Mapping[str, Any]]]:
    if "da" in table:
        yield path, table
        return
    for key, inner in table.items():
        if isinstance(inner, Mapping):
            yield from _blocks(inner, (*path, key))


BLOCKS = {(stem, *path): block for stem, tree in question_files().items() for path, block in _blocks(tree)}


def _leaves(table: Mapping[str, Any], path: tuple[str, ...] = ()) -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for key, value in table.items():
        found |= _leaves(value, (*path, key)) if isinstance(value, Mapping) else {(*path, key): value}
    return found


def test_every_field_that_a_person_can_answer_has_a_question() -> None:
    unasked = {
        field.path
        for field in FIELDS
        if QUESTIONNAIRE.question_at(field.path) is None
        and field.path[0] not in SET_BY_THE_PROGRAM
        and field.path[-1] not in SET_WITH_A_ROW
    }
    assert unasked == set()


def test_every_question_is_a_field_and_none_is_asked_twice() -> None:
    paths = [question.path for question in QUESTIONNAIRE.questions]
    assert len(set(paths)) == len(paths)
    assert all(question.field.path for question in QUESTIONNAIRE.questions)


def test_the_interview_goes_in_this_order() -> None:
    assert [step.id for step in QUESTIONNAIRE.steps] == [
        "hospital",
        "purpose",
        "practice",
        "strategies",
        "staff",
        "departments",
        "people",
        "platforms",
        "response",
        "legal",
        "frames",
        "recommendation",
        "charter",
        "review",
    ]
    assert all(QUESTIONNAIRE.of_step(step.id) for step in QUESTIONNAIRE.steps)


def test_every_row_that_is_asked_has_words_of_its_own_and_only_such_rows_have() -> None:
    asked = {
        (row.section, row.id)
        for row in EDITION.rows
        if row.asked and row.section in ("practice", "strategies", *FRAME_SECTIONS)
    }
    sections = {section for section, _ in asked}
    written = {path[1:] for path in BLOCKS if path[0] != STEPS and path[1] in sections and ANY not in path}
    assert written == asked


def test_the_rows_of_a_section_are_asked_in_the_scales_order() -> None:
    for section in FRAME_SECTIONS:
        asked = [question.path[1] for question in QUESTIONNAIRE.of_step("frames") if question.path[0] == section]
        assert [id for id in asked if id != ANY] == [row.id for row in EDITION.of_section(section)]


def test_the_rows_that_a_question_bears_on_exist() -> None:
    known = {f"{row.section}.{row.id}" for row in EDITION.rows}
    named = {(path, id) for path, block in BLOCKS.items() for id in block.get("rows", ())}
    assert {(path, id) for path, id in named if id not in known} == set()


def test_every_answer_that_the_rules_read_names_the_rows_it_bears_on() -> None:
    read_by_the_rules = [
        *(question for question in QUESTIONNAIRE.questions if question.path[0] in ("practice", "strategies", "staff")),
        *(QUESTIONNAIRE.question_at(("platforms", ANY, "capabilities", name)) for name in CAPABILITIES),
        QUESTIONNAIRE.question_at(("hospital", "contact_email")),
        QUESTIONNAIRE.question_at(("legal", "clearance")),
    ]
    rowless = {question.id for question in read_by_the_rules if question is not None and not question.rows}
    assert rowless == {
        "practice.*.today",
        "practice.*.wish",
        "strategies.*",
        "staff.people.*.name",
        "staff.people.*.unit",
        "staff.people_done",
    }


def test_the_checklist_has_the_twenty_points() -> None:
    assert [
        question.path[2] for question in QUESTIONNAIRE.questions if question.path[:2] == ("legal", "checklist")
    ] == [
        *(ANY,) * 3,
        "purpose",
        "dpo-opinion",
        "legal-opinion",
        "management-decision",
        "controller-roles",
        "legal-basis",
        "admission-timing",
        "membership",
        "dpia",
        "transfers",
        "privacy-text",
        "house-rules",
        "post-approval",
        "secrecy-instruction",
        "urgent-routes",
        "presence-hours",
        "filing",
        "breach-procedure",
        "facilitator-training",
        "evaluation",
    ]


def test_both_languages_say_the_same_things() -> None:
    apart = {path for path, block in BLOCKS.items() if _leaves(block["da"]).keys() != _leaves(block["en"]).keys()}
    assert apart == set()


def test_no_text_is_empty_or_left_in_the_other_language() -> None:
    for path, block in BLOCKS.items():
        danish, english = _leaves(block["da"]), _leaves(block["en"])
        for key, text in danish.items():
            assert text.strip() and english[key].strip(), (path, key)
            assert text != english[key] or text in SAME_IN_BOTH, (path, key, text)
            assert not set("æøåÆØÅ") & set(_without_names(english[key])), (path, key, english[key])


def _without_names(text: str) -> str:
    """A text without what stands between quotation marks: course names and words of the source are Danish."""
    return re.sub("“[^”]*”", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_fit_where_they_stand(language: str) -> None:
    def too_long(texts: Mapping[tuple[str, ...], str], key: str, most: int) -> dict[tuple[str, ...], str]:
        return {path: text for path, text in texts.items() if path[-1] == key and len(text) > most}

    texts = {(*path, *key): text for path, block in BLOCKS.items() for key, text in _leaves(block[language]).items()}
    assert too_long(texts, "title", 14) == {}
    assert too_long(texts, "heading", 46) == {}
    assert too_long(texts, "hint", 78) == {}
    assert too_long(texts, "label", 46) == {}
    assert too_long({path: text for path, text in texts.items() if path[0] == "practice"}, "label", 36) == {}


def test_no_level_is_named_while_it_may_be_covered() -> None:
    """A hint always stands on the screen; all up to the strategies is answered before the levels are shown."""
    before = {"hospital", "interview", "practice", "strategies"}
    naming = [
        (path, key, text)
        for path, block in BLOCKS.items()
        for language in LANGUAGES
        for key, text in _leaves(block[language]).items()
        if (key[-1] == "hint" or path[0] in before) and re.search(r"(?i)(niveau|levels?)\b[^.]* \d", text)
    ]
    assert naming == []


def test_texts_stand_one_sentence_a_line_and_never_shout() -> None:
    for path, block in BLOCKS.items():
        for language in LANGUAGES:
            for key, text in _leaves(block[language]).items():
                assert "!" not in text, (path, key)
                assert "\n" not in text or key == ("guidance",), (path, key)
                if key == ("guidance",):
                    assert text.endswith("\n") and 1 <= text.count("\n") <= 6, (path, text)


def test_every_choice_says_what_its_values_mean() -> None:
    unsaid = {
        question.id: missing
        for question in EVERY_QUESTION
        if question.options
        and question.kind is Kind.CHOICE
        and question.path != ("language",)
        and (missing := set(question.options) - set(question.criteria))
    }
    assert unsaid == {}


def _question(*path: str) -> Question:
    question = QUESTIONNAIRE.question_at(path)
    assert question is not None
    return question


def test_a_question_reads_like_this() -> None:
    asked = _question("practice", "fast-response", "today")
    assert (asked.label.da, asked.ask.da, asked.hint.da, asked.criteria["partly"].da) == (
        "Svar hele døgnet, alle dage",
        "Får brugerne hurtigt svar hos jer, døgnet rundt og alle årets dage?",
        "Hvad sker der klokken 21.30 en lørdag aften?",
        "Hurtigt i arbejdstiden eller om aftenen, men ikke hele døgnet.",
    )
    assert asked.options == ("yes", "partly", "no", "unknown")
    assert asked.rows[0] == "practice.fast-response"


def test_the_words_for_values_are_the_same_groups_in_both_languages() -> None:
    danish, english = (
        _leaves(tomllib.loads((TEXTS / language / "interview.toml").read_text("utf-8"))) for language in LANGUAGES
    )
    assert danish.keys() == english.keys()
