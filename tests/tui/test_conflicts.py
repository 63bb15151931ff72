"""A charter whose merge git left open: the picker, what each choice does, and a file that git can add."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.document.tree import value_at
from skalatui.flow.start import Library, Open
from skalatui.tui.conflict.screen import ConflictScreen
from skalatui.tui.dialogs.reading import Reading
from skalatui.tui.interview import InterviewScreen
from support.charter_trees import text_of, tree_of
from support.command_line import skalatui
from support.git_repository import CALM, Repository, new_repository
from support.interviews import CASES
from support.wizard import picker_at

NAME = "saved/kanalby.toml"
PLAIN = (CASES / "kanalby.toml").read_text("utf-8")


def version(name: str, cover: str, note: str = "") -> str:
    text = PLAIN.replace('name = "Kanalby Klinik"', f'name = "{name}"')
    beside = f'\ncoverage_note = "{note}"' if note else ""
    return text_of(tree_of(text.replace('coverage = "round-the-clock"', f'coverage = "{cover}"{beside}')))


BASE = version("Kanalby Klinik", "round-the-clock")
OURS = version("Kanalby Hospital", "extended", "Kun aften.")
THEIRS = version("Kanalby Sygehus", "office-hours", "De har ikke råd.")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GIT_DIR", raising=False)
    return new_repository(tmp_path / "repo")


def fork(repository: Repository, ours: str, theirs: str, base: str = BASE) -> Path:
    """A merge that git leaves open, of lines."""
    repository.commit(NAME, base)
    repository.git("switch", "-q", "-c", "other")
    repository.commit(NAME, theirs, "theirs")
    repository.git("switch", "-q", "main")
    repository.commit(NAME, ours, "ours")
    assert repository.try_git("merge", "other").code == 1
    return repository.folder / NAME


async def test_each_conflict_is_decided_by_a_key_and_git_can_add_the_file(
    repository: Repository, tmp_path: Path
) -> None:
    path = fork(repository, OURS, THEIRS)
    async with picker_at(tmp_path, Open(path)) as desk:
        await desk.until_shown("Kanalby Hospital")
        await desk.press("2", "1", "ctrl+s")
        await desk.until_shown("git add")
    tree = tree_of(path.read_text("utf-8"))
    assert value_at(tree, ("hospital", "name")) == "Kanalby Sygehus"
    assert value_at(tree, ("staff", "coverage")) == "extended"
    assert value_at(tree, ("staff", "coverage_note")) == "Kun aften.\nDe har ikke råd.\n"
    assert "<<<<<<<" not in path.read_text("utf-8")
    assert skalatui("check", path).code == 0
    repository.git("add", NAME)
    repository.git("commit", "-q", "--no-edit")


async def test_what_a_choice_does_to_the_levels_stands_beside_it(repository: Repository, tmp_path: Path) -> None:
    path = fork(repository, OURS, THEIRS)
    async with picker_at(tmp_path, Open(path)) as desk:
        await desk.press("down")
        await desk.until(lambda: "valgt niveau 2 · anbefalet 2 · kan bæres 2 · bemanding 2" in desk.read)
        await desk.until(lambda: "valgt niveau 3 · anbefalet 3 · kan bæres 3 · bemanding 3" in desk.read)
        await desk.until(lambda: "Dækning hele døgnet er der nu, som niveau 3 kræver det" in desk.read)
        assert "note: Kun aften." in desk.read and "note: De har ikke råd." in desk.read
        await desk.press("ctrl+l")
        await desk.until_shown("chosen level 3 · recommended 3")


async def test_nothing_is_saved_while_a_choice_is_open_and_escape_leaves_the_file(
    repository: Repository, tmp_path: Path
) -> None:
    path = fork(repository, OURS, THEIRS)
    before = path.read_bytes()
    async with picker_at(tmp_path, Open(path)) as desk:
        await desk.press("1", "ctrl+s")
        await desk.until_shown("Der mangler 1 valg")
        await desk.press("ctrl+z")
        await desk.until_shown("Fortrudt.")
        await desk.until(lambda: "2 valg tilbage" in desk.read)
        await desk.press("1", "escape")
        await desk.until_shown("Forlad fletningen")
        assert "valg glemt" in desk.read and "2 valg" not in desk.read.partition("Forlad")[2]
        await desk.press("escape")
        await desk.until(lambda: isinstance(desk.app.screen, ConflictScreen))
        await desk.press("escape")
        await desk.until_shown("Forlad fletningen")
        await desk.press("down", "enter")
        await desk.until_shown("skalatui · driftschartre")
    assert path.read_bytes() == before


async def test_without_git_both_versions_of_the_file_are_there_to_choose_from(tmp_path: Path) -> None:
    text = PLAIN.replace(
        'name = "Kanalby Klinik"', '<<<<<<< HEAD\nname = "\\u001b[31mA"\n=======\nname = "[b]B[/b]"\n>>>>>>> other'
    )
    path = tmp_path / "saved" / "k.toml"
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    async with picker_at(tmp_path, Open(path)) as desk:
        await desk.until_shown("[b]B[/b]")
        assert "<U+001B>[31mA" in desk.picture and "som før" not in desk.picture
        await desk.press("2", "ctrl+s")
        await desk.until(lambda: isinstance(desk.app.screen, Reading))
    assert value_at(tree_of(path.read_text("utf-8")), ("hospital", "name")) == "[b]B[/b]"


async def test_comments_of_both_sides_come_along(repository: Repository, tmp_path: Path) -> None:
    path = fork(repository, OURS.replace("[hospital]", "# ring først\n[hospital]"), THEIRS + "# fra den anden\n")
    async with picker_at(tmp_path, Open(path)) as desk:
        await desk.press("1", "1", "ctrl+s")
        await desk.until(lambda: isinstance(desk.app.screen, Reading))
    text = path.read_text("utf-8")
    assert "# ring først\n[hospital]" in text and text.endswith("# fra den anden\n")


async def test_a_charter_without_markers_that_git_holds_unmerged_can_be_picked_or_kept(
    repository: Repository, tmp_path: Path
) -> None:
    path = fork(repository, OURS, THEIRS)
    path.write_text(OURS, "utf-8")
    async with picker_at(tmp_path, Open(path)) as desk:
        await desk.until_shown("git har en åben fletning")
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.app.screen, ConflictScreen))
        await desk.until_shown("2 valg tilbage")
        assert desk.app.conversation is None
    async with picker_at(tmp_path, Open(path)) as desk:
        await desk.until_shown("git har en åben fletning")
        await desk.press("escape")
        await desk.until(lambda: isinstance(desk.app.screen, InterviewScreen))
    assert path.read_text("utf-8") == OURS


async def test_the_library_says_which_charter_is_in_conflict_and_opens_it(
    repository: Repository, tmp_path: Path
) -> None:
    path = fork(repository, OURS, THEIRS)
    (tmp_path / "saved").symlink_to(path.parent)
    async with picker_at(tmp_path, Library()) as desk:
        await desk.until_shown("To versioner er ikke forenet")
        await desk.press("down", "enter")
        await desk.until(lambda: isinstance(desk.app.screen, ConflictScreen))


@pytest.mark.parametrize("size", [(60, 20), (120, 40), (40, 10)])
async def test_it_fits_terminals_of_every_size(repository: Repository, tmp_path: Path, size: tuple[int, int]) -> None:
    path = fork(repository, OURS, THEIRS)
    async with picker_at(tmp_path, Open(path), size=size) as desk:
        shown = "Vinduet er for lille" if size[0] < 50 else "1 vores: »Kanalby Hospital«"
        await desk.until_shown(shown)
