"""What the level above the recommended one asks for and the hospital lacks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from skalatui.interview.answers import Answers, Department, Frame, PlatformInUse
from skalatui.recommend.assessment import assess
from support.interviews import (
    DEPARTMENT,
    FACEBOOK,
    LEVEL_3,
    LEVEL_4,
    LEVEL_4_DEPARTMENT,
    ROUND_THE_CLOCK,
    assessed,
    case,
    edition,
    people,
    practised,
)
from support.quiet_interview import CLEARED

RUN: dict[str, Any] = {"platforms": (FACEBOOK,), **ROUND_THE_CLOCK}


def lacking(answers: Answers, *sections: str) -> list[tuple[int, str, str]]:
    """Level, id and strength of the gaps in some sections."""
    return [(gap.level, gap.id, gap.strength) for gap in assessed(answers).gaps if gap.section in sections]


def people_lacking(answers: Answers) -> list[tuple[int, str, str]]:
    return lacking(answers, "conditions", "roles")


def test_a_case_lacks_the_conditions_the_people_and_the_frames_of_the_next_level() -> None:
    found: dict[str, list[str]] = {}
    for gap in assessed(case("fjordby")).gaps:
        assert gap.strength == "must"
        found.setdefault(gap.section, []).append(f"{gap.level} {gap.id}")
    assert found == {
        "conditions": ["3 coverage", "3 management_backing", "3 departments_ready"],
        "roles": ["3 central.strategist", "3 central.manager", "3 central.community-manager", "3 central.producer"],
        "organisation": [
            "3 coe-light", "3 coel-administration", "3 coel-posting", "3 coel-community", "3 coel-calendar",
        ],
        "monitoring": [
            "2 purpose-and-action-plan", "2 drive-by-plan", "2 brand-mentions-feedback", "3 dedicated-officers",
            "3 own-profiles-continuous", "3 shared-monitoring",
        ],
        "guidelines": ["2 sensitive-data-and-complaints", "3 dialogue-guidelines", "3 triage-reviews"],
        "measurement": ["2 reach", "2 mentions-sentiment", "3 engagement-total"],
        "planning": ["2 mixed", "3 prioritised-channel", "3 editorial-calendar", "3 dialogue-prompts"],
        "training": ["2 introduction", "2 leaders", "3 ambassador", "3 feedback-dialogue"],
    }  # fmt: skip


def test_level_1_lacks_a_person_a_platform_and_its_frames() -> None:
    assert [(gap.section, gap.id) for gap in assessed(Answers()).gaps] == [
        ("conditions", "platform"),
        ("roles", "central.any"),
        ("organisation", "centralised"),
        ("monitoring", "own-profiles-daily"),
        ("guidelines", "crisis-plan"),
        ("measurement", "followers"),
        ("planning", "ad-hoc"),
        ("planning", "versioned"),
    ]


def test_a_second_person_is_advised_at_level_1() -> None:
    assert people_lacking(Answers(people=people("central", ""))) == [
        (1, "platform", "must"), (1, "central.producer", "should"),
    ]  # fmt: skip
    assert people_lacking(Answers(people=people("central", "", ""), platforms=(FACEBOOK,))) == []


def test_level_2_advises_backing_and_two_persons_with_both_roles_between_them() -> None:
    def at_level_2(*roster: str, backing: str = "yes") -> list[tuple[int, str, str]]:
        answers = Answers(practice=practised(1), people=people("central", *roster), platforms=(FACEBOOK,))
        return people_lacking(replace(answers, management_backing=backing, departments_ready="yes"))

    assert at_level_2("producer", "community-manager") == []
    assert at_level_2("producer", "producer", backing="partly") == [
        (2, "management_backing", "should"), (2, "central.community-manager", "should"),
    ]  # fmt: skip
    assert at_level_2("", "") == [(2, "central.community-manager", "should"), (2, "central.producer", "should")]
    assert at_level_2("producer+community-manager") == [(2, "central.producer", "should")]


def test_a_back_up_is_looked_for_in_the_central_unit_whatever_departments_there_are() -> None:
    staffed = people("heart", "producer", "community-manager-light")
    answers = Answers(people=(*people("central", ""), *staffed), departments=(DEPARTMENT,), platforms=(FACEBOOK,))
    assert people_lacking(answers) == [(1, "central.producer", "should")]


def test_level_3_advises_a_second_producer_and_two_who_relieve_each_other_in_a_department() -> None:
    def at_level_3(*of_department: str) -> list[tuple[int, str, str]]:
        roster = (*LEVEL_3, *people("heart", *of_department))
        return lacking(Answers(practice=practised(2), people=roster, departments=(DEPARTMENT,), **RUN), "roles")

    second_producer = (3, "central.producer", "should")
    assert at_level_3("flowmanager+producer") == [second_producer, (3, "heart.community-manager-light", "should")]
    assert at_level_3("flowmanager", "producer", "community-manager-light") == [second_producer]
    assert at_level_3("flowmanager", "producer", "producer") == [second_producer]


def test_level_4_advises_a_reference_group_and_no_third_community_manager() -> None:
    answers = Answers(
        practice=practised(3), people=(*LEVEL_4, *LEVEL_4_DEPARTMENT), departments=(DEPARTMENT,), **RUN
    )  # fmt: skip
    assert people_lacking(answers) == [(4, "reference_group", "should")]
    assert people_lacking(replace(answers, departments=())) == [
        (4, "selected_department", "must"), (4, "reference_group", "should"),
    ]  # fmt: skip


def test_level_5_lacks_its_conditions_its_specialist_and_the_facilitators_of_each_network() -> None:
    answers = Answers(
        practice=practised(4), people=(*LEVEL_4, *LEVEL_4_DEPARTMENT), departments=(DEPARTMENT,),
        platforms=(PlatformInUse("instagram"),), **ROUND_THE_CLOCK,
    )  # fmt: skip
    assert people_lacking(answers) == [
        (5, "reference_group", "must"), (5, "network", "must"), (5, "closed_groups", "must"), (5, "clearance", "must"),
        (5, "central.network-specialist", "must"),
    ]  # fmt: skip
    networks = (replace(DEPARTMENT, networks=("Relatives", "Patients")), Department("skin", "Skin", selected=True))
    staffed = (*LEVEL_4, *LEVEL_4_DEPARTMENT, *people("skin", *(one.roles[0] for one in LEVEL_4_DEPARTMENT)))
    answers = replace(answers, departments=networks, reference_group="yes", legal=CLEARED, people=staffed)
    assert people_lacking(answers) == [
        (5, "closed_groups", "must"), (5, "central.network-specialist", "must"), (5, "heart.facilitator", "must"),
    ]  # fmt: skip


def test_rows_for_departments_are_lacking_only_where_one_is_selected() -> None:
    answers = Answers(practice=practised(2), people=LEVEL_3, **RUN)
    mine = {"selected-departments-duties", "departments-publish", "coordination", "content"}
    assert mine.isdisjoint(gap.id for gap in assessed(answers).gaps)
    staffed = (*LEVEL_3, *people("heart", "flowmanager+producer"))
    assert mine <= {gap.id for gap in assessed(replace(answers, people=staffed, departments=(DEPARTMENT,))).gaps}


def test_a_frame_in_place_left_out_for_a_reason_or_replaced_by_one_in_place_is_no_gap() -> None:
    frames = {
        "organisation": {"coe": Frame("in-place")},  # replaces centralised through two others
        "monitoring": {"own-profiles-several-daily": Frame("left-out", "Another hospital does it.")},
        "guidelines": {"crisis-plan": Frame("left-out", "The region has one.")},
        "measurement": {"followers": Frame("in-place")},
        "planning": {"ad-hoc": Frame("left-out"), "mixed": Frame("in-place")},
    }
    assert lacking(Answers(frames=frames), *frames) == [(1, "own-profiles-daily", "must"), (1, "ad-hoc", "must")]


def test_a_frame_that_an_edition_only_advises_is_a_gap_that_holds_nothing_back() -> None:
    rows = tuple(
        replace(row, strength="should") if (row.section, row.id) == ("guidelines", "crisis-plan") else row
        for row in edition().rows
    )
    found = assess(Answers(), replace(edition(), rows=rows))
    assert [gap.strength for gap in found.gaps if gap.id == "crisis-plan"] == ["should"]
    assert "crisis-plan" not in found.why["framework"]


def test_at_the_top_only_what_the_top_itself_lacks_is_a_gap() -> None:
    answers = Answers(
        practice=practised(5),
        people=(*LEVEL_4, *people("other", ""), *LEVEL_4_DEPARTMENT),
        departments=(replace(DEPARTMENT, networks=("Relatives",)),), reference_group="yes", legal=CLEARED, **RUN,
    )  # fmt: skip
    specialist = replace(people("extra", "network-specialist")[0], unit="central")
    facilitators = (replace(one, unit="heart") for one in people("more", "facilitator", "facilitator"))
    answers = replace(answers, people=(*answers.people, specialist, *facilitators))
    assert assessed(answers).verdicts.recommended == 5
    assert people_lacking(answers) == []
    assert {gap.level for gap in assessed(answers).gaps} == {1, 2, 3, 4, 5}
