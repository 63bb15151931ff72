"""Who holds the roles of a level, and what changes with one department more or less."""

from __future__ import annotations

from dataclasses import replace

from skalatui.interview.answers import Answers, Department
from skalatui.recommend.roster import Learning
from skalatui.recommend.smallest_change import NewPerson, SmallestChange
from support.interviews import DEPARTMENT, LEVEL_3, ROUND_THE_CLOCK, assessed, people


def test_where_any_person_will_do_a_role_is_held_by_those_who_may_take_it_else_by_the_first() -> None:
    roster = people("central", "manager", "producer", "producer+manager")
    two = assessed(Answers(people=(*people("heart", "community-manager"), *roster), departments=(DEPARTMENT,)))
    assert two.holders(1) == {"central": {"producer": ("central-2", "central-3")}}
    assert two.holders(2) == {
        "central": {"community-manager": ("central-1",), "producer": ("central-2", "central-3")},
    }  # fmt: skip
    assert assessed(Answers()).holders(1) == {"central": {"producer": ()}}


def test_at_levels_where_any_person_will_do_a_department_needs_nobody() -> None:
    anyone, nobody = Learning((("any",),), ()), Learning((), ())
    empty = assessed(Answers(departments=(DEPARTMENT,))).staffing
    learning = {(level, unit.key): empty.learning(level, unit) for level in (1, 2) for unit in empty.units}
    assert learning == {
        (1, "central"): anyone, (1, "heart"): nobody, (2, "central"): anyone, (2, "heart"): nobody,
    }  # fmt: skip
    staffed = assessed(Answers(departments=(DEPARTMENT,), people=people("central", "producer"))).staffing
    assert [staffed.learning(1, unit) for unit in staffed.units] == [nobody, nobody]
    assert assessed(Answers(departments=(DEPARTMENT,))).smallest_change == SmallestChange(
        1, ("platform",), (NewPerson("central", ("any",)),), ()
    )


def test_from_level_3_the_holders_are_those_of_the_best_assignment() -> None:
    answers = Answers(people=(*LEVEL_3[:3], *people("heart", "flowmanager+producer")), departments=(DEPARTMENT,))
    assert assessed(answers).holders(3) == {
        "central": {
            "strategist": ("central-1",),
            "manager": ("central-1",),
            "community-manager": ("central-2", "central-3"),
            "producer": (),
        },
        "heart": {"flowmanager": ("heart-1",), "community-manager-light": (), "producer": ("heart-1",)},
    }


def test_a_department_more_or_less_is_staffed_anew_and_the_answers_stay() -> None:
    departments = (DEPARTMENT, Department("skin", "Skin"))
    staffing = assessed(Answers(people=LEVEL_3, departments=departments, **ROUND_THE_CLOCK)).staffing
    assert (staffing.level, staffing.with_department("heart", selected=False).level) == (2, 3)
    both = staffing.with_department("skin", selected=True)
    assert [unit.key for unit in both.units] == ["central", "heart", "skin"]
    assert [unit.key for unit in staffing.units] == ["central", "heart"]
    assert both.answers == replace(staffing.answers, departments=(DEPARTMENT, replace(departments[1], selected=True)))
