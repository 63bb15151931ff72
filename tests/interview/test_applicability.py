"""Which questions apply, over the shipped questions and a small edition of three levels."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skalatui.document.tree import Tree, Value
from skalatui.interview.applicability import applicable, complete
from skalatui.interview.fields import field_at
from skalatui.interview.questionnaire import Question, Questionnaire
from skalatui.scale.edition import Row
from support.hostile import texts
from support.questionnaire import shipped_questionnaire
from support.small_edition import SMALL_EDITION, words

QUESTIONS = shipped_questionnaire(SMALL_EDITION)
SMALL_PRACTICE = ("basic-posting", "feedback-when-relevant", "open-interaction", "reviews", "singing")


def _asked(tree: Tree, *beginnings: str) -> list[str]:
    """The ids of the questions that apply and whose path begins in one of these ways."""
    ids = [".".join(path) for path in applicable(tree, SMALL_EDITION, QUESTIONS)]
    return [id for id in ids if id.startswith(beginnings)] if beginnings else ids


def _wishing(id: str, **more: Value) -> dict[str, Value]:
    return {"practice": {id: {"wish": "yes"}}, **more}


def test_an_empty_interview_is_asked_this() -> None:
    assert _asked({}) == [
        "hospital.name",
        "hospital.region",
        "hospital.contact_email",
        "interview.date",
        "interview.consultants",
        "interview.participants",
        "interview.purpose",
        *(f"practice.{id}.{answer}" for id in SMALL_PRACTICE for answer in ("today", "wish")),
        "strategies.branding",
        "strategies.singing-along",
        "staff.coverage",
        "staff.management_backing",
        "staff.departments_ready",
        "staff.reference_group",
        "staff.people_done",
        "platforms_done",
        "legal.clearance",
        "organisation.centralised.status",
        "monitoring.own-profiles-daily.status",
        "frames_done",
        "recommendation.chosen",
        "recommendation.chosen_because",
        "language",
        "interview.review_by",
        "interview.approved_by",
        "interview.approved_on",
    ]


def test_networks_are_asked_of_selected_departments_only() -> None:
    tree: Tree = {"departments": {"hjerte": {"name": "Hjerte", "selected": True}, "lunge": {"name": "Lunge"}}}
    assert _asked(tree, "departments") == [
        "departments.hjerte.name",
        "departments.lunge.name",
        "departments.hjerte.selected",
        "departments.lunge.selected",
        "departments.hjerte.networks",
    ]


def test_a_row_whose_key_is_a_star_stands_for_no_other() -> None:
    tree: Tree = {"departments": {"*": {"selected": True}, "b": {"selected": False}}}
    assert _asked(tree, "departments") == ["departments.b.name", "departments.b.selected"]


def test_people_are_asked_about_one_by_one_and_then_the_list_speaks_for_itself() -> None:
    tree: Tree = {"staff": {"people": {"chef": {"name": "Chef"}}}}
    assert _asked(tree, "staff.people") == [f"staff.people.chef.{key}" for key in ("name", "unit", "roles", "hours")]


def test_a_known_platform_is_not_asked_its_name_and_one_given_up_not_what_it_can_do() -> None:
    tree: Tree = {"platforms": {"facebook": {"status": "dropped"}, "eget": {"name": "Eget"}}}
    asked = _asked(tree, "platforms")
    assert [id for id in asked if "capabilities" not in id] == [
        "platforms.facebook.status",
        "platforms.eget.status",
        "platforms.eget.name",
        "platforms.facebook.handle",
        "platforms.eget.handle",
    ]
    assert {id.split(".")[1] for id in asked if "capabilities" in id} == {"eget"}


@pytest.mark.parametrize(
    ("tree", "channels"),
    [
        (_wishing("open-interaction"), set()),
        (_wishing("open-interaction", platforms={"x": {}, "threads": {"status": "dropped"}}), {"x"}),
        (_wishing("open-interaction", platforms={"x": {}}, hospital={"contact_email": "a@b.dk"}), {"x", "email"}),
    ],
)
def test_a_promise_is_asked_for_each_channel_that_is_open(tree: Tree, channels: set[str]) -> None:
    asked = _asked(tree, "response")
    assert {id.split(".")[1] for id in asked if not id.startswith("response.cover")} == channels
    assert [id for id in asked if id.startswith("response.cover")] == [
        "response.cover_weekdays",
        "response.cover_weekends",
    ]


def test_no_promise_is_asked_for_where_only_posting_is_wished() -> None:
    assert _asked(_wishing("basic-posting", platforms={"x": {}}), "response") == []


@pytest.mark.parametrize("clearance", ["requested", "refused", "given"])
def test_the_details_of_a_clearance_are_asked_once_there_is_one(clearance: str) -> None:
    asked = _asked({"legal": {"clearance": clearance}}, "legal")
    assert asked[:4] == ["legal.clearance", "legal.by", "legal.date", "legal.reference"]
    assert asked[4] == "legal.checklist.purpose.state"
    assert len(asked) == 4 + 20


def test_the_checklist_is_asked_where_the_level_that_needs_it_is_wished() -> None:
    assert _asked(_wishing("open-interaction"), "legal") == ["legal.clearance"]
    for wish in (_wishing("singing"), {"strategies": {"singing-along": "yes"}}):
        asked = _asked(wish, "legal")
        assert asked[0] == "legal.clearance"
        assert {id.split(".")[1] for id in asked[1:]} == {"checklist"}


def test_a_point_of_the_checklist_that_is_settled_is_asked_when_and_by_whom() -> None:
    points: Tree = {"dpia": {"state": "no"}, "transfers": {"state": "unknown"}, "eget": {"state": "yes"}}
    asked = _asked({"legal": {"clearance": "requested", "checklist": points}}, "legal.checklist")
    assert [id for id in asked if not id.endswith(".state")] == [
        "legal.checklist.dpia.date",
        "legal.checklist.eget.date",
        "legal.checklist.dpia.role",
        "legal.checklist.eget.role",
    ]
    assert "legal.checklist.eget.state" in asked


@pytest.mark.parametrize(
    "tree",
    [
        _wishing("singing"),
        {"strategies": {"singing-along": "yes"}},
        {"practice": {id: {"today": "yes"} for id in SMALL_PRACTICE if id != "reviews"}},
        {"recommendation": {"chosen": 3, "chosen_because": "Det vil vi."}},
        {"recommendation": {"chosen": 6, "chosen_because": "Endnu højere."}},
    ],
)
def test_frames_are_asked_up_to_the_level_that_is_wished_met_or_chosen(tree: Tree) -> None:
    assert _asked(tree, "organisation", "monitoring", "planning", "training") == [
        "organisation.centralised.status",
        "monitoring.own-profiles-daily.status",
        "monitoring.own-profiles-several-daily.status",
        "monitoring.own-profiles-continuous.status",
        "training.choir.status",
    ]


@pytest.mark.parametrize(
    "tree",
    [
        {"practice": {"singing": {"today": "yes", "wish": "unknown"}}},  # level 2's practice is not met
        {"practice": {"singing": {"today": "partly", "wish": "no"}}},
        {"recommendation": {"chosen": 3}},  # without a reason it is derived, no answer
    ],
)
def test_frames_of_higher_levels_are_not_asked(tree: Tree) -> None:
    assert _asked(tree, "monitoring", "training") == ["monitoring.own-profiles-daily.status"]


def test_a_frame_that_another_in_place_replaces_is_not_asked() -> None:
    tree = _wishing("singing", monitoring={"own-profiles-continuous": {"status": "in-place"}})
    assert [id for id in _asked(tree, "monitoring") if id.endswith("status")] == [
        "monitoring.own-profiles-continuous.status"
    ]
    planned = _wishing("singing", monitoring={"own-profiles-continuous": {"status": "planned"}})
    assert [id for id in _asked(planned, "monitoring") if id.endswith("status")] == [
        "monitoring.own-profiles-daily.status",
        "monitoring.own-profiles-several-daily.status",
        "monitoring.own-profiles-continuous.status",
    ]


def test_frames_for_departments_are_asked_only_where_one_is_selected() -> None:
    wish = _wishing("open-interaction")
    assert _asked(wish, "planning") == []
    assert _asked({**wish, "departments": {"hjerte": {"selected": True}}}, "planning") == [
        "planning.departments-publish.status"
    ]


@pytest.mark.parametrize(
    ("status", "keys"),
    [
        ("in-place", ["owner"]),
        ("planned", ["owner", "due"]),
        ("missing", ["owner", "due"]),
        ("left-out", ["reason"]),
        ("not-assessed", []),
    ],
)
def test_what_goes_with_a_frame_follows_its_status(status: str, keys: list[str]) -> None:
    tree: Tree = {"organisation": {"centralised": {"status": status, "reason": "…"}}}
    assert _asked(tree, "organisation") == [
        "organisation.centralised.status",
        *(f"organisation.centralised.{key}" for key in keys),
    ]


def test_a_row_of_the_hospitals_own_is_asked_at_any_level_and_for_its_text() -> None:
    tree: Tree = {"training": {"vores": {"own": True, "status": "missing"}, "ukendt": {"status": "missing"}}}
    assert _asked(tree, "training") == [
        "training.vores.status",
        "training.vores.owner",
        "training.vores.due",
        "training.vores.text",
    ]


def test_the_marks_for_an_empty_step_are_asked_only_while_it_is_empty() -> None:
    tree: Tree = {
        "staff": {"people": {"chef": {}}},
        "platforms": {"x": {}},
        "training": {"choir": {"status": "planned"}},
    }
    marks = ("staff.people_done", "platforms_done", "frames_done")
    assert _asked({}, *marks) == list(marks)
    assert _asked(tree, *marks) == []


def test_answers_of_questions_that_do_not_apply_are_left_alone() -> None:
    tree: Tree = {"departments": {"lunge": {"networks": ["KOL"]}}, "legal": {"clearance": "none", "by": "Jurist"}}
    before = repr(tree)
    assert not {"departments.lunge.networks", "legal.by"} & set(_asked(tree))
    complete(tree, SMALL_EDITION, QUESTIONS)
    assert repr(tree) == before


@pytest.mark.parametrize("tree", [{"departments": "hjerte"}, {"training": {"vores": 3}}, {"legal": {"checklist": []}}])
def test_values_of_the_wrong_type_ask_nothing_more(tree: Tree) -> None:
    assert _asked(tree) == _asked({})


def test_complete_counts_what_is_answered_of_what_applies() -> None:
    assert complete({}, SMALL_EDITION, QUESTIONS) == (0, 26)
    tree: Tree = {
        "hospital": {"name": "Åkirke", "region": "Midt"},  # the region is not counted
        "practice": {"basic-posting": {"today": "yes", "wish": "unknown"}, "singing": {"wish": "no"}},
        "strategies": {"branding": "no"},
        "staff": {"coverage": "unknown", "people_done": True},
        "platforms": {"facebook": {}},  # now the mark for an empty step does not apply
        "organisation": {"centralised": {"status": "left-out"}},  # asks for a reason, which is missing
    }
    assert complete(tree, SMALL_EDITION, QUESTIONS) == (6, 26)


_NAMES = st.sampled_from(["hjerte", "*", "central", "facebook", "email", "centralised", "dpia", "own"]) | texts
_VALUES = st.sampled_from(["yes", "in-place", "left-out", "given", True, 3, []]) | texts
_KEYS = ("status", "selected", "own", "wish", "state", "clearance", "name", "today")
_ROWS = st.dictionaries(_NAMES, st.dictionaries(st.sampled_from(_KEYS), _VALUES, max_size=3) | _VALUES, max_size=3)
_SECTIONS = ("practice", "strategies", "departments", "platforms", "response", "training", "monitoring", "roles")
_TREES = st.dictionaries(st.sampled_from(_SECTIONS), _ROWS | _VALUES, max_size=4)


@given(_TREES, _ROWS, _ROWS)
def test_every_question_that_applies_is_a_field_and_stands_once(
    tree: dict[str, Value], people: dict[str, Value], points: dict[str, Value]
) -> None:
    whole: Tree = {**tree, "staff": {"people": people}, "legal": {"clearance": "given", "checklist": points}}
    paths = applicable(whole, SMALL_EDITION, QUESTIONS)
    assert len(set(paths)) == len(paths)
    assert [path for path in paths if field_at(path) is None] == []
    answered, of = complete(whole, SMALL_EDITION, QUESTIONS)
    assert 0 <= answered <= of <= len(paths)


def test_a_role_that_several_levels_list_bears_on_the_first_of_them() -> None:
    edition = replace(SMALL_EDITION, rows=(*SMALL_EDITION.rows, *(Row("roles", "cm", n, words("cm")) for n in (2, 3))))
    path, blank = ("response", "cover_weekdays"), words("")
    asked = Questionnaire((), (Question("promise", path, blank, blank, blank, blank, rows=("roles.cm",)),))
    assert applicable(_wishing("basic-posting"), edition, asked) == ()
    assert applicable(_wishing("open-interaction"), edition, asked) == (path,)
