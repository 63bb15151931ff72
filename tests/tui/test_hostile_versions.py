"""Text from outside where versions meet: comparison, history, library, a changed file, a merge left open."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import tomli_w

from skalatui.document.tree import Tree
from skalatui.flow.start import Library, Open
from skalatui.tui.compare.choosing import ChooseVersion
from skalatui.tui.compare.history import HistoryScreen
from skalatui.tui.compare.screen import CompareScreen
from skalatui.tui.conflict.screen import ConflictScreen
from skalatui.tui.dialogs.meeting import MeetingScreen
from skalatui.tui.dialogs.reading import Reading
from support.git_repository import CALM, Repository, new_repository
from support.wizard import Desk, picker_at, wizard_at
from tui.test_hostile import NASTY, assert_whole, charter_with

pytestmark = pytest.mark.posix
GITS = NASTY.replace("\x00", "")  # which no commit can hold
UNBROKEN = "x" * 300
NAME = os.fsdecode(b"\x1b]0;x\x07[b]\n\xff\xe2\x80\xae.toml")
SIZES = [(60, 20), pytest.param((80, 24), marks=pytest.mark.sweep)]


def text_of(text: str, **changed: str) -> str:
    tree: Tree = charter_with(text)
    hospital = tree["hospital"]
    assert isinstance(hospital, dict)
    return tomli_w.dumps({**tree, "hospital": {**hospital, **changed}})


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    repository = new_repository(tmp_path / "saved")
    repository.commit(NAME, text_of(UNBROKEN), f"{GITS}\n\nx")
    repository.git("tag", "v]b\u202e\u2028\x9b" + "\u0301" * 40)
    repository.git("config", "user.name", GITS.replace("\n", " "))
    repository.write(NAME, text_of(NASTY))
    author = {"GIT_AUTHOR_NAME": "a[b]\x1b[31m\u202e" + UNBROKEN, "GIT_AUTHOR_EMAIL": "x@y"}
    repository.git("commit", "-q", "-a", "-m", UNBROKEN, **author)
    return repository


async def looked_at(desk: Desk, kind: type, steps: int = 3) -> None:
    """Wait for a screen, and look at it line by line."""
    await desk.until(lambda: isinstance(desk.app.screen, kind) and desk.app.focused is not None)
    for _ in range(steps):
        await desk.pilot.pause()
        assert_whole(desk)
        await desk.press("down")
    assert_whole(desk)


async def compared(desk: Desk) -> None:
    def is_there() -> bool:
        screen = desk.app.screen
        return isinstance(screen, CompareScreen) and (screen.compared is not None or screen.problem is not None)

    await desk.until(is_there)
    await looked_at(desk, CompareScreen)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_commits_tags_authors_and_both_versions_are_only_text(
    repository: Repository, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with wizard_at(tmp_path, Open(repository.folder / NAME), size=size) as desk:
        await desk.press("f10")
        await compared(desk)
        await desk.press("v")
        await desk.until(lambda: isinstance(desk.app.screen, ChooseVersion) and len(desk.app.screen.commits) == 2)
        await looked_at(desk, ChooseVersion)
        await desk.press("end", "enter")
        await compared(desk)
        await desk.press("enter")
        await looked_at(desk, Reading)
        await desk.press("escape")
        await desk.press("h")
        await desk.until(lambda: isinstance(desk.app.screen, HistoryScreen) and desk.app.screen.is_whole)
        await looked_at(desk, HistoryScreen)
        await desk.press("l")
        await desk.until_shown("[v]b<U+202E>")
        await looked_at(desk, HistoryScreen)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_the_library_and_a_file_that_somebody_changed_are_only_text(
    repository: Repository, tmp_path: Path, size: tuple[int, int]
) -> None:
    path = repository.folder / NAME
    async with wizard_at(tmp_path, Open(path), size=size) as desk:
        await desk.type("y")
        path.write_text(text_of(NASTY, region=NASTY + "theirs", name=UNBROKEN), "utf-8")
        await desk.press("ctrl+s")
        await looked_at(desk, MeetingScreen)
        await desk.press("tab", "shift+tab")
        assert_whole(desk)
        await desk.press("escape")
        await desk.app.run_action("app.library")
        await desk.until(lambda: any("xxxx" in line for line in desk.picture.splitlines()))
        await looked_at(desk, type(desk.app.screen))
    async with picker_at(tmp_path, Library(), size=size) as desk:  # its draft is there now
        await desk.until(lambda: any("xxxx" in line for line in desk.picture.splitlines()))
        await desk.press("down", "enter")
        await looked_at(desk, type(desk.app.screen))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_both_sides_of_a_merge_are_only_text(
    repository: Repository, tmp_path: Path, size: tuple[int, int]
) -> None:
    repository.git("switch", "-q", "-c", "other")
    repository.commit(NAME, text_of(NASTY, region="theirs " + NASTY, name=UNBROKEN), "theirs")
    repository.git("switch", "-q", "main")
    repository.commit(NAME, text_of(NASTY, region="ours " + NASTY, name=NASTY + "ours"), "ours")
    assert repository.try_git("merge", "other").code == 1
    async with picker_at(tmp_path, Open(repository.folder / NAME), size=size) as desk:
        await looked_at(desk, ConflictScreen)
        await desk.press("up", "up", "1", "2", "enter", "down", "f1")
        await looked_at(desk, Reading)
        await desk.press("escape", "ctrl+z")
        await looked_at(desk, ConflictScreen)
