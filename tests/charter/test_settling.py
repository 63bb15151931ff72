"""Open conflicts settled one by one: what there is to choose from, undo, and nothing goes unseen."""

from __future__ import annotations

from skalatui.charter.merging import merged
from skalatui.charter.settling import Settling, settling
from skalatui.charter.two_versions import unmerged
from skalatui.document.tree import Tree, value_at

BASE: Tree = {"staff": {"coverage": "unknown", "coverage_note": "A"}}
OURS: Tree = {"staff": {"coverage": "extended", "coverage_note": "B"}}
THEIRS: Tree = {"staff": {"coverage": "office-hours", "coverage_note": "C\n"}}


def of(base: Tree, ours: Tree, theirs: Tree) -> Settling:
    return settling(merged(base, ours, theirs), with_base=bool(base))


def test_notes_of_both_are_kept_until_somebody_says_otherwise() -> None:
    found = of(BASE, OURS, THEIRS)
    assert found.open == 1 and found.made == 0
    assert value_at(found.tree, ("staff", "coverage_note")) == "B\nC\n"
    found = found.choose(1, "theirs")
    assert value_at(found.tree, ("staff", "coverage_note")) == "C\n"
    assert found.made == 1


def test_a_choice_counts_can_be_undone_and_opened_again() -> None:
    found = of(BASE, OURS, THEIRS).choose(0, "theirs").choose(0, "base")
    assert found.open == 0
    assert value_at(found.tree, ("staff", "coverage")) == "unknown"
    assert value_at(found.undone().tree, ("staff", "coverage")) == "office-hours"
    assert found.undone().undone().open == 1
    assert found.reopened(0).open == 1
    assert found.choose(0, "both") is found  # no such option: two covers cannot stand


def test_a_level_and_its_reason_are_one_decision() -> None:
    base, ours, theirs = (_chosen(level, why) for level, why in ((1, "A"), (2, "B"), (3, "C")))
    found = of(base, ours, theirs)
    assert len(found.decisions) == 1
    assert found.choose(0, "theirs").tree == theirs


def _chosen(level: int, because: str) -> Tree:
    return {"recommendation": {"chosen": level, "chosen_because": because}}


def test_two_newcomers_with_one_key_can_both_stay() -> None:
    ours, theirs = (_person(name) for name in ("Anna", "Bo"))
    found = of({"staff": {"people": {}}}, ours, theirs).choose(0, "both")
    people = value_at(found.tree, ("staff", "people"))
    assert people == {"ab": {"name": "Anna", "unit": "central"}, "bo": {"name": "Bo", "unit": "central"}}


def _person(name: str) -> Tree:
    return {"staff": {"people": {"ab": {"name": name, "unit": "central"}}}}


def test_without_a_base_every_difference_is_for_a_person() -> None:
    ours: Tree = {
        "hospital": {"name": "A"},
        "interview": {"participants": ["A", "B"]},
        "departments": {"x": {"name": "X"}},
    }
    theirs: Tree = {"hospital": {"name": "B"}, "interview": {"participants": ["A"]}, "strategies": {"crisis": "yes"}}
    found = settling(unmerged(ours, theirs), with_base=False)
    assert [decision.path for decision in found.decisions] == [
        ("hospital", "name"),
        ("interview", "participants"),
        ("departments", "x"),
        ("strategies", "crisis"),
    ]
    assert [len(decision.options) for decision in found.decisions] == [2, 3, 2, 2]
    for number in range(4):
        found = found.choose(number, "theirs")
    assert found.tree == theirs
