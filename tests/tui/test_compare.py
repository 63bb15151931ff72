"""The compare screen: two versions of a charter side by side, and which ones there are to choose from."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.flow.start import Library, Open
from skalatui.tui.compare.choosing import ChooseVersion
from skalatui.tui.compare.screen import CompareScreen
from skalatui.tui.dialogs.reading import Reading
from skalatui.tui.interview import InterviewScreen
from support.git_repository import CALM, Repository, new_repository
from support.wizard import CASES, Desk, picker_at, wizard_at

FULL = (CASES / "kanalby.toml").read_text("utf-8")
LESS = FULL.replace('coverage = "round-the-clock"', 'coverage = "office-hours"')
HOSTILE = "\x1b[31mrød [@click=app.quit]x[/]\u202e"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Charters in the folder of the library, the first version with less cover."""
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GIT_DIR", raising=False)
    repository = new_repository(tmp_path / "saved")
    repository.commit("k.toml", LESS, HOSTILE)
    repository.git("tag", "v1")
    repository.commit("k.toml", FULL, "Cover the nights")
    return repository


async def compared(desk: Desk) -> CompareScreen:
    await desk.until(lambda: isinstance(desk.app.screen, CompareScreen))
    screen = desk.app.screen
    assert isinstance(screen, CompareScreen)
    await desk.until(lambda: screen.compared is not None or screen.problem is not None)
    await desk.pilot.pause()
    return screen


async def test_the_interview_is_compared_with_its_last_commit(repository: Repository, tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(tmp_path / "saved" / "k.toml")) as desk:
        await desk.press("f10")
        await compared(desk)
        await desk.until(lambda: "Ingen svar er forskellige." in desk.read)
        await desk.press("escape")
        await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen))


async def test_an_older_version_shows_both_staircases_what_follows_and_each_change(
    repository: Repository, tmp_path: Path
) -> None:
    async with wizard_at(tmp_path, Open(tmp_path / "saved" / "k.toml"), size=(100, 45)) as desk:
        await desk.press("ctrl+d")
        await compared(desk)
        await desk.press("v")
        await desk.until_shown("[v1]")
        await desk.until(lambda: "<U+001B>[31mrød [@click=app.quit]x[/]<U+202E>" in desk.picture)
        await desk.type("v1")
        await desk.press("enter")
        screen = await compared(desk)
        assert screen.compared is not None and screen.compared.comparison.targets == (2, 3)
        assert desk.picture.count("┘ 4") == 2  # both staircases
        await desk.until(lambda: "valgt niveau 2 → 3" in desk.read)
        await desk.until(lambda: "Dækning hele døgnet er der nu, som niveau 3 kræver det" in desk.read)
        await desk.press("down")
        row = next(line for line in desk.picture.splitlines() if "mangel lukket" in line)
        assert row.split()[:5] == ["Dækning", "▸", "kun", "i", "arbejdstiden"] and "hele døgnet" in row
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.app.screen, Reading))
        await desk.until_shown("hele døgnet, alle dage")
        await desk.press("escape", "s")
        screen = await compared(desk)
        assert screen.compared is not None and screen.compared.comparison.targets == (3, 2)
        await desk.until(lambda: "ny mangel" in desk.read)
        await desk.press("ctrl+l")
        await desk.until_shown("new gap")


async def test_two_charters_of_the_library_are_compared(repository: Repository, tmp_path: Path) -> None:
    repository.write("a.toml", (CASES / "aakirke.toml").read_bytes())
    async with picker_at(tmp_path, Library()) as desk:
        await desk.until_shown("Regionshospitalet Åkirke")
        await desk.press("down", "f10")
        await desk.until(lambda: isinstance(desk.app.screen, ChooseVersion))
        await desk.until_shown("Kanalby Klinik (k.toml)")
        await desk.until(lambda: "ikke med i noget commit endnu" in desk.read)
        await desk.type("kanalby")
        await desk.press("enter")
        screen = await compared(desk)
        assert screen.compared is not None and screen.compared.comparison.differs
        await desk.press("down")
        await desk.until(lambda: "»Kanalby Klinik« hedder nu »Regionshospitalet Åkirke«" in desk.read)


async def test_outside_a_repository_the_file_is_what_there_is_to_compare_with(tmp_path: Path) -> None:
    path = tmp_path / "saved" / "k.toml"
    path.parent.mkdir()
    path.write_text(FULL, "utf-8")
    async with wizard_at(tmp_path, Open(path)) as desk:
        await desk.press("f10")
        screen = await compared(desk)
        assert screen.versions[0].kind == "file"
        await desk.press("v")
        await desk.until_shown("ligger ikke i et git-arkiv")
        await desk.press("escape")
        await desk.until(lambda: desk.app.screen is screen)


async def test_a_new_interview_is_compared_with_any_charter(repository: Repository, tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.press("f10")
        await desk.until_shown("Kanalby Klinik (k.toml)")
        await desk.until(lambda: "Interviewet er ikke gemt i en fil endnu" in desk.read)
        await desk.type("kanalby")
        await desk.press("enter")
        await compared(desk)
        assert "Niveauerne er skjult, indtil ønskerne er givet." in desk.read and "┘ 4" not in desk.picture
        await desk.press("f8")
        await desk.until(lambda: "┘ 4" in desk.picture)


async def test_an_interview_is_compared_with_an_example_that_ships(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "nordkyst.toml"), size=(100, 40)) as desk:
        await desk.press("f10")
        await compared(desk)
        await desk.press("v")
        await desk.until_shown("EKSEMPLER")
        await desk.until_shown("Fjordby Hospital (fjordby)")
        await desk.type("fjordby hospital (fjordby)")
        await desk.press("enter")
        screen = await compared(desk)
        assert screen.problem is None and screen.file == CASES / "nordkyst.toml"
        await desk.until(lambda: "eksemplet fjordby → svarene nu" in desk.read)


async def test_undo_and_the_palette_lead_back_to_the_interview(repository: Repository, tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(tmp_path / "saved" / "k.toml")) as desk:
        await desk.go("staff")
        await desk.press("1", "f10")
        await compared(desk)
        await desk.press("l")
        await desk.until(lambda: not isinstance(desk.app.screen, CompareScreen))
        await desk.press("ctrl+z")
        await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen))
        assert desk.value("staff", "coverage") == "round-the-clock"


async def test_a_client_sees_neither_notes_nor_other_hospitals(repository: Repository, tmp_path: Path) -> None:
    repository.write("a.toml", (CASES / "aakirke.toml").read_bytes())
    noted = FULL.replace(
        'coverage = "round-the-clock"', 'coverage = "round-the-clock"\ncoverage_note = "Bag om ryggen"'
    )
    async with wizard_at(tmp_path, Open(repository.write("k.toml", noted))) as desk:
        await desk.press("f3", "f10")
        await compared(desk)
        await desk.until(lambda: "Ingen svar er forskellige." in desk.read)
        await desk.press("v")
        await desk.until_shown("[v1]")
        assert "andre sygehuses navne og filer er skjult" in desk.read and "Åkirke" not in desk.read


async def test_a_version_that_is_no_charter_is_said_and_another_can_be_chosen(
    repository: Repository, tmp_path: Path
) -> None:
    repository.commit("k.toml", "x = [", "Break it")
    path = repository.write("k.toml", FULL)
    async with wizard_at(tmp_path, Open(path)) as desk:
        await desk.press("f10")
        screen = await compared(desk)
        assert screen.problem is not None and "Vælg en anden version" in desk.read
        await desk.press("v")
        await desk.until_shown("[v1]")
        await desk.type("nights")
        await desk.press("enter")
        await desk.until_shown("Ingen svar er forskellige.")


@pytest.mark.posix
async def test_nothing_of_a_hostile_repository_is_run(repository: Repository, tmp_path: Path) -> None:
    trapped = tmp_path / "trapped"
    for hook in ("post-index-change", "post-checkout", "reference-transaction", "fsmonitor-watchman"):
        repository.write(f"hooks/{hook}", f"#!/bin/sh\ntouch {trapped}\n").chmod(0o755)
    repository.write(".gitattributes", "*.toml filter=trap diff=trap merge=trap\n")
    for key in (
        "core.fsmonitor",
        "core.pager",
        "diff.external",
        "diff.trap.textconv",
        "filter.trap.smudge",
        "gpg.program",
    ):
        repository.git("config", key, f"touch {trapped}; cat")
    repository.git("config", "core.hooksPath", "hooks")
    repository.git("config", "log.showSignature", "true")
    trapped.unlink(missing_ok=True)
    name = "--output=x [b] ':(top).toml"
    (repository.folder / "k.toml").rename(repository.folder / name)
    async with wizard_at(tmp_path, Open(repository.folder / name)) as desk:
        await desk.press("f10")
        await compared(desk)
        await desk.press("l")
        await desk.until_shown("Historie")
    assert not trapped.exists() and not (repository.folder / "x [b] ':(top).toml").exists()


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 60)])
async def test_it_fits_terminals_of_every_size(repository: Repository, tmp_path: Path, size: tuple[int, int]) -> None:
    repository.write("k.toml", LESS)
    async with wizard_at(tmp_path, Open(tmp_path / "saved" / "k.toml"), size=size) as desk:
        await desk.press("f10")
        await compared(desk)
        await desk.press("down")
        await desk.until(lambda: "Dækning: hele døgnet, alle dage → kun i arbejdstiden" in desk.read)
        assert max(map(len, desk.picture.splitlines())) <= size[0]
