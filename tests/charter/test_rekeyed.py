"""A charter whose people and departments have other keys now, brought under those keys to be compared."""

from __future__ import annotations

from skalatui.charter.rekeyed import rekeyed
from skalatui.document.tree import Tree

DEPARTMENTS: Tree = {"hud": {"name": "Hud"}, "oeje": {"name": "Øje"}}
PEOPLE: Tree = {
    "anna": {"name": "Anna", "unit": "hud"},
    "bo": {"name": "Bo", "unit": "oeje"},
    "hud": {"name": "En, der hedder Hud", "unit": "central"},
    "uden": {"name": "Uden"},
    "sær": "ingen tabel",
}
TREE: Tree = {"hospital": {"name": "H"}, "departments": DEPARTMENTS, "staff": {"people": PEOPLE}}


def test_a_row_stands_in_its_place_under_its_new_key() -> None:
    found = rekeyed(TREE, {("staff", "people", "anna"): ("staff", "people", "anna-b")})
    people = {("anna-b" if key == "anna" else key): row for key, row in PEOPLE.items()}
    assert found == {**TREE, "staff": {"people": people}}
    assert list(people) == ["anna-b", "bo", "hud", "uden", "sær"]


def test_people_of_a_department_that_moved_are_of_the_new_one_and_nobody_else() -> None:
    found = rekeyed(TREE, {("departments", "hud"): ("departments", "dermatologi")})
    assert found == {
        "hospital": {"name": "H"},
        "departments": {"dermatologi": {"name": "Hud"}, "oeje": {"name": "Øje"}},
        "staff": {"people": {**PEOPLE, "anna": {"name": "Anna", "unit": "dermatologi"}}},
    }
    assert list(found) == list(TREE)


def test_both_kinds_of_rows_move_at_once_and_a_person_is_no_department_of_that_key() -> None:
    moves = {("departments", "oeje"): ("departments", "syn"), ("staff", "people", "hud"): ("staff", "people", "h")}
    found = rekeyed(TREE, moves)
    assert found["departments"] == {"hud": {"name": "Hud"}, "syn": {"name": "Øje"}}
    people = {("h" if key == "hud" else key): row for key, row in PEOPLE.items()}
    assert found["staff"] == {"people": {**people, "bo": {"name": "Bo", "unit": "syn"}}}


def test_without_a_move_or_people_nothing_changes() -> None:
    assert rekeyed(TREE, {}) is TREE
    alone: Tree = {"departments": DEPARTMENTS}
    moved = rekeyed(alone, {("departments", "hud"): ("departments", "h")})
    assert moved == {"departments": {"h": {"name": "Hud"}, "oeje": {"name": "Øje"}}}
