"""The names that an assessment gives to rows, units and conditions, and how many of them a sentence holds."""

from __future__ import annotations

import pytest

from skalatui.interview.answers import Answers, Department, PlatformInUse
from skalatui.recommend.findings import Named
from skalatui.recommend.smallest_change import NewPerson
from skalatui.recommend.wording import Wording
from support.interviews import edition
from support.questionnaire import shipped_questionnaire
from support.words import catalogue

ANSWERS = Answers(
    departments=(Department("hud", "Hud"), Department("oeje", ""), Department("nyre", "Nyre")),
    platforms=(PlatformInUse("tavlen", name="Tavlen"), PlatformInUse("uden"), PlatformInUse("anden", name="Anden")),
)
WORDING = Wording(catalogue("da"), edition(), shipped_questionnaire(edition()), ANSWERS)


@pytest.mark.parametrize(
    ("section", "id", "expected"),
    [
        ("practice", "direct-message", "Man kan skrive direkte til os"),
        ("strategies", "branding", "Omdømme og synlighed"),
        ("training", "leaders", "Sociale medier for ledere"),
        ("organisation", "coe", "Et SoMe-team er oprettet (CoE)"),
        # Nothing is asked of it: the text of the row itself.
        (
            "practice", "closed-interaction",
            "Brugerne har ikke mulighed for at reagere på opslag, kommentere dem eller dele dem.",
        ),
        ("training", "vores-eget", "vores-eget"),
        ("roles", "producer", "producer"),
    ],
)  # fmt: skip
def test_a_row_is_called_by_its_question_else_by_its_text_else_by_its_id(section: str, id: str, expected: str) -> None:
    assert WORDING.row(section, id) == expected
    assert WORDING.name(Named("row", f"{section}.{id}")) == f"»{expected}«"


@pytest.mark.parametrize(
    ("key", "expected"),
    [("central", "centralt"), ("hud", "Hud"), ("nyre", "Nyre"), ("oeje", "oeje"), ("borte", "borte")],
)
def test_a_unit_is_called_by_its_name_else_by_its_key(key: str, expected: str) -> None:
    assert WORDING.unit(key) == expected


@pytest.mark.parametrize(
    ("key", "expected"),
    [("facebook", "Facebook-side"), ("tavlen", "Tavlen"), ("anden", "Anden"), ("uden", "uden"), ("borte", "borte")],
)
def test_a_platform_is_called_by_its_name_else_by_its_key(key: str, expected: str) -> None:
    assert WORDING.platform(key) == expected


@pytest.mark.parametrize(
    ("names", "at_once", "expected"),
    [
        ([], 4, ""),
        (["a"], 4, "a"),
        (["a", "b"], 4, "a og b"),
        (["a", "b", "c"], None, "a, b og c"),
        (["a", "b", "c", "d"], 4, "a, b, c og d"),
        (["a", "b", "c", "d", "e"], 4, "a, b, c, d og 1 mere"),
        (["a", "b", "c", "d", "e"], 3, "a, b, c og 2 mere"),
        (["a", "b", "c", "d", "e"], None, "a, b, c, d og e"),
    ],
)
def test_names_stand_in_a_sentence_and_the_rest_are_counted(
    names: list[str], at_once: int | None, expected: str
) -> None:
    assert WORDING.list(names, at_once) == expected
    assert at_once != 4 or WORDING.list(names) == expected


def test_a_new_person_is_anyone_only_where_no_role_is_asked_for() -> None:
    assert [NewPerson("central", roles).is_anyone for roles in (("any",), ("producer",), ("any", "producer"))] == [
        True, False, False,
    ]  # fmt: skip
