"""What is saved reads back as what was meant, or is not saved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from skalatui.document.limits import LARGEST
from skalatui.document.problem import Problem
from skalatui.document.tree import Value
from skalatui.document.write import write
from skalatui.store.charters import (
    Over,
    Refused,
    Saved,
    Unchanged,
    open_charter,
    save,
)
from support.old_file import OLD


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a = 1\n", {"a": 2}),
        ("a = 1\n", {"a": True}),
        ("a = 1\n", {"a": 1.0}),
        ("a = 1\n", {"a": "1"}),
        ("a = [1]\n", {"a": [1, 2]}),
        ("a = [1]\n", {"a": [True]}),
        ("a = 2026-11-21\n", {"a": datetime(2026, 11, 21, tzinfo=UTC)}),
        ("a = 1\n", {"a": 1, "b": {}}),
        ("a = 1\n", {}),
        ("a = 1\nb = 2\n", {"a": 1, "b": 3}),
        ("a = 1\nb = 2\n", {"a": 3, "b": 2}),
        ("a = [1, 2]\n", {"a": [1, 3]}),
        ("a = nan\n", {"a": 1.0}),
        ("a = 1.0\n", {"a": float("nan")}),
        ("a = [1]\n", {"a": {}}),
        ("[a.b]\nc = 1\n", {"a": {"b": {"c": 2}}}),
    ],
)
def test_a_text_that_does_not_read_back_as_its_tree_is_never_written(
    path: Path, text: str, tree: Mapping[str, Value]
) -> None:
    assert save(path, text, tree, open_charter(path).base) == Refused(Problem("store.would-read-differently"))
    assert path.read_text("utf-8") == OLD


def test_a_tree_may_hold_tuples_and_what_is_not_equal_to_itself(tmp_path: Path) -> None:
    text = "a = [1, 2]\nb = nan\nc = 2026-11-21\n"
    tree: Mapping[str, Value] = {"a": (1, 2), "b": float("nan"), "c": date(2026, 11, 21)}
    assert isinstance(save(tmp_path / "new.toml", text, tree, Over.NOTHING), Saved)


def test_a_text_that_is_no_document_is_never_written(path: Path) -> None:
    refused = save(path, "a = \n", {}, open_charter(path).base)
    assert isinstance(refused, Refused)
    assert refused.problem.code.startswith("document.")
    assert path.read_text("utf-8") == OLD


def test_a_text_with_half_a_character_is_refused_by_name(path: Path) -> None:
    outcome = save(path, 'a = "\ud800"\n', {"a": "\ud800"}, open_charter(path).base)
    assert outcome == Refused(Problem("store.no-character", parameters={"text": "\ud800"}))


def test_a_charter_that_could_not_be_opened_again_is_refused(path: Path) -> None:
    text = "x" * LARGEST
    outcome = save(path, f'a = "{text}"\n', {"a": text}, open_charter(path).base)
    assert outcome == Refused(Problem("store.would-be-too-large", parameters={"limit": 1024}))
    longest = text[len('a = ""\n') :]
    assert isinstance(save(path, f'a = "{longest}"\n', {"a": longest}, open_charter(path).base), Saved)
    assert open_charter(path).document.values == {"a": longest}


HOSTILE = some.text(some.sampled_from("\r\n\"'\\\0\x1b\u202e\u2028[]/#={}<>.,æøåÆØÅ\u00e5a\u030a😀 \t"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(some.dictionaries(some.text(max_size=5), HOSTILE | some.lists(HOSTILE) | some.dictionaries(HOSTILE, HOSTILE)))
def test_hostile_text_is_opened_as_it_was_saved(tmp_path: Path, answers: dict[str, Value]) -> None:
    path = tmp_path / "hostile.toml"
    tree: Mapping[str, Value] = {"schema": 1, "answers": answers}
    outcome = save(path, write(tree), tree, Over.ANYTHING)
    assert isinstance(outcome, Saved | Unchanged)
    opened = open_charter(path)
    assert opened.document.values == tree
    assert opened.base == outcome.base
