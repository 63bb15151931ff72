"""Looking into a tree and making copies of it with something put in or taken out."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from skalatui.document.tree import Path, Value, leaves, table_at, value_at, with_value, without

TREE: dict[str, Any] = {
    "a": {"b": {"c": 1, "d": [1, 2]}, "e": {}},
    "f": "text",
    "g": {"h": {"i": False}},
}


@pytest.mark.parametrize(
    ("path", "value", "table"),
    [
        ((), TREE, TREE),
        (("a", "b", "c"), 1, {}),
        (("a", "b"), {"c": 1, "d": [1, 2]}, {"c": 1, "d": [1, 2]}),
        (("a", "e"), {}, {}),
        (("g", "h", "i"), False, {}),
        (("a", "x"), None, {}),
        (("a", "b", "c", "x"), None, {}),
        (("f", "t"), None, {}),
        (("a", "b", "d", "0"), None, {}),
    ],
)
def test_a_path_leads_to_a_value_a_table_or_nowhere(path: Path, value: Value | None, table: Value) -> None:
    assert value_at(TREE, path) == value
    assert table_at(TREE, path) == table


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("a", "b", "c"), {**TREE, "a": {"b": {"c": 0, "d": [1, 2]}, "e": {}}}),
        (("a", "n"), {**TREE, "a": {"b": {"c": 1, "d": [1, 2]}, "e": {}, "n": 0}}),
        (("x", "y", "z"), {**TREE, "x": {"y": {"z": 0}}}),
        (("f", "t"), {**TREE, "f": {"t": 0}}),
        (("f",), {**TREE, "f": 0}),
    ],
)
def test_a_value_is_put_into_a_copy(path: Path, expected: dict[str, Any]) -> None:
    before = copy.deepcopy(TREE)
    found = with_value(TREE, path, 0)
    assert (found, list(found)) == (expected, list(expected))
    assert before == TREE
    assert found["g"] is TREE["g"]  # only the tables on the way are copied


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("f",), {"a": TREE["a"], "g": TREE["g"]}),
        (("a", "b", "c"), {**TREE, "a": {"b": {"d": [1, 2]}, "e": {}}}),
        (("a", "b"), {**TREE, "a": {"e": {}}}),
        (("g", "h", "i"), {"a": TREE["a"], "f": "text"}),  # what that leaves empty goes too
        (("g", "h"), {"a": TREE["a"], "f": "text"}),
        (("x",), TREE),
        (("a", "x", "y"), TREE),
    ],
)
def test_a_value_is_taken_out_of_a_copy(path: Path, expected: dict[str, Any]) -> None:
    before = copy.deepcopy(TREE)
    found = without(TREE, path)
    assert (found, list(found)) == (expected, list(expected))
    assert before == TREE


def test_every_value_that_is_no_table_has_its_path_in_order() -> None:
    assert leaves(TREE) == [
        (("a", "b", "c"), 1),
        (("a", "b", "d"), [1, 2]),
        (("a", "e"), {}),
        (("f",), "text"),
        (("g", "h", "i"), False),
    ]
    assert leaves({"x": 1}, ("p", "q")) == [(("p", "q", "x"), 1)]
    assert leaves({}) == []
