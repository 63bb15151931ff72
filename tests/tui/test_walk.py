"""Random walks over the wizard: whatever is pressed, nothing breaks, nothing is lost, undo leads back to the start."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from skalatui.document.read import read
from skalatui.document.tree import leaves
from skalatui.flow.start import Library, Open
from skalatui.interview.session import Session
from skalatui.tui.interview import InterviewScreen
from support.wizard import CASES, wizard_at

ANSWERS = [*"12345", "backspace", "delete", "space", "enter", *"bldnu", "minus"]
MOVES = ["up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "shift+tab", "plus"]
LEADS = ["f6", "f5", "ctrl+n", "ctrl+b", "f9", "f8", "f4", "f1", "escape", "ctrl+z", "ctrl+y", "ctrl+l", "f7", "ctrl+p"]
LEADS += ["f2", "f2", "shift+f9"]  # begin a trial; keep it, drop it or go on with it; what is left to ask
TYPED = [*"æ[/]{}", "comma", "full_stop", "colon", "a", "space"]
WALKS = int(os.environ.get("SKALATUI_WALKS", "2"))  # more of them by hand
SIZES = [(80, 24), (120, 40), (60, 20), (49, 24), (100, 30), (1, 1), (200, 60)]


@pytest.mark.sweep
@pytest.mark.parametrize("seed", range(WALKS))
async def test_a_long_walk_breaks_nothing_and_loses_nothing(tmp_path: Path, seed: int) -> None:
    await walk(tmp_path, seed, 400)


@pytest.mark.parametrize("seed", [100, 101])
async def test_a_walk_breaks_nothing_and_loses_nothing(tmp_path: Path, seed: int) -> None:
    await walk(tmp_path, seed, 120)


async def walk(folder: Path, seed: int, length: int) -> None:
    chance = random.Random(seed)
    charter = folder / "charter.toml"
    charter.write_bytes((CASES / chance.choice(["hedeland.toml", "brededal.toml"])).read_bytes())
    pressed: list[str] = []
    last: Session | None = None
    async with wizard_at(folder, Open(charter)) as desk:
        start = list(leaves(desk.tree))
        for _ in range(length):
            kind = chance.choices([ANSWERS, MOVES, LEADS, TYPED], [5, 5, 3, 2])[0]
            key = chance.choice(kind)
            if chance.random() < 0.02:
                await desk.pilot.resize_terminal(*chance.choice(SIZES))
            pressed.append(key)
            try:
                await desk.press(key)
            except Exception as failure:
                raise AssertionError(f"seed {seed}: {pressed[-12:]}") from failure
            if desk.app.conversation is None:
                break  # back at the library
            last = desk.session
        await desk.pilot.resize_terminal(80, 24)
        if desk.app.conversation is not None:
            while desk.app.screen is not desk.interview:
                desk.app.pop_screen()
                await desk.pilot.pause()
            desk.app.action_keep_trial()
            await desk.pilot.pause()
            session = desk.session
            for _ in range(len(session.past)):
                await desk.press("ctrl+z")
            assert list(leaves(desk.tree)) == start or desk.session.past, pressed
            for _ in range(len(session.past)):
                await desk.press("ctrl+y")
            last = desk.session
    assert last is not None
    drafts = list((folder / "state").rglob("draft.toml"))
    if drafts:
        async with wizard_at(folder, Library()) as desk:
            await desk.until_said("library.drafts")
            await desk.press("home", "down", "enter")
            await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen))
            assert sorted(leaves(desk.tree), key=str) == sorted(leaves(last.tree), key=str)
    else:
        assert sorted(leaves(last.tree), key=str) == sorted(start, key=str)
    assert read(charter.read_bytes())
