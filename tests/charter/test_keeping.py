"""Whether a merge kept everything, asked of the finished file: a loss is named, and nothing else is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from skalatui.charter.keeping import lost_in
from skalatui.document.tree import Path, Tree, Value, with_value, without

BASE: Tree = {
    "hospital": {"name": "H", "region": "Nord"},
    "departments": {"d": {"name": "D"}, "e": {"name": "E"}, "f": {"name": "F"}},
    "interview": {"participants": ["A", "B"]},
}
REGION, NAME = ("hospital", "region"), ("hospital", "name")
PARTICIPANTS, DEPARTMENTS = ("interview", "participants"), ("departments",)


def put(path: Path, value: Value, tree: Tree = BASE) -> Tree:
    return with_value(tree, path, value)


def order(keys: str) -> Tree:
    return put(DEPARTMENTS, {key: {"name": key.upper()} for key in keys})


def lost(ours: Tree, theirs: Tree, result: Tree, *conflicts: Path) -> Sequence[Path]:
    found = lost_in(BASE, ours, theirs, result, conflicts)
    assert set(lost_in(BASE, theirs, ours, result, conflicts)) == set(found)  # the sides are equals
    return found


def test_a_change_that_is_in_the_result_is_kept_and_one_that_is_not_is_lost() -> None:
    changed = put(REGION, "Syd")
    assert lost(changed, BASE, changed) == ()
    assert lost(changed, BASE, BASE) == (REGION,)
    assert lost(changed, put(NAME, "I"), put(NAME, "I")) == (REGION,)
    assert lost(changed, put(REGION, "Vest"), put(REGION, "Vest")) == (REGION,)


def test_what_is_reported_as_a_conflict_or_lies_below_one_is_not_lost() -> None:
    changed = put(REGION, "Syd")
    assert lost(changed, BASE, BASE, REGION) == ()
    assert lost(changed, BASE, BASE, ("hospital",)) == ()
    assert lost(changed, BASE, BASE, NAME) == (REGION,)
    west = put(REGION, "Vest")
    for side in (changed, without(BASE, REGION)):
        assert lost(side, BASE, BASE, (*REGION, "deeper")) == ()  # its rest is asked about
    assert lost(changed, west, west, (*REGION, "deeper")) == ()


def test_what_was_removed_is_to_be_gone() -> None:
    gone = without(BASE, REGION)
    assert lost(gone, BASE, gone) == ()
    assert lost(gone, BASE, BASE) == (REGION,)
    assert lost(gone, put(REGION, "Vest"), put(REGION, "Vest")) == (REGION,)
    assert lost(gone, put(REGION, "Vest"), put(REGION, "Vest"), (*REGION, "deeper")) == (REGION,)


def test_an_empty_table_may_hold_what_the_other_side_put_into_it() -> None:
    ours, theirs = put(("platforms", "x"), {}), put(("platforms", "x", "handle"), "@x")
    assert lost(ours, theirs, theirs) == ()
    assert lost(ours, BASE, BASE) == (("platforms", "x"),)


@pytest.mark.parametrize(
    ("ours", "theirs", "result", "expected"),
    [
        (["A", "B", "C"], ["A", "B", "D"], ["A", "B", "C", "D"], ()),
        (["A", "B", "C"], ["A", "B", "D"], ["A", "B", "D"], (PARTICIPANTS,)),
        (["A", "B", "C"], ["B"], ["B", "C"], ()),  # A was there before, and the other side took it out
        (["A", "B", "C"], ["A", "B"], ["B", "C"], (PARTICIPANTS,)),  # nobody took A out
    ],
)
def test_items_of_lists_are_kept_one_by_one(
    ours: list[str], theirs: list[str], result: list[str], expected: tuple[Path, ...]
) -> None:
    sides = [put(PARTICIPANTS, list[Value](side)) for side in (ours, theirs, result)]
    assert lost_in(BASE, sides[0], sides[1], sides[2]) == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "result", "expected"),
    [
        ("fed", "def", "fed", ()),
        ("fed", "def", "def", (DEPARTMENTS,)),
        ("fed", "edf", "edf", ()),  # both put them in another order: one of the two has to do
        ("fed", "de", "ed", ()),  # of what is left
        ("fed", "de", "de", (DEPARTMENTS,)),
        ("fed", "defn", "fedn", ()),
    ],
)
def test_an_order_is_kept_unless_the_other_side_changed_it_too(
    ours: str, theirs: str, result: str, expected: tuple[Path, ...]
) -> None:
    assert lost_in(BASE, order(ours), order(theirs), order(result)) == expected


def test_the_order_of_anything_else_is_the_files_own() -> None:
    turned = {**BASE, "hospital": {"region": "Nord", "name": "H"}}
    assert lost(turned, BASE, BASE) == ()
