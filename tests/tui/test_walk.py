"""Random walks over the wizard: whatever is pressed, nothing breaks, nothing is lost, undo leads back to the start."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.widget import Widget

from skalatui.document.read import read
from skalatui.document.tree import leaves
from skalatui.flow.standing import standing
from skalatui.flow.start import Library, Open
from skalatui.interview.session import Session
from skalatui.tui.interview import InterviewScreen
from skalatui.tui.steps.frames import Frames
from skalatui.tui.steps.practice import Practice
from support.wizard import CASES, Desk, wizard_at

ANSWERS = [*"12345", "backspace", "delete", "space", "enter", *"bldnu", "minus"]
MOVES = ["up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "shift+tab", "plus"]
LEADS = ["f6", "f5", "ctrl+n", "ctrl+b", "f9", "f8", "f4", "f1", "escape", "ctrl+z", "ctrl+y", "ctrl+l", "f7", "ctrl+p"]
LEADS += ["f6", "f6", "f6", "f5"]  # so that a walk sees many steps
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


async def shows_nothing_old(desk: Desk) -> None:
    """Nothing that is kept from before stands where making and painting it anew would give something else."""
    view, body = desk.interview.view, desk.interview.body
    if isinstance(body, Practice | Frames):  # which keep the lines of rows
        assert body.lines(view) == type(body)(view).lines(view)
    assert view.standings == {path: standing(view.tree, path) for path in view.asked}
    for _ in range(3):  # what is on its way may come between
        before = painted(desk)
        for widget in desk.app.screen.walk_children(Widget):
            widget.refresh()
        await desk.pilot.pause()
        if painted(desk) == before:
            return
        await desk.pilot.pause(0.5)
    raise AssertionError(f"something old is left on the screen:\n{desk.picture}")


def painted(desk: Desk) -> list[list[Segment]]:
    return [list(strip) for strip in desk.app.screen._compositor.render_strips(desk.app.size)]


async def walk(folder: Path, seed: int, length: int) -> None:
    chance = random.Random(seed)
    charter = folder / "charter.toml"
    charter.write_bytes((CASES / chance.choice(["hedeland.toml", "brededal.toml"])).read_bytes())
    pressed: list[str] = []
    last: Session | None = None
    async with wizard_at(folder, Open(charter)) as desk:
        start = list(leaves(desk.tree))
        await desk.go(chance.choice(desk.interview.view.questionnaire.steps).id)
        for _ in range(length):
            kind = chance.choices([ANSWERS, MOVES, LEADS, TYPED], [5, 5, 3, 2])[0]
            is_beside = desk.app.screen is not desk.interview
            key = "escape" if is_beside and chance.random() < 0.25 else chance.choice(kind)
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
            if chance.random() < 0.2:
                await shows_nothing_old(desk)
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
