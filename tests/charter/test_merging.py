"""Three versions of a charter merged by key: nothing lost, conflicts where answers are, both sides readable."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from skalatui.charter.conflict_text import conflicted_text, sides_of
from skalatui.charter.difference import changes_between, same
from skalatui.charter.keeping import lost_in
from skalatui.charter.merging import Merged, merged, note_beside
from skalatui.document.tree import Path, Tree, Value, leaves, table_at, value_at, with_value, without
from skalatui.store import assets
from support.charter_trees import EDITION, built, chosen
from support.random_charters import edited, in_form, random_charter

BASE = in_form(chosen(3))
PEOPLE = ("staff", "people")


def conflicts(found: Merged) -> list[Path]:
    return [conflict.path for conflict in found.conflicts]


def put(path: str, value: Value | None, tree: Tree = BASE) -> Tree:
    keys = tuple(path.split("."))
    return in_form(without(tree, keys) if value is None else with_value(tree, keys, value))


def values_of(tree: Tree) -> set[str]:
    """Every value of a tree as text, the items of lists one by one."""
    found = [item for _, value in leaves(tree) for item in (value if isinstance(value, list) else [value])]
    return {f"{type(item).__name__} {item}" for item in found}


def values_in(found: Merged) -> set[str]:
    reported = [side for conflict in found.conflicts for side in (conflict.ours, conflict.theirs) if side is not None]
    return values_of(found.tree).union(*(values_of({"value": side}) for side in reported))


def triple(seed: int) -> tuple[Tree, Tree, Tree]:
    """A charter and two people's edits of it."""
    draw = Random(seed)
    base = random_charter(draw)
    ours, theirs = (edited(base, draw, draw.randrange(1, 7)) for _ in range(2))
    return base, ours, theirs


def hold_all(seed: int) -> bool:
    """Everything that a merge has to hold, of one triple; whether it had conflicts."""
    base, ours, theirs = triple(seed)
    found = merged(base, ours, theirs)
    assert lost_in(base, ours, theirs, in_form(found.tree), conflicts(found)) == ()
    assert (values_of(ours) | values_of(theirs)) - values_of(base) <= values_in(found)
    for conflict in found.conflicts:
        assert not same(conflict.ours, conflict.theirs)
        assert same(value_at(ours, conflict.path), conflict.ours)
        assert same(value_at(theirs, conflict.path), conflict.theirs)
    if found.conflicts:
        text = conflicted_text(built(found.tree), found.conflicts, EDITION, assets.catalogue("da"))
        for side, expected in zip(sides_of(text), (found.tree, found.all_theirs()), strict=True):
            assert same(in_form(tomli.loads(side)), in_form(expected))
    return bool(found.conflicts)


@given(st.integers())
@settings(max_examples=60)
def test_no_change_of_either_side_is_lost(seed: int) -> None:
    hold_all(seed)


@pytest.mark.sweep
def test_no_change_is_lost_in_two_thousand_triples() -> None:
    with_conflicts = sum(hold_all(seed) for seed in range(2_500))
    assert 50 < with_conflicts < 2_000  # both ends of a merge were looked at


@given(st.integers())
@settings(max_examples=60)
def test_edits_that_do_not_touch_merge_to_their_union(seed: int) -> None:
    draw = Random(seed)
    base = random_charter(draw)
    ours = put("hospital.region", "vores", put("practice.open-interaction.today", "partly", base))
    theirs = put("practice.open-interaction.note", "deres", put("training.leaders.owner", "deres", base))
    found = merged(base, ours, theirs)
    assert found.conflicts == ()
    expected = put("practice.open-interaction.note", "deres", put("training.leaders.owner", "deres", ours))
    assert same(in_form(found.tree), expected)


@given(st.integers())
@settings(max_examples=40)
def test_merging_with_nothing_new_gives_the_other_side(seed: int) -> None:
    base, ours, _ = triple(seed)
    for found in (merged(base, ours, base), merged(base, base, ours), merged(base, ours, ours)):
        assert found.conflicts == () and same(found.tree, ours)
        assert list(table_at(found.tree, PEOPLE)) == list(table_at(ours, PEOPLE))


@pytest.mark.parametrize(
    ("path", "ours", "theirs"),
    [
        ("staff.coverage", "extended", "round-the-clock"),
        ("practice.reviews.today", "yes", "no"),
        ("practice.reviews.note", "a", "b"),
        ("strategies.branding", "yes", "no"),
        ("staff.people.a.name", "A", "B"),
        ("staff.people.a.hours", 1, 2),
        ("staff.people.a.hours", 1, 1.5),
        ("interview.x-own", [1], [2]),
        ("hospital.name", "A", "B"),
        ("organisation.coe.text", "A", "B"),
    ],
)
def test_the_same_answer_changed_differently_is_a_conflict(path: str, ours: Value, theirs: Value) -> None:
    found = merged(BASE, put(path, ours), put(path, theirs))
    (conflict,) = found.conflicts
    assert (".".join(conflict.path), conflict.ours, conflict.theirs) == (path, ours, theirs)
    assert same(found.settled({conflict.path: theirs}), found.all_theirs())


def test_a_conflict_carries_the_notes_of_both() -> None:
    ours, theirs = (
        put("staff.coverage_note", note, put("staff.coverage", value))
        for value, note in (("extended", "Aftener."), ("round-the-clock", "Døgnet."))
    )
    (coverage, note) = merged(BASE, ours, theirs).conflicts
    assert (coverage.our_note, coverage.their_note) == ("Aftener.", "Døgnet.")
    assert (note.ours, note.theirs) == ("Aftener.", "Døgnet.")


@pytest.mark.parametrize(
    ("path", "note"),
    [("practice.reviews.today", "practice.reviews.note"), ("staff.people.a", "staff.people.a.note")],
)
def test_the_note_of_a_row_goes_with_each_of_its_answers(path: str, note: str) -> None:
    keys = tuple(path.split("."))
    assert note_beside(put(note, "Husk det."), keys) == "Husk det."
    assert note_beside(without(BASE, keys), keys) is None
    assert note_beside(put(note, "Husk det."), tuple(note.split("."))) is None  # a note is not its own


def test_a_person_removed_here_and_changed_there_is_one_conflict() -> None:
    ours, theirs = put("staff.people.a", None), put("staff.people.a.hours", 12)
    found = merged(BASE, ours, theirs)
    assert conflicts(found) == [(*PEOPLE, "a")]
    assert found.conflicts[0].ours is None and value_at(found.all_theirs(), (*PEOPLE, "a", "hours")) == 12
    assert conflicts(merged(BASE, theirs, ours)) == [(*PEOPLE, "a")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"own": True, "text": "Kursus", "owner": "A"}, ["training.kursus"]),
        ({"status": "planned", "owner": "A"}, ["training.kursus.owner"]),  # of the scale: each answer by itself
    ],
)
def test_a_row_of_ones_own_is_a_whole_thing_and_one_of_the_scale_is_not(row: Any, expected: list[str]) -> None:
    base = put("training.kursus", row)
    ours, theirs = put("training.kursus", None, base), put("training.kursus.owner", "B", base)
    for sides in ((ours, theirs), (theirs, ours)):
        assert [".".join(path) for path in conflicts(merged(base, *sides))] == expected


def test_two_rows_of_ones_own_that_got_the_same_key_are_not_made_one_while_answers_to_a_row_are() -> None:
    one, other = ({"own": True, "text": text, "owner": "A"} for text in ("Kursus", "Møde"))
    assert conflicts(merged(BASE, put("training.ny", one), put("training.ny", other))) == [("training", "ny")]
    found = merged(BASE, put("training.ny.status", "planned"), put("training.ny.owner", "A"))
    assert (found.conflicts, value_at(found.tree, ("training", "ny"))) == ((), {"status": "planned", "owner": "A"})


def test_a_person_removed_on_both_sides_or_on_one_is_gone() -> None:
    gone = put("staff.people.a", None)
    assert "a" not in table_at(merged(BASE, gone, BASE).tree, PEOPLE)
    assert "a" not in table_at(merged(BASE, gone, gone).tree, PEOPLE)


def test_two_newcomers_with_the_same_key_are_not_made_one() -> None:
    one, other = ({"name": name, "unit": "central", "roles": ["producer"]} for name in ("Ann", "Bo"))
    found = merged(BASE, put("staff.people.ny", one), put("staff.people.ny", other))
    assert [(conflict.path, conflict.ours, conflict.theirs) for conflict in found.conflicts] == [
        ((*PEOPLE, "ny"), one, other)
    ]


def test_newcomers_of_both_sides_stand_ours_first() -> None:
    person: Any = {"name": "N", "unit": "central", "roles": []}
    found = merged(BASE, put("staff.people.zz", person), put("staff.people.aa", person))
    assert list(table_at(found.tree, PEOPLE))[-2:] == ["zz", "aa"]


def test_a_newcomer_stands_where_theirs_has_it_and_last_where_theirs_changed_the_order() -> None:
    people: dict[str, Any] = {**table_at(BASE, PEOPLE)}
    person: Any = {"name": "N", "unit": "central", "roles": []}
    first = with_value(BASE, PEOPLE, {"ny": person, **people})
    assert list(table_at(merged(BASE, BASE, first).tree, PEOPLE)) == ["ny", *people]
    backwards = {key: people[key] for key in reversed(people)}
    turned = merged(BASE, put("staff.people.zz", person), with_value(BASE, PEOPLE, backwards))
    assert list(table_at(turned.tree, PEOPLE)) == [*backwards, "zz"]


def test_an_order_changed_on_one_side_stays() -> None:
    people = table_at(BASE, PEOPLE)
    backwards = with_value(BASE, PEOPLE, {key: people[key] for key in reversed(list(people))})
    for sides in ((backwards, put("hospital.region", "x")), (put("hospital.region", "x"), backwards)):
        assert list(table_at(merged(BASE, *sides).tree, PEOPLE)) == list(reversed(list(people)))


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected"),
    [
        (["A"], ["A", "B"], ["A", "C"], ["A", "B", "C"]),
        (["A"], ["A", "B"], ["A", "B"], ["A", "B"]),
        (["A", "B"], ["B"], ["A", "B", "C"], ["B", "C"]),
        (["A", "B"], ["B", "A"], ["A", "B", "C"], ["B", "A", "C"]),
        (["A", "B"], ["A", "B", "C"], ["B", "A"], ["B", "A", "C"]),
        ([], ["A"], ["B"], ["A", "B"]),
        (["A", "B"], ["B", "C"], ["B"], ["B", "C"]),
        (["A", "B"], ["A", "C"], ["B", "D"], ["C", "D"]),  # each put another in place of another
        (["A", "B"], ["C", "B"], ["B", "C"], ["C", "B"]),  # both put the same in place of it
    ],
)
def test_lists_are_ordered_sets(base: list[str], ours: list[str], theirs: list[str], expected: list[str]) -> None:
    path = "interview.participants"
    found = merged(*(put(path, list(items) or None) for items in (base, ours, theirs)))
    assert found.conflicts == () and value_at(found.tree, ("interview", "participants")) == expected


def test_another_item_in_place_of_the_same_one_is_a_conflict() -> None:
    found = merged(*(put("interview.participants", [item]) for item in ("A", "B", "C")))
    assert conflicts(found) == [("interview", "participants")]


def test_a_list_that_holds_something_twice_is_no_set() -> None:
    found = merged(*(put("interview.participants", list[Value](items)) for items in ("A", "ABB", "AC")))
    assert conflicts(found) == [("interview", "participants")]


def test_a_level_and_its_reason_are_one_choice() -> None:
    ours = put("recommendation.chosen", 2)
    theirs = put("recommendation.chosen_because", "Noget andet.")
    assert conflicts(merged(BASE, ours, theirs)) == [("recommendation", "chosen"), ("recommendation", "chosen_because")]


def test_a_department_removed_while_the_other_side_puts_people_in_it_is_a_conflict() -> None:
    base = in_form({"hospital": {"name": "H"}, "departments": {"hjerte": {"name": "Hjerte"}}})
    person: Any = {"name": "N", "unit": "hjerte", "roles": []}
    found = merged(base, put("departments.hjerte", None, base), put("staff.people.n", person, base))
    assert conflicts(found) == [("departments", "hjerte")]


def test_files_that_came_to_be_on_both_sides_merge_by_their_answers() -> None:
    found = merged({}, put("hospital.region", "Nord"), put("staff.coverage", "extended"))
    assert found.conflicts == ()
    assert changes_between(put("staff.coverage", "extended", put("hospital.region", "Nord")), found.tree) == ()


def test_a_text_that_looks_like_a_marker_is_none() -> None:
    text = "a\n=======\n>>>>>>> b\n"
    ours, theirs = put("interview.purpose", text), put("interview.purpose", "kort")
    found = merged(BASE, ours, theirs)
    marked = conflicted_text(built(found.tree), found.conflicts, EDITION, assets.catalogue("da"))
    sides = [in_form(tomli.loads(side)) for side in sides_of(marked)]
    assert [value_at(side, ("interview", "purpose")) for side in sides] == [text, "kort"]


def test_sides_are_told_of_gits_own_markers_too() -> None:
    text = "a\n<<<<<<< HEAD\nb\n||||||| 12ab\nc\n=======\nd\n>>>>>>> main\ne"
    assert sides_of(text) == ("a\nb\ne", "a\nd\ne")
