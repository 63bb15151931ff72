"""A client looks on while everything is opened: no note, no other hospital, no level before the wishes are given."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from skalatui.document.tree import Tree, Value
from skalatui.flow.start import Open
from support.charter_trees import text_of, tree_of
from support.git_repository import CALM, Repository, new_repository
from support.wizard import CASES, Desk, wizard_at

NOTE, OTHER = "Kanariefugl", "Fjordby"
OPENED = {  # what is opened over a step, by its keys; some are refused to a client, and that is told
    "hospital": (("ctrl+p",), ("shift+f9",), ("f10",), ("f10", "v"), ("f10", "l"), ("f10", "h")),
    "practice": (("f9",), ("m",), ("ctrl+h",), ("f2",), ("f8",)),
    "people": (("up", "x"), ("p",), ("up", "f4")),
    "platforms": (("space",), ("down", "enter"), ("f1",)),
    "departments": (("f1",),),
    "frames": (("f1",), ("f4",)),
    "legal": (("f1",), ("down", "f4")),
    "recommendation": (("enter",), ("f2",)),
    "charter": (("2",), ("3",), ("enter",)),
    "review": (("2",), ("3",), ("4",), ("5",)),
}
ACTIONS = ("answer_history", "level_history", "noticed", "edition", "save_elsewhere", "what_if")
LEVELS = re.compile(
    r"■|□ I kan|Anbefal\w+ \d|Bemanding \d|Holdes på|valgt niveau|\bniveau(?:er|et|erne)? \d", re.IGNORECASE
)


def noted(value: Value, *, with_wishes: bool) -> Value:
    """A charter with a note in every table that holds an answer."""
    if not isinstance(value, Mapping):
        return value
    inner = {key: noted(one, with_wishes=with_wishes) for key, one in value.items() if with_wishes or key != "wish"}
    return {**inner, "note": NOTE} if {"name", "today", "status", "handle"} & inner.keys() else inner


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    repository = new_repository(tmp_path / "saved")
    repository.write("other.toml", (CASES / "fjordby.toml").read_bytes())
    return repository


async def seen(desk: Desk, *, hides_levels: bool) -> None:
    await desk.pilot.pause()
    assert NOTE not in desk.read and OTHER not in desk.read
    if hides_levels:
        assert not LEVELS.findall(desk.read), desk.picture


async def back(desk: Desk) -> None:
    while (over := desk.app.screen) is not desk.interview:
        await desk.press("escape")
        await desk.until(lambda: desk.app.screen is not over)


@pytest.mark.sweep
@pytest.mark.parametrize("with_wishes", [True, False], ids=["with wishes", "without"])
async def test_whatever_is_opened_a_client_reads_nothing_that_is_not_for_them(
    repository: Repository, tmp_path: Path, with_wishes: bool
) -> None:
    tree = noted(tree_of((CASES / "aakirke.toml").read_text("utf-8")), with_wishes=with_wishes)
    assert isinstance(tree, dict)
    whole: Tree = tree
    repository.commit("a.toml", text_of(whole).replace(NOTE, f"{NOTE} før"))
    path = repository.folder / "a.toml"
    repository.commit("a.toml", text_of(whole))
    async with wizard_at(tmp_path, Open(path), size=(110, 50)) as desk:
        await desk.press("f3")
        await desk.until(lambda: desk.app.is_for_client)
        for step in desk.interview.view.questionnaire.steps:
            await desk.go(step.id)
            await seen(desk, hides_levels=not with_wishes)
            for keys in (("f4",) if with_wishes else ("f1",), *OPENED.get(step.id, ())):
                for key in keys:
                    await desk.press(key)
                    await seen(desk, hides_levels=not with_wishes)
                await desk.press("down")
                await seen(desk, hides_levels=not with_wishes)
                await back(desk)
                await desk.go(step.id)
        for action in ACTIONS:
            await desk.app.run_action(f"app.{action}")
            await desk.pilot.pause(0.1)
            await seen(desk, hides_levels=not with_wishes)
            await back(desk)
        assert desk.session.tree["hospital"] == whole["hospital"], "hidden, and not gone"
