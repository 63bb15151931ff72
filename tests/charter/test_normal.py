"""One normal form for every value: line endings, whole hours, nothing for what is unset."""

from __future__ import annotations

from hypothesis import given, settings

from skalatui.charter.normal import normal
from skalatui.document.tree import Tree
from support.charter_trees import answer_trees


@given(answer_trees())
@settings(max_examples=40)
def test_doing_it_twice_changes_nothing(tree: Tree) -> None:
    assert normal(normal(tree)) == normal(tree)


def test_lines_end_in_lf_and_a_text_of_several_in_exactly_one() -> None:
    tree: Tree = {"interview": {"purpose": "et\r\nto\rtre"}, "hospital": {"name": "A"}, "ukendt": ["x\r\n\r\n"]}
    assert normal(tree) == {"interview": {"purpose": "et\nto\ntre\n"}, "hospital": {"name": "A"}, "ukendt": ["x\n"]}


def test_a_text_of_one_line_keeps_its_blanks() -> None:
    assert normal({"hospital": {"name": " Å  "}}) == {"hospital": {"name": " Å  "}}


def test_whole_hours_have_no_decimals() -> None:
    people = {"a": {"hours": 10.0}, "b": {"hours": 7.5}}
    found = normal({"staff": {"people": people}, "ukendt": 10.0})
    assert repr(found) == repr({"staff": {"people": {"a": {"hours": 10}, "b": {"hours": 7.5}}}, "ukendt": 10.0})


def test_unset_keys_are_left_out_but_what_nobody_knows_is_not_unset() -> None:
    tree: Tree = {
        "hospital": {"name": "", "region": "  ", "tom": ""},
        "interview": {"consultants": ["", "AB", " "], "participants": []},
        "practice": {"reviews": {"note": ""}},
        "ukendt": {"tom": "", "tabel": {}, "liste": []},
    }
    assert normal(tree) == {
        "hospital": {"tom": ""},
        "interview": {"consultants": ["AB"]},
        "ukendt": {"tom": "", "tabel": {}, "liste": []},
    }


def test_empty_tables_that_mean_something_stay() -> None:
    tree: Tree = {
        "hospital": {},
        "platforms": {"facebook": {"capabilities": {}}},
        "departments": {"a": {}},
        "legal": {},
    }
    assert normal(tree) == {"hospital": {}, "platforms": {"facebook": {}}, "departments": {"a": {}}}
