"""The past of a charter: the turns of an answer, the levels over commits and tags, and calm without git."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.flow.start import Open
from skalatui.interview.events import Place, PlaceChanged
from skalatui.tui.compare.history import HistoryScreen
from skalatui.tui.compare.screen import CompareScreen
from support.git_repository import CALM, Repository, new_repository
from support.wizard import CASES, Desk, wizard_at

FULL = (CASES / "kanalby.toml").read_text("utf-8")
LESS = FULL.replace('coverage = "round-the-clock"', 'coverage = "office-hours"')
COVERAGE = ("staff", "coverage")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GIT_DIR", raising=False)
    return new_repository(tmp_path / "saved")


async def look_back(desk: Desk, question: tuple[str, ...] = COVERAGE) -> HistoryScreen:
    """To a question, and to its history by the palette."""
    desk.app.take(PlaceChanged(Place("staff", question)))
    await desk.until(lambda: desk.question == question)
    await desk.press("ctrl+p")
    await desk.type("svarets historie")
    await desk.press("enter")
    await desk.until(lambda: isinstance(desk.app.screen, HistoryScreen))
    screen = desk.app.screen
    assert isinstance(screen, HistoryScreen)
    await desk.until(lambda: screen.is_whole)
    await desk.pilot.pause()
    return screen


async def test_an_answer_tells_when_it_changed_from_what_and_by_which_commit(
    repository: Repository, tmp_path: Path
) -> None:
    dates = {"GIT_AUTHOR_DATE": "2025-03-02T12:00:00Z", "GIT_AUTHOR_NAME": "A\x1b[2J[b]Hacker[/b]"}
    repository.write("k.toml", LESS)
    repository.git("add", "k.toml")
    repository.git("commit", "-q", "-m", "Begin", **dates)
    repository.commit("k.toml", "broken [", "Break it")
    for number in range(12):
        repository.commit("k.toml", FULL.replace("Kanalby Klinik", f"Kanalby {number}"), f"Turn {number}")
    async with wizard_at(tmp_path, Open(repository.write("k.toml", FULL))) as desk:
        screen = await look_back(desk)
        lines = [line for line in desk.picture.splitlines() if "→" in line]
        assert len(lines) == 2
        assert "kun i arbejdstiden → hele døgnet, alle dage" in lines[0]
        assert "2.3.2025" in lines[1] and "– → kun i arbejdstiden" in lines[1]
        assert "1 version kan ikke læses" in desk.read and screen.unread == 1
        await desk.press("down")
        await desk.until(lambda: "Begin · A<U+001B>[2J[b]Hacker[/b]" in desk.picture)
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.app.screen, CompareScreen))
        await desk.until_shown("valgt niveau 2 → 3")


async def test_levels_stand_by_commit_and_by_tag(repository: Repository, tmp_path: Path) -> None:
    repository.commit("k.toml", FULL, "one")
    repository.commit("k.toml", LESS, "two")
    repository.git("tag", "møde-2")
    path = tmp_path / "saved" / "k.toml"
    async with wizard_at(tmp_path, Open(path)) as desk:
        await look_back(desk)
        await desk.press("l")
        rows = [line.split() for line in desk.picture.splitlines() if "2026" in line or "20" in line[:12]]
        assert "▼" in " ".join(rows[0]) and "[møde-2]" in desk.read
        await desk.press("t")
        assert "[møde-2]" in desk.read and "▼" not in desk.read
        await desk.press("ctrl+l")
        await desk.until_shown("Recommended")
        await desk.press("escape")
        await desk.until(lambda: desk.app.screen is desk.interview)


async def test_without_a_repository_without_git_and_without_a_file_it_is_said_calmly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "saved" / "k.toml"
    path.parent.mkdir()
    path.write_text(FULL, "utf-8")
    async with wizard_at(tmp_path, Open(path)) as desk:
        await look_back(desk)
        await desk.until(lambda: "Charteret ligger ikke i et git-arkiv" in desk.read)
    monkeypatch.setattr("skalatui.store.git._program", lambda: None)
    async with wizard_at(tmp_path, Open(path)) as desk:
        await look_back(desk)
        await desk.until(lambda: "git er ikke installeret" in desk.read)
    async with wizard_at(tmp_path / "new") as desk:
        await look_back(desk)
        await desk.until(lambda: "Interviewet er ikke gemt i en fil endnu" in desk.read)


async def test_the_row_of_a_person_tells_of_all_its_answers(repository: Repository, tmp_path: Path) -> None:
    repository.commit("k.toml", FULL.replace("hours = 30", "hours = 8"), "one")
    repository.commit("k.toml", FULL, "two")
    async with wizard_at(tmp_path, Open(tmp_path / "saved" / "k.toml")) as desk:
        person = next(iter(desk.interview.view.answers.people)).key
        question = ("staff", "people", person)
        await desk.app.push_screen(HistoryScreen(desk.app, tmp_path / "saved" / "k.toml", question, desk.tree))
        await desk.until_shown("8 → 30")
        await desk.until_shown("Timer om ugen")
