"""The real-looking cases, and hand-made ones at the borders of the rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from skalatui.interview.answers import Answers, Department, Legal, PlatformInUse, Practice
from support.interviews import (
    DEPARTMENT,
    FACEBOOK,
    LEVEL_3,
    LEVEL_4,
    LEVEL_4_DEPARTMENT,
    PRACTICE_OF_LEVEL,
    ROUND_THE_CLOCK,
    assessed,
    case,
    case_names,
    expected_verdicts,
    people,
    practised,
    verdicts,
)

WHOLE_CLEARANCE = Legal("given", "DPO", date(2026, 1, 2), "J-1")


@pytest.mark.parametrize("name", case_names())
def test_a_case_gets_the_verdicts_that_its_answers_call_for(name: str) -> None:
    assert verdicts(case(name)) == expected_verdicts()[name]


def test_an_empty_interview_stands_at_nothing_and_may_be_anything() -> None:
    assert verdicts(Answers()) == {
        "present": 0, "framework": 0, "wanted": 0, "ambition": 0, "contradictions": [], "staffing": 0, "platforms": 0,
        "law": 4, "sustainable": 0, "recommended": 0, "at_most": 0, "next_step": 0,
    }  # fmt: skip
    assert assessed(Answers()).highest_shown == 4
    assert assessed(Answers()).young == {"staffing", "platforms", "framework"}
    assert [finding.id for finding in assessed(Answers()).findings] == ["open-question"]


@pytest.mark.parametrize("level", range(6))
def test_present_is_the_highest_level_with_all_its_practice(level: int) -> None:
    assert verdicts(Answers(practice=practised(level)))["present"] == level


def test_partly_is_never_yes() -> None:
    practice = practised(3) | {"fast-response": Practice("partly", "yes")}
    assert verdicts(Answers(practice=practice))["present"] == 2


def test_what_depends_on_the_platform_never_holds_a_level_back() -> None:
    practice = practised(5) | {"reviews": Practice("no", "no"), "visitor-posts": Practice("not-possible", "no")}
    found = verdicts(Answers(practice=practice))
    assert (found["present"], found["ambition"], found["contradictions"]) == (5, 5, [])


@pytest.mark.parametrize("id", ["reviews", "visitor-posts"])
def test_wishing_for_what_depends_on_the_platform_points_to_level_2(id: str) -> None:
    found = assessed(Answers(practice={id: Practice(wish="yes")}))
    assert (found.verdicts.wanted, found.verdicts.ambition) == (2, 2)
    assert found.wish.implied == ("basic-posting", *PRACTICE_OF_LEVEL[2])


def test_a_declined_row_below_the_wish_is_a_contradiction_and_caps_the_ambition() -> None:
    practice = practised(0, 3) | {"direct-message": Practice("no", "no"), "open-interaction": Practice("no", "no")}
    found = verdicts(Answers(practice=practice))
    assert (found["wanted"], found["ambition"]) == (3, 1)
    assert found["contradictions"] == ["direct-message", "open-interaction"]


def test_declining_to_post_at_all_leaves_no_ambition() -> None:
    found = verdicts(Answers(practice={"basic-posting": Practice("yes", "no")}, strategies={"relations": "yes"}))
    assert (found["wanted"], found["ambition"], found["contradictions"]) == (3, 0, ["basic-posting"])


def test_a_strategy_alone_sets_the_wish_and_a_declined_one_contradicts_nothing() -> None:
    found = verdicts(Answers(strategies={"co-development": "yes", "relations": "no", "branding": "no"}))
    assert (found["wanted"], found["ambition"], found["contradictions"]) == (4, 4, [])


@pytest.mark.parametrize(("ready", "expected"), [("unknown", 1), ("no", 1), ("yes", 2), ("quickly", 2)])
def test_level_2_takes_departments_that_are_ready(ready: str, expected: int) -> None:
    assert verdicts(Answers(people=people("central", ""), departments_ready=ready))["staffing"] == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [("coverage", "extended"), ("coverage", "unknown"), ("management_backing", "partly"), ("departments_ready", "yes")],
)
def test_level_3_takes_every_one_of_its_conditions(name: str, value: str) -> None:
    full = Answers(people=LEVEL_3, **ROUND_THE_CLOCK)
    assert verdicts(full)["staffing"] == 3
    short = assessed(replace(full, **dict[str, Any]({name: value})))
    assert short.verdicts.staffing == 2
    assert short.why["staffing"] == (name,)
    assert short.open_positions == {}


def test_level_4_asks_for_two_persons_where_level_3_lets_one_hold_both_roles() -> None:
    answers = Answers(
        people=(*LEVEL_4[1:], *people("central", "strategist+manager"), *LEVEL_4_DEPARTMENT),
        departments=(DEPARTMENT,), **ROUND_THE_CLOCK,
    )  # fmt: skip
    assert verdicts(answers)["staffing"] == 4
    alone = replace(answers, people=(*LEVEL_4[2:], *people("central", "strategist+manager"), *LEVEL_4_DEPARTMENT))
    assert verdicts(alone)["staffing"] == 3
    assert assessed(alone).open_positions == {"central": {"manager": 1}}


def test_level_4_takes_a_selected_department() -> None:
    answers = Answers(people=LEVEL_4, **ROUND_THE_CLOCK)
    found = assessed(answers)
    assert (found.verdicts.staffing, found.open_positions, found.why["staffing"]) == (3, {}, ("selected_department",))


def test_people_of_an_unselected_department_do_not_count() -> None:
    department = replace(DEPARTMENT, selected=False)
    answers = Answers(people=(*LEVEL_4, *LEVEL_4_DEPARTMENT), departments=(department,), **ROUND_THE_CLOCK)
    assert verdicts(answers)["staffing"] == 3


def level_5(**changes: Any) -> Answers:
    """A hospital that is staffed for level 5."""
    full = Answers(
        people=(*LEVEL_4, *people("network", "network-specialist"), *LEVEL_4_DEPARTMENT),
        departments=(replace(DEPARTMENT, networks=("Relatives",)),),
        reference_group="yes",
        platforms=(FACEBOOK,),
        **ROUND_THE_CLOCK,
    )
    specialist = replace(full.people[len(LEVEL_4)], unit="central")
    facilitators = people("heart", "", "", "", "", "facilitator", "facilitator")[4:]
    staffed = replace(full, people=(*LEVEL_4, specialist, *LEVEL_4_DEPARTMENT, *facilitators))
    return replace(staffed, **changes)


def test_level_5_is_staffed_with_its_specialist_facilitators_and_reference_group() -> None:
    assert verdicts(level_5())["staffing"] == 5


@pytest.mark.parametrize(
    ("changes", "open_positions", "conditions"),
    [
        ({"reference_group": "partly"}, {}, ("reference_group",)),
        ({"departments": (replace(DEPARTMENT, networks=()),)}, {}, ("network",)),
        ({"departments": (replace(DEPARTMENT, networks=("A", "B")),)}, {"heart": {"facilitator": 2}}, ()),
        (
            {"people": tuple(person for person in level_5().people if "network-specialist" not in person.roles)},
            {"central": {"network-specialist": 1}}, (),
        ),
    ],
)  # fmt: skip
def test_level_5_lacks_just_what_is_taken_away(
    changes: dict[str, Any], open_positions: object, conditions: tuple[str, ...]
) -> None:
    found = assessed(level_5(**changes))
    assert found.verdicts.staffing == 4
    assert found.open_positions == open_positions
    assert found.standing.staffing.unmet_conditions(5) == conditions


def test_nothing_is_open_above_level_5() -> None:
    assert assessed(level_5()).open_positions == {}


@pytest.mark.parametrize(
    ("platforms", "email", "expected"),
    [
        ((), "a@b.dk", 0),
        ((PlatformInUse("facebook", status="dropped"),), "", 0),
        ((PlatformInUse("facebook", status="planned"),), "", 5),
        ((PlatformInUse("instagram"),), "", 4),
        ((PlatformInUse("youtube"),), "", 1),
        ((PlatformInUse("youtube"),), "post@sygehus.dk", 4),
        ((PlatformInUse("whatsapp-channel"),), "post@sygehus.dk", 1),
        ((PlatformInUse("youtube"), PlatformInUse("whatsapp-channel", capabilities={"direct_message": True})), "", 4),
        ((PlatformInUse("facebook-group"),), "", 1),
        ((PlatformInUse("intranet", name="Vores eget"),), "", 1),
        ((PlatformInUse("own", capabilities={"comments": True, "sharing": True, "direct_message": True}),), "", 4),
        ((PlatformInUse("facebook", capabilities={"sharing": False}), PlatformInUse("own")), "", 1),
    ],
)
def test_platforms_decide_by_what_they_can_do(platforms: tuple[PlatformInUse, ...], email: str, expected: int) -> None:
    assert verdicts(Answers(platforms=platforms, contact_email=email))["platforms"] == expected


@pytest.mark.parametrize(
    ("legal", "expected"),
    [
        (WHOLE_CLEARANCE, 5),
        (replace(WHOLE_CLEARANCE, reference=""), 4),
        (replace(WHOLE_CLEARANCE, date=None), 4),
        (replace(WHOLE_CLEARANCE, by=""), 4),
        (replace(WHOLE_CLEARANCE, clearance="requested"), 4),
        (replace(WHOLE_CLEARANCE, clearance="refused"), 4),
    ],
)
def test_level_5_takes_a_clearance_that_is_recorded_whole(legal: Legal, expected: int) -> None:
    assert verdicts(Answers(legal=legal))["law"] == expected


def test_a_requested_clearance_may_turn_out_well_and_a_refused_one_may_not() -> None:
    requested, refused = (level_5(practice=practised(5), legal=Legal(word)) for word in ("requested", "refused"))
    assert (verdicts(requested)["recommended"], verdicts(requested)["at_most"]) == (4, 5)
    assert (verdicts(refused)["recommended"], verdicts(refused)["at_most"]) == (4, 4)
    assert assessed(requested).worth_asking == (("legal", "clearance"),)


def test_the_next_step_goes_up_one_holds_or_steps_down() -> None:
    strong: dict[str, Any] = {"people": LEVEL_3, "platforms": (FACEBOOK,), **ROUND_THE_CLOCK}
    assert verdicts(Answers(practice=practised(1, 3), **strong))["next_step"] == 2
    assert verdicts(Answers(practice=practised(3), **strong))["next_step"] == 3
    weak = Answers(practice=practised(3), people=people("central", ""), platforms=(FACEBOOK,), departments_ready="no")
    assert verdicts(weak)["next_step"] == 1
    assert "step-down" in [finding.id for finding in assessed(weak).findings]
    open_question = replace(weak, departments_ready="unknown")
    assert (verdicts(open_question)["at_most"], verdicts(open_question)["next_step"]) == (2, 2)


def test_a_department_that_holds_the_staffing_back_is_named() -> None:
    answers = Answers(people=LEVEL_3, departments=(Department("skin", "Hud", selected=True),), **ROUND_THE_CLOCK)
    found = next(finding for finding in assessed(answers).findings if finding.id == "department-holds-back")
    assert found.parameters == {"department": "Hud", "staffing": 2, "without": 3}


def test_the_chosen_level_follows_the_recommended_unless_a_reason_is_given() -> None:
    answers = Answers(practice=practised(1), people=people("central", ""), platforms=(FACEBOOK,), chosen=3)
    assert assessed(answers).chosen == 1
    reasoned = assessed(replace(answers, chosen_because="Direktionen ønsker det."))
    assert reasoned.chosen == 3
    above = next(finding for finding in reasoned.findings if finding.id == "chosen-above-sustainable")
    assert set(above.rows) == {
        "coverage", "management_backing", "departments_ready",
        "central.strategist", "central.manager", "central.community-manager", "central.producer",
    }  # fmt: skip


def test_where_nothing_can_be_carried_nothing_is_chosen() -> None:
    assert assessed(Answers()).chosen is None
