"""The answers as the rules read them: what a document says, typed; what it says wrongly, as if it were missing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from skalatui.document.tree import Value
from skalatui.interview.answers import (
    Answers,
    Department,
    Frame,
    Legal,
    Person,
    PlatformInUse,
    Practice,
    answers_in,
    is_answered,
)
from skalatui.scale.edition import FRAME_SECTIONS

NO_FRAMES: dict[str, dict[str, Frame]] = {section: {} for section in FRAME_SECTIONS}


def test_a_whole_document_is_read_whole() -> None:
    tree: dict[str, Any] = {
        "hospital": {"name": "Åkirke", "contact_email": " post@sygehus.dk "},
        "practice": {"reviews": {"today": "not-possible", "note": "x"}, "basic-posting": {"wish": "yes"}},
        "strategies": {"branding": "yes", "branding_note": "x"},
        "staff": {
            "coverage": "extended",
            "management_backing": "partly",
            "departments_ready": "quickly",
            "reference_group": "no",
            "people_done": True,
            "people": {
                "chef": {"name": "Chef", "unit": "central", "roles": ["manager", "producer"], "hours": 37},
                "anna": {"name": "Anna", "unit": "hud"},
            },
        },
        "departments": {"hud": {"name": "Hud", "selected": True, "networks": ["A", "B"]}, "oeje": {"name": "Øje"}},
        "platforms": {
            "x": {"status": "dropped", "handle": "@x"},
            "own": {"name": "Vores", "capabilities": {"comments": False, "sharing": True}},
        },
        "platforms_done": True,
        "frames_done": True,
        "legal": {"clearance": "given", "by": " DPO ", "date": date(2026, 1, 2), "reference": " J-1 "},
        "training": {"leaders": {"status": "left-out", "reason": " Ingen "}, "vores": {"own": True, "text": "Kursus"}},
        "recommendation": {"chosen": 3, "chosen_because": " Bestyrelsen "},
    }
    assert answers_in(tree) == Answers(
        practice={"reviews": Practice("not-possible", "unknown"), "basic-posting": Practice("unknown", "yes")},
        strategies={"branding": "yes", "branding_note": "x"},
        coverage="extended",
        management_backing="partly",
        departments_ready="quickly",
        reference_group="no",
        people=(
            Person("chef", "Chef", "central", ("manager", "producer"), 37.0), Person("anna", "Anna", "hud", (), None),
        ),
        departments=(Department("hud", "Hud", True, ("A", "B")), Department("oeje", "Øje", False, ())),
        platforms=(
            PlatformInUse("x", "dropped", "", "@x", {}),
            PlatformInUse("own", "active", "Vores", "", {"comments": False, "sharing": True}),
        ),
        contact_email="post@sygehus.dk",
        legal=Legal("given", "DPO", date(2026, 1, 2), "J-1"),
        frames={**NO_FRAMES, "training": {"leaders": Frame("left-out", "Ingen")}},
        chosen=3,
        chosen_because="Bestyrelsen",
        people_done=True,
        platforms_done=True,
        frames_done=True,
    )  # fmt: skip


@pytest.mark.parametrize("wrong", [1, 1.5, "", "x", True, False, [], ["x"], [1], {}, date(2026, 1, 2)])
def test_what_is_no_table_holds_no_answers(wrong: Any) -> None:
    sections = ("practice", "strategies", "staff", "departments", "platforms", "hospital", "legal", "recommendation")
    read = answers_in(dict.fromkeys((*sections, *FRAME_SECTIONS), wrong))
    assert read == Answers(frames=NO_FRAMES)
    assert answers_in({"practice": {"reviews": wrong}}).practice == (
        {"reviews": Practice()} if isinstance(wrong, dict) else {}
    )


def test_a_value_of_the_wrong_type_reads_as_missing() -> None:
    tree: dict[str, Any] = {
        "practice": {"reviews": {"today": True, "wish": 3}},
        "strategies": {"branding": True, "insight": ["yes"]},
        "staff": {
            "coverage": 1,
            "people_done": "true",
            "people": {"a": {"name": 1, "roles": "manager", "hours": True}},
        },
        "departments": {"d": {"name": ["D"], "selected": "yes", "networks": ["A", 1, "B"]}},
        "platforms": {"x": {"status": False, "capabilities": {"comments": "yes", "sharing": 1}}},
        "platforms_done": 1,
        "frames_done": "yes",
        "legal": {"clearance": True, "date": datetime(2026, 1, 2, 3, 4)},
        "training": {"leaders": {"status": 1, "own": False}, "introduction": {"own": "yes"}},
        "recommendation": {"chosen": True, "chosen_because": 2},
    }
    assert answers_in(tree) == Answers(
        practice={"reviews": Practice()},
        people=(Person("a", "", ""),),
        departments=(Department("d", "", False, ("A", "B")),),
        platforms=(PlatformInUse("x"),),
        frames={**NO_FRAMES, "training": {"leaders": Frame(), "introduction": Frame()}},
    )


def test_a_dropped_platform_alone_does_not_count() -> None:
    assert [PlatformInUse("x", status).counts for status in ("active", "planned", "dropped")] == [True, True, False]


def test_only_selected_departments_are_selected_and_a_frame_nobody_answered_is_not_assessed() -> None:
    hud, oeje = Department("hud", "Hud", True), Department("oeje", "Øje")
    answers = Answers(departments=(oeje, hud), frames={"training": {"leaders": Frame("in-place")}})
    assert answers.selected == (hud,)
    found = [answers.frame(*place) for place in (("training", "leaders"), ("training", "x"), ("planning", "leaders"))]
    assert found == [Frame("in-place"), Frame(), Frame()]


@pytest.mark.parametrize(
    ("value", "answered"),
    [
        (None, False),
        ("", False),
        ("  \n", False),
        ("unknown", False),
        ("not-assessed", False),
        ([], False),
        (False, False),
        ("no", True),
        ("not-possible", True),
        ("missing", True),
        (["AB"], True),
        (True, True),
        (0, True),
        (7.5, True),
    ],
)
def test_what_counts_as_an_answer(value: Value | None, answered: bool) -> None:
    assert is_answered(value) is answered
