"""The smallest change to the next level: fewest conditions, then new people, then learned roles."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from skalatui.interview.answers import Answers, Department, PlatformInUse
from skalatui.recommend.smallest_change import LearnedRole, NewPerson, SmallestChange
from skalatui.recommend.wording import Wording
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
)
from support.questionnaire import shipped_questionnaire
from support.quiet_interview import CLEARED
from support.words import catalogue

RUN: dict[str, Any] = {"platforms": (FACEBOOK,), **ROUND_THE_CLOCK}
LEVEL_5: dict[str, Any] = {"reference_group": "yes", "legal": CLEARED, **RUN}
SPECIALIST = people("central", *[""] * 7, "network-specialist")[7:]


def change(**answers: Any) -> SmallestChange:
    found = assessed(Answers(**answers)).smallest_change
    assert found is not None
    return found


def test_a_case_is_told_who_could_learn_what_and_who_is_missing() -> None:
    assert assessed(case("fjordby")).smallest_change == SmallestChange(
        3,
        ("coverage", "management_backing", "departments_ready"),
        (NewPerson("central", ("strategist", "manager")), NewPerson("central", ("producer",))),
        (LearnedRole("kommunikationschef", "central", "community-manager"),),
    )


def test_level_1_takes_a_person_and_a_platform() -> None:
    assert change() == SmallestChange(1, ("platform",), (NewPerson("central", ("any",)),), ())


def test_level_2_takes_what_its_conditions_ask_and_nobody_new() -> None:
    assert change(people=people("central", ""), platforms=(PlatformInUse("youtube"),)) == SmallestChange(
        2, ("departments_ready", "direct_way"), (), ()
    )


def test_a_learned_role_goes_before_a_new_person() -> None:
    roster = people("central", "strategist+manager", "community-manager", "producer", "")
    assert change(people=roster, **RUN) == SmallestChange(
        3, (), (), (LearnedRole("central-4", "central", "community-manager"),)
    )


def test_people_change_places_before_anybody_learns() -> None:
    roster = people("central", "community-manager+strategist", "community-manager", "community-manager", "producer")
    assert change(people=roster, **RUN) == SmallestChange(3, (), (), (LearnedRole("central-1", "central", "manager"),))


def test_a_new_person_may_hold_the_pair_that_one_person_may_hold() -> None:
    roster = people("central", "community-manager", "community-manager", "producer")
    assert change(people=roster, **RUN) == SmallestChange(3, (), (NewPerson("central", ("strategist", "manager")),), ())
    at_level_4 = change(people=(*LEVEL_3, *people("heart", "flowmanager+producer")), departments=(DEPARTMENT,), **RUN)
    assert at_level_4.new_people == (
        NewPerson("central", ("manager",)),
        NewPerson("central", ("producer",)),
        NewPerson("central", ("involvement-specialist",)),
        NewPerson("heart", ("community-manager-light",)),
        NewPerson("heart", ("community-manager-light",)),
        NewPerson("heart", ("producer",)),
    )


def test_nobody_learns_two_roles_where_one_new_person_may_hold_both() -> None:
    found = change(people=(*LEVEL_3, *people("heart", "")), departments=(DEPARTMENT,), **RUN)
    assert found == SmallestChange(3, (), (NewPerson("heart", ("flowmanager", "producer")),), ())
    half = change(people=(*LEVEL_3, *people("heart", "producer")), departments=(DEPARTMENT,), **RUN)
    assert half == SmallestChange(3, (), (), (LearnedRole("heart-1", "heart", "flowmanager"),))


def test_the_department_that_is_nearest_to_level_4_is_selected() -> None:
    departments = (Department("skin", "Skin"), replace(DEPARTMENT, selected=False))
    roster = (*LEVEL_4, *LEVEL_4_DEPARTMENT, *people("skin", "producer"))
    assert change(people=roster, departments=departments, **RUN) == SmallestChange(
        4, ("selected_department",), (), (), select="heart"
    )


def test_without_any_department_a_new_one_is_staffed_from_the_ground() -> None:
    found = change(people=LEVEL_4, **RUN)
    assert (found.conditions, found.select) == (("selected_department",), "")
    assert [new.roles for new in found.new_people] == [
        ("flowmanager",), ("community-manager-light",), ("community-manager-light",), ("producer",),
    ]  # fmt: skip


def test_the_first_network_goes_where_the_fewest_people_are_missing() -> None:
    skin = people("skin", *(one.roles[0] for one in LEVEL_4_DEPARTMENT), "facilitator", "")
    found = change(
        people=(*LEVEL_4, *SPECIALIST, *LEVEL_4_DEPARTMENT, *skin),
        departments=(DEPARTMENT, Department("skin", "Skin", selected=True)),
        **LEVEL_5,
    )
    assert found == SmallestChange(5, ("network",), (), (LearnedRole("skin-6", "skin", "facilitator"),))


def test_a_department_that_runs_a_network_already_may_be_nearer_than_founding_one() -> None:
    skin = people("skin", *(one.roles[0] for one in LEVEL_4_DEPARTMENT), "facilitator", "facilitator")
    departments = (DEPARTMENT, Department("skin", "Skin", networks=("Relatives",)))
    roster = (*LEVEL_4, *SPECIALIST, *LEVEL_4_DEPARTMENT)
    assert change(people=(*roster, *skin), departments=departments, **LEVEL_5) == SmallestChange(
        5, ("network",), (), (), select="skin"
    )
    founding = change(people=(*roster, *skin[:4]), departments=departments, **LEVEL_5)
    assert (founding.select, len(founding.new_people)) == (None, 2)


def test_nothing_is_to_be_changed_at_the_top() -> None:
    facilitators = people("heart", *[""] * 4, "facilitator", "facilitator")[4:]
    full = Answers(
        people=(*LEVEL_4, *SPECIALIST, *LEVEL_4_DEPARTMENT, *facilitators),
        departments=(replace(DEPARTMENT, networks=("Relatives",)),),
        **LEVEL_5,
    )
    assert assessed(full).verdicts.sustainable == 5
    assert assessed(full).smallest_change is None


@pytest.mark.parametrize(("select", "said"), [("skin", "a selected department (Skin)"), ("", "a selected department")])
def test_a_change_is_said_with_the_department_that_it_selects(select: str, said: str) -> None:
    answers = Answers(departments=(Department("skin", "Skin"),))
    wording = Wording(catalogue("en"), edition(), shipped_questionnaire(edition()), answers)
    found = SmallestChange(4, ("selected_department", "coverage"), (), (), select)
    assert [wording.changed(found, name) for name in found.conditions] == [said, "cover round the clock"]
