"""The quick look at a charter says yes only where the model does, and of every sound one there is."""

from __future__ import annotations

from datetime import date, datetime, time
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from skalatui.charter.model import charter_model
from skalatui.charter.soundness import is_sound
from skalatui.document.read import read
from skalatui.document.tree import Tree, leaves, with_value
from skalatui.store import assets
from support.charter_trees import CASES, EDITION, tree_of
from support.random_charters import random_charter

BUILT = [tree_of(path.read_text("utf-8")) for path in sorted(CASES.glob("*.toml"))]
ANYTHING: tuple[Any, ...] = (
    *(0, 1, -1, 5, 6, 168, 168.5, 3.0, 10**400, float("nan"), float("inf"), True, False),
    *("", "yes", "partly", "no", "unknown", "not-possible", "YES", "in-place", "left-out", "quickly", "said", "x\ny"),
    *("08:00-16:00", "08:00-24:00", "16:00-08:00", "08:00-08:00", "24:00-24:00", "8:00-16:00", "08:00-16:00\n"),
    "٠٨:٠٠-١٦:٠٠",  # figures of another script
    *("producer", "facilitator", "central", "2026-01-01", date(2026, 1, 1), datetime(2026, 1, 1, 2, 3), time(3, 4)),
    *([], ["producer"], ["producer", "producer"], ["strategist", "x"], [1], ["a", []], {}, {"a": 1}, {"today": "yes"}),
)
KEYS = ("note", "later", "today", "x", "Æ", "_note", "branding_note", "a_note", "central", "visitor-posts", "facebook")


def model_takes(tree: Tree) -> bool:
    try:
        charter_model(EDITION).model_validate(tree)
    except ValidationError:
        return False
    return True


@st.composite
def spoilt(draw: st.DrawFn) -> Tree:
    """A built charter with some values, or whole tables, in place of which something else stands."""
    tree = draw(st.sampled_from(BUILT))
    for _ in range(draw(st.integers(1, 3))):
        path, _ = draw(st.sampled_from(leaves(tree)))
        cut = path[: draw(st.integers(1, len(path)))]
        if draw(st.booleans()):
            cut = (*cut[:-1], draw(st.sampled_from(KEYS)))
        tree = with_value(tree, cut, draw(st.sampled_from(ANYTHING)))
    return tree


@given(spoilt())
def test_what_is_sound_is_so_to_the_model(tree: Tree) -> None:
    assert model_takes(tree) or not is_sound(tree, EDITION)


def test_each_value_at_each_place_is_judged_as_the_model_judges_it() -> None:
    """One field after another, of a charter that has them all; a stranger's answer may be left to the model."""
    patterns = {path: value for tree in BUILT for path, value in leaves(tree)}
    draw = Random(0)
    for path in draw.sample(sorted(patterns), 150):
        for value in draw.sample(ANYTHING, 12):
            tree = with_value({"hospital": {"name": "Å"}}, path, value)
            assert is_sound(tree, EDITION) == model_takes(tree), (path, value)


@pytest.mark.parametrize("tree", BUILT, ids=[path.stem for path in sorted(CASES.glob("*.toml"))])
def test_a_built_charter_is_sound(tree: Tree) -> None:
    assert is_sound(tree, EDITION)


def test_examples_and_random_charters_are_sound() -> None:
    trees = [assets.example(name).values for name in assets.example_names()]
    trees += [random_charter(Random(seed)) for seed in range(40)]
    assert all(is_sound(tree, EDITION) for tree in trees)


def test_cases_as_they_were_typed_are_sound() -> None:
    assert all(is_sound(read(path.read_bytes()).values, EDITION) for path in CASES.glob("*.toml"))
