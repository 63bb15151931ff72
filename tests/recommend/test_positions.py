"""The positions of a level one by one: who fills each, which are open, and who is left."""

from __future__ import annotations

from dataclasses import replace

from skalatui.interview.answers import Answers, Department, Person
from skalatui.recommend.positions import Position, positions
from support.interviews import DEPARTMENT, LEVEL_3, assessed, people

BOSS, ANN, BO, CARL = LEVEL_3
SKIN = people("skin", "producer", "facilitator")


def test_any_person_will_do_at_level_1() -> None:
    found = positions(assessed(Answers(people=(ANN, BO))).staffing, 1)
    assert found.all == (Position("central", "any", ANN),)
    assert (found.level, found.filled, found.open, found.spare, found.outside) == (1, 1, {}, (BO,), ())
    nobody = positions(assessed(Answers(people=SKIN)).staffing, 2)
    assert nobody.all == (Position("central", "any", None),)
    assert (nobody.filled, nobody.open, nobody.spare, nobody.outside) == (0, {("central", "any"): 1}, (), SKIN)


def test_from_level_3_each_position_has_its_holder_or_is_open_unit_by_unit() -> None:
    second = replace(ANN, key="second")
    departments = (DEPARTMENT, Department("skin", "Skin"))
    answers = Answers(people=(BOSS, ANN, second, *SKIN), departments=departments)
    found = positions(assessed(answers).staffing, 3)
    assert found.all == (
        Position("central", "strategist", BOSS),
        Position("central", "manager", BOSS),
        Position("central", "community-manager", ANN),
        Position("central", "community-manager", second),
        Position("central", "producer", None),
        Position("heart", "flowmanager", None),
        Position("heart", "producer", None),
    )
    assert found.filled == 4
    assert found.open == {("central", "producer"): 1, ("heart", "flowmanager"): 1, ("heart", "producer"): 1}
    assert (found.spare, found.outside) == ((), SKIN)


def test_positions_of_one_role_are_counted_and_whoever_fills_none_is_spare() -> None:
    idle = Person("idle", "Idle", "central", ("network-specialist",))
    found = positions(assessed(Answers(people=(idle, CARL), departments=(DEPARTMENT,))).staffing, 4)
    assert found.open == {
        ("central", "strategist"): 1,
        ("central", "manager"): 1,
        ("central", "community-manager"): 2,
        ("central", "producer"): 1,
        ("central", "involvement-specialist"): 1,
        ("heart", "flowmanager"): 1,
        ("heart", "community-manager-light"): 2,
        ("heart", "producer"): 1,
    }
    assert (found.filled, found.spare, found.outside) == (1, (idle,), ())
