"""What differs between two charters: the way from one to the other, directions, consequences, renames."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from skalatui.charter.comparison import Comparison, compare, side_of
from skalatui.charter.consequences import Consequence
from skalatui.charter.difference import IN_OWN_ORDER, applied, changes_between, same
from skalatui.charter.difference_words import DifferenceWords
from skalatui.document.tree import Path, Tree, Value, table_at, with_value, without
from skalatui.store import assets
from support.charter_trees import EDITION, answer_trees, built, case, chosen, tree_of
from support.interviews import CASES
from support.random_charters import edited, random_charter


def compared(old: Tree, new: Tree) -> Comparison:
    return compare(side_of(old, EDITION, [EDITION]), side_of(new, EDITION, [EDITION]))


def directions(old: Tree, new: Tree) -> dict[str, str]:
    return {".".join(change.path): change.direction for change in compared(old, new).changes}


@given(answer_trees())
def test_a_charter_differs_from_itself_in_nothing(tree: Tree) -> None:
    assert compared(tree, tree).changes == ()
    assert not compared(tree, tree).differs


@given(st.integers())
@example(15834)
@settings(max_examples=80)
def test_what_differs_leads_from_one_to_the_other(seed: int) -> None:
    draw = Random(seed)
    old = random_charter(draw)
    new = edited(old, draw, draw.randrange(12)) if draw.random() < 0.8 else random_charter(draw)
    reached = applied(old, changes_between(old, new))
    assert same(reached, new)
    for path in IN_OWN_ORDER:
        assert list(table_at(reached, path)) == list(table_at(new, path))


@pytest.mark.parametrize("name", ["aakirke", "brededal", "fjordby", "hedeland", "kanalby", "nordkyst"])
def test_answers_and_the_charter_built_of_them_do_not_differ(name: str) -> None:
    assert compared(case(name), built(case(name))).changes == ()


BASE = chosen(3)
EMPTY: Tree = {"hospital": {"name": "Prøvesygehuset"}}


@pytest.mark.parametrize(
    ("path", "old", "new", "direction"),
    [
        ("practice.open-interaction.today", "no", "yes", "stronger"),
        ("practice.open-interaction.today", "yes", "unknown", "weaker"),
        ("practice.open-interaction.today", "no", "unknown", "neutral"),
        ("practice.open-interaction.wish", "yes", "no", "weaker"),
        ("practice.open-interaction.note", "a", "b", "neutral"),
        ("practice.open-interaction.evidence", "said", "documented", "neutral"),
        ("strategies.branding", "no", "yes", "stronger"),
        ("strategies.branding_note", None, "Måske", "neutral"),
        ("staff.coverage", "office-hours", "extended", "stronger"),
        ("staff.coverage", "round-the-clock", "office-hours", "new-gap"),
        ("staff.coverage", "office-hours", "round-the-clock", "closed-gap"),
        ("staff.management_backing", None, "yes", "closed-gap"),
        ("monitoring.own-profiles-continuous.status", "in-place", "planned", "new-gap"),
        ("monitoring.own-profiles-continuous.status", "missing", "in-place", "closed-gap"),
        ("monitoring.own-profiles-continuous.status", "missing", "planned", "stronger"),
        ("monitoring.own-profiles-continuous.owner", "A", "B", "neutral"),
        ("departments.onkologi.networks", ["Pårørende"], ["Pårørende", "Unge"], "stronger"),
        ("staff.people.a.hours", 20, 10, "weaker"),
        ("staff.people.a.roles", ["strategist"], ["producer"], "new-gap"),
        ("platforms.facebook.status", "active", "dropped", "new-gap"),
        ("response.facebook.first_inside", 120, 60, "stronger"),
        ("legal.checklist.dpia.state", "no", "yes", "stronger"),
        ("recommendation.chosen", 3, 4, "stronger"),
        ("hospital.region", "Nord", "Syd", "neutral"),
        ("x-hand.key", 1, 2, "neutral"),
    ],
)
def test_an_answer_points_one_way(path: str, old: Value | None, new: Value | None, direction: str) -> None:
    keys = tuple(path.split("."))
    sides = [BASE if value is None else with_value(BASE, keys, value) for value in (old, new)]
    assert directions(*sides) == {path: direction}


def test_a_person_who_goes_counts_once() -> None:
    without_manager = without(BASE, ("staff", "people", "b"))
    assert compared(BASE, without_manager).tally == {"new-gap": 1, "neutral": 2}


def test_what_follows_is_derived_by_the_rules() -> None:
    old = case("kanalby")
    found = compared(old, with_value(old, ("staff", "coverage"), "office-hours")).consequences
    assert found[0] == Consequence("verdict", "chosen", 3, 2)
    assert Consequence("lost", "coverage", None, 3) in found
    back = compared(with_value(old, ("staff", "coverage"), "office-hours"), old).consequences
    assert back[0] == Consequence("verdict", "chosen", 2, 3)
    assert Consequence("won", "coverage", None, 3) in back


def test_a_position_that_falls_away_is_not_said_to_be_filled() -> None:
    filled = case("kanalby")
    open_one = with_value(filled, ("departments", "akut"), {"name": "Akut", "selected": True})
    gone = compared(open_one, filled)
    assert Consequence("positions-gone", "akut.flowmanager", None, 3) in gone.consequences
    assert not any(found.kind == "positions-won" for found in gone.consequences)
    words = DifferenceWords(gone, assets.catalogue("en"), lambda path: None)
    said = [words.consequence(found) for found in gone.consequences]
    assert "Flowmanager (Akut) is no longer required, and level 3 can be carried" in said
    person = {"name": "Fie", "unit": "akut", "roles": ["flowmanager", "producer"]}
    staffed = compared(open_one, with_value(open_one, ("staff", "people", "fie"), person))
    assert Consequence("positions-won", "akut.flowmanager", None, 3) in staffed.consequences


def test_a_changed_edition_is_told_apart_from_changed_answers() -> None:
    newer = replace(EDITION, id="2027.1", staffing=tuple(replace(rule, coverage=()) for rule in EDITION.staffing))
    old = with_value(case("kanalby"), ("staff", "coverage"), "office-hours")
    new = with_value(old, ("hospital", "region"), "Nord")
    comparison = compare(side_of(old, EDITION, [EDITION, newer]), side_of(new, newer, [EDITION, newer]))
    assert [(change.path, change.direction) for change in comparison.changes] == [
        (("scale",), "neutral"),
        (("hospital", "region"), "neutral"),
    ]
    causes = {(found.id, found.cause) for found in comparison.consequences if found.kind == "verdict"}
    assert ("chosen", "edition") in causes
    assert not any(cause == "answers" for _, cause in causes)


def _with_person(key: str, **parts: Any) -> Tree:
    person = {"name": "Ann B.", "unit": "central", "roles": ["producer"], **parts}
    return {**EMPTY, "staff": {"people": {key: person}}}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (_with_person("ann"), _with_person("ann-b")),  # the same name under another key
        (_with_person("ann"), _with_person("x", name="Ann C.")),  # the same unit and roles
    ],
)
def test_a_person_under_another_key_is_recognised(old: Tree, new: Tree) -> None:
    changes = compared(old, new).changes
    assert {change.direction for change in changes if change.path[-1] != "name"} == {"neutral"}
    moved: set[Path] = {change.moved[:3] for change in changes}
    assert moved == {("staff", "people", "ann"), ("staff", "people", next(iter(table_at(new, ("staff", "people")))))}


def test_a_row_under_another_key_is_told_in_one_line_and_what_changed_in_it_beside() -> None:
    comparison = compared(_with_person("ann", hours=10), _with_person("ann-b", hours=20))
    told = [(change.path[2:], change.kind, change.old, change.new, change.moved[2:]) for change in comparison.told]
    assert told == [
        (("ann-b", "hours"), "changed", 10, 20, ()),
        (("ann-b", "name"), "added", None, "Ann B.", ("ann", "name")),
    ]
    assert len(comparison.changes) == 8  # what leads from one to the other is every answer of the row
    words = DifferenceWords(comparison, assets.catalogue("en"), lambda path: None)
    assert words.change(comparison.told[1]) == "Ann B.: the key ann is now ann-b"


def test_people_of_a_department_under_another_key_are_not_told_of() -> None:
    old: Tree = {
        **EMPTY,
        "departments": {"hjerte": {"name": "Hjerte", "selected": True}},
        "staff": {"people": {"a": {"name": "Ann", "roles": ["producer"], "unit": "hjerte"}}},
    }
    new = with_value(
        {**old, "departments": {"kardio": {"name": "Hjerte", "selected": True}}},
        ("staff", "people", "a", "unit"),
        "kardio",
    )
    comparison = compared(old, new)
    assert [change.path for change in comparison.told] == [("departments", "kardio", "name")]
    assert comparison.tally == {"neutral": 1} and comparison.consequences == ()


def test_one_line_says_where_the_level_goes() -> None:
    full = tree_of((CASES / "kanalby.toml").read_text("utf-8"))
    by_hand: Tree = {**full, "recommendation": {"chosen": 2, "chosen_because": "A"}}
    for tree, said in ((full, "target 3 → 2"), (by_hand, "recommended level 3 → 2")):
        comparison = compared(tree, with_value(tree, ("staff", "coverage"), "office-hours"))
        assert said in DifferenceWords(comparison, assets.catalogue("en"), lambda path: None).stat()


def test_two_of_the_same_work_are_not_taken_for_each_other() -> None:
    old: Tree = {**EMPTY, "staff": {"people": {"a": {"name": "A", "unit": "central", "roles": ["producer"]}}}}
    people = {key: {"name": key, "unit": "central", "roles": ["producer"]} for key in ("b", "c")}
    new = {**EMPTY, "staff": {"people": people}}
    assert all(not change.moved for change in compared(old, new).changes)


def test_a_department_under_another_key_takes_its_people_along() -> None:
    person = {"name": "Ann", "roles": ["producer"]}
    old: Tree = {
        **EMPTY,
        "departments": {"hjerte": {"name": "Hjerte", "selected": True}},
        "staff": {"people": {"a": {**person, "unit": "hjerte"}}},
    }
    new: Tree = {
        **EMPTY,
        "departments": {"kardio": {"name": "Hjerte", "selected": True}},
        "staff": {"people": {"a": {**person, "unit": "kardio"}}},
    }
    assert {change.direction for change in compared(old, new).changes} == {"neutral"}


def test_people_in_another_order_are_a_change_that_can_be_applied() -> None:
    people = table_at(BASE, ("staff", "people"))
    backwards = {key: people[key] for key in reversed(list(people))}
    new = with_value(BASE, ("staff", "people"), backwards)
    (change,) = compared(BASE, new).changes
    assert change.is_order and isinstance(change.new, dict) and list(change.new) == list(backwards)
