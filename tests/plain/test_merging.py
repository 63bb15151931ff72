"""A charter whose merge git left open, settled line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.document.read import read
from skalatui.document.tree import value_at
from skalatui.flow.start import Library, Open
from support.charter_trees import text_of, tree_of
from support.git_repository import CALM, Repository, new_repository
from support.lines import led
from support.wizard import CASES

NAME = "saved/kanalby.toml"
PLAIN = (CASES / "kanalby.toml").read_text("utf-8")


def version(name: str, cover: str, note: str) -> str:
    text = PLAIN.replace('name = "Kanalby Klinik"', f'name = "{name}"')
    return text_of(
        tree_of(text.replace('coverage = "round-the-clock"', f'coverage = "{cover}"\ncoverage_note = "{note}"'))
    )


@pytest.fixture
def conflicted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Repository, Path]:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GIT_DIR", raising=False)
    repository = new_repository(tmp_path)
    repository.write(".gitignore", "state/\n")
    repository.commit(NAME, version("Kanalby Klinik", "round-the-clock", "Altid."))
    repository.git("switch", "-q", "-c", "other")
    repository.commit(NAME, version("Kanalby Sygehus", "office-hours", "De har ikke råd."), "theirs")
    repository.git("switch", "-q", "main")
    repository.commit(NAME, version("Kanalby Hospital", "extended", "Kun aften."), "ours")
    assert repository.try_git("merge", "other").code == 1
    return repository, repository.folder / NAME


def test_each_choice_is_heard_made_and_saved_and_git_is_told_of(conflicted: tuple[Repository, Path]) -> None:
    repository, path = conflicted
    done = led(repository.folder, ["2", "<", "3", "1", "", "9", "1", "slut"], Open(path))
    assert "Valg 1 af " in done.said and "vores: »Kanalby Hospital«" in done.said
    assert "Note: Kun aften." in done.said
    assert "anbefalet 2" in done.said
    assert "git add -- " in done.said
    assert done.code == 0
    tree = read(path.read_bytes()).values
    assert value_at(tree, ("hospital", "name")) == "Kanalby Klinik"
    assert value_at(tree, ("staff", "coverage")) == "extended"
    repository.git("add", NAME)
    assert done.drafts == []


def test_leaving_forgets_the_choices_once_that_is_known_and_leaves_the_file(
    conflicted: tuple[Repository, Path],
) -> None:
    repository, path = conflicted
    before = path.read_bytes()
    done = led(repository.folder, ["2", "1", "slut", "2", "slut", "1", ""], Library())
    assert "bliver dit valg glemt" in done.said
    assert "to versioner, der ikke er bragt sammen" in done.said
    assert path.read_bytes() == before
    assert (done.code, done.drafts) == (0, [])
    ended = led(repository.folder, ["2"], Open(path))  # and the end of what is typed
    assert (ended.code, path.read_bytes()) == (0, before)
