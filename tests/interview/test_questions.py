"""The reader of the questions, over small files and a small edition."""

from __future__ import annotations

import dataclasses

import pytest

from skalatui.document.tree import Tree, Value
from skalatui.interview.fields import Kind
from skalatui.interview.questions import Question, questionnaire_from
from skalatui.scale.edition import FRAME_SECTIONS
from skalatui.text.language import LANGUAGES, Words
from support.small_edition import SMALL_EDITION, words


def _texts(name: str, **more: Value) -> dict[str, Value]:
    """A block whose texts say what they are; `more` stands in both languages as it is."""
    return {
        code: {**{key: f"{name} {key} {code}" for key in ("label", "ask", "hint", "guidance")}, **more}
        for code in LANGUAGES
    }


def _step(name: str) -> Tree:
    return {code: {key: f"{name} {key} {code}" for key in ("title", "heading", "lead")} for code in LANGUAGES}


FILES: dict[str, Tree] = {
    "steps": {"look": _step("look"), "check": _step("check")},
    "look": {
        "practice": {
            "*": _texts(
                "any",
                ask={"today": "T", "wish": "W"},
                criteria={"today": {"yes": "Y", "partly": "P"}, "wish": {"no": "N"}},
            ),
            "open-interaction": {
                "rows": ["monitoring.own-profiles-daily", "monitoring.of-another-edition"],
                **_texts(
                    "open",
                    ask={"today": "T1", "wish": "W1"},
                    criteria={"today": {"yes": "Y1"}, "wish": {"partly": "-"}},
                ),
            },
            "of-another-edition": _texts("other", ask={"today": "T2", "wish": "W2"}),
        },
        "hospital": {"name": _texts("name"), "region": {"optional": True, **_texts("region")}},
        "departments": {"*": {"name": _texts("department")}},
    },
    "check": {
        **{section: {} for section in FRAME_SECTIONS},
        "training": {"choir": _texts("choir", guidance="One.\nTwo.\n")},
        "every-row": {"status": _texts("status", criteria={"in-place": "I"}), "owner": _texts("owner")},
    },
    "beside": {"note": {"optional": True, **_texts("note")}},
}
QUESTIONS = questionnaire_from(FILES, SMALL_EDITION)


def test_questions_stand_in_the_order_of_the_steps_the_files_and_the_editions_rows() -> None:
    assert [(question.step, question.id) for question in QUESTIONS.questions] == [
        ("look", "practice.basic-posting.today"),
        ("look", "practice.basic-posting.wish"),
        ("look", "practice.feedback-when-relevant.today"),
        ("look", "practice.feedback-when-relevant.wish"),
        ("look", "practice.open-interaction.today"),
        ("look", "practice.open-interaction.wish"),
        ("look", "practice.reviews.today"),
        ("look", "practice.reviews.wish"),
        ("look", "practice.singing.today"),
        ("look", "practice.singing.wish"),
        ("look", "practice.*.today"),
        ("look", "practice.*.wish"),
        ("look", "hospital.name"),
        ("look", "hospital.region"),
        ("look", "departments.*.name"),
        ("check", "organisation.centralised.status"),
        ("check", "monitoring.own-profiles-daily.status"),
        ("check", "monitoring.own-profiles-several-daily.status"),
        ("check", "monitoring.own-profiles-continuous.status"),
        ("check", "planning.departments-publish.status"),
        ("check", "training.choir.status"),
        *(("check", f"{section}.*.{key}") for section in FRAME_SECTIONS for key in ("status", "owner")),
    ]


def test_one_block_of_a_row_gives_a_question_for_today_and_one_for_the_wish() -> None:
    today = QUESTIONS.question_at(("practice", "open-interaction", "today"))
    wish = QUESTIONS.question_at(("practice", "open-interaction", "wish"))
    assert today == Question(
        step="look",
        path=("practice", "open-interaction", "today"),
        label=words("open label"),
        ask=Words("T1", "T1"),
        hint=words("open hint"),
        guidance=words("open guidance"),
        options=("yes", "partly", "no", "unknown"),
        criteria={"yes": Words("Y1", "Y1"), "partly": Words("P", "P")},
        rows=("practice.open-interaction", "monitoring.own-profiles-daily"),
    )
    assert today is not None and today.kind is Kind.CHOICE
    assert wish == dataclasses.replace(
        today,
        path=("practice", "open-interaction", "wish"),
        ask=Words("W1", "W1"),
        options=("yes", "no", "unknown"),
        criteria={"no": Words("N", "N")},
    )


def test_a_row_that_the_files_do_not_know_is_asked_in_general_words_under_its_own_text() -> None:
    asked = QUESTIONS.question_at(("practice", "singing", "today"))
    assert asked is not None
    assert (asked.label, asked.ask, asked.rows) == (words("singing"), Words("T", "T"), ("practice.singing",))
    framed = QUESTIONS.question_at(("planning", "departments-publish", "status"))
    assert framed is not None
    assert (framed.label, framed.ask, framed.rows) == (
        words("departments publish"),
        words("status ask"),
        ("planning.departments-publish",),
    )
    assert framed.criteria == {"in-place": Words("I", "I")}


def test_not_possible_is_an_option_only_where_the_platform_decides() -> None:
    options = {question.id: question.options for question in QUESTIONS.of_step("look") if question.options}
    assert {id for id, values in options.items() if "not-possible" in values} == {
        "practice.reviews.today",
        "practice.reviews.wish",
        "practice.*.today",
        "practice.*.wish",
    }


def test_the_lines_of_a_guidance_are_joined() -> None:
    asked = QUESTIONS.question_at(("training", "choir", "status"))
    assert asked is not None and asked.guidance == Words("One. Two.", "One. Two.")


def test_a_path_with_keys_of_the_hospitals_own_has_the_question_of_its_pattern() -> None:
    department = QUESTIONS.question_at(("departments", "hjertesygdomme", "name"))
    assert department is not None and department.path == ("departments", "*", "name")
    own_row = QUESTIONS.question_at(("training", "vores-eget", "status"))
    assert own_row is not None and own_row.path == ("training", "*", "status")


@pytest.mark.parametrize(
    ("path", "pattern", "step"),
    [
        (("practice", "singing", "note"), ("practice", "*", "note"), "look"),
        (("hospital", "contact_email_note"), ("hospital", "contact_email_note"), "look"),
        (("training", "choir", "note"), ("training", "*", "note"), "check"),
    ],
)
def test_a_note_has_one_question_wherever_it_stands(path: tuple[str, ...], pattern: tuple[str, ...], step: str) -> None:
    assert QUESTIONS.question_at(path) == Question(
        step=step,
        path=pattern,
        label=words("note label"),
        ask=words("note ask"),
        hint=words("note hint"),
        guidance=words("note guidance"),
        optional=True,
    )


@pytest.mark.parametrize("path", [("schema",), ("hospital", "shoe-size"), ("legal", "by"), ("nowhere",), ()])
def test_a_path_that_nothing_asks_about_has_no_question(path: tuple[str, ...]) -> None:
    assert QUESTIONS.question_at(path) is None


def test_a_step_is_found_by_its_id() -> None:
    assert QUESTIONS.step("check").lead == words("check lead")
    with pytest.raises(KeyError):
        QUESTIONS.step("nowhere")
    assert QUESTIONS.of_step("nowhere") == ()


def test_a_missing_text_is_named() -> None:
    broken = {**FILES, "look": {"hospital": {"name": {"da": {"label": "Navn"}, "en": {"label": "Name"}}}}}
    with pytest.raises(KeyError, match="ask"):
        questionnaire_from(broken, SMALL_EDITION)
