"""What the drivers are called by, and the versions that a merge left behind."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from skalatui.store.git_setup import Place, enable, status
from skalatui.store.unmerged import Stages, stages_of
from support.git_repository import CALM, Repository, new_repository
from support.interviews import CASES

BASE = (CASES / "kanalby.toml").read_text("utf-8")
OURS, THEIRS = (BASE.replace("round-the-clock", cover) for cover in ("extended", "office-hours"))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    repository = new_repository(tmp_path / "repo")
    repository.commit("saved/k.toml", BASE)
    repository.git("switch", "-q", "-c", "other")
    repository.commit("saved/k.toml", THEIRS)
    repository.git("switch", "-q", "main")
    return repository


@pytest.mark.posix
@pytest.mark.parametrize("name", ["a b", "a'b\"c", "100%P", "$(touch x)", "æ;exit 0"])
def test_a_program_in_a_strange_folder_is_called_all_the_same(
    repository: Repository, tmp_path: Path, name: str
) -> None:
    program = tmp_path / name / "python"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', "utf-8")
    program.chmod(0o755)
    enable(Place(repository.folder), (), str(program))
    assert status(Place(repository.folder), str(program)).merge != ""
    repository.commit("saved/k.toml", BASE.replace("Kanalby Klinik", "Kanalby Sygehus"))
    repository.git("merge", "-q", "--no-edit", "other")
    assert "Kanalby Sygehus" in repository.read("saved/k.toml") and "office-hours" in repository.read("saved/k.toml")
    assert "+staff.coverage: office-hours" in repository.git("diff", "HEAD~1")
    assert not (repository.folder / "x").exists()


def test_an_open_merge_has_all_three_versions(repository: Repository) -> None:
    path = repository.folder / "saved/k.toml"
    assert stages_of(path) is None
    repository.commit("saved/k.toml", OURS)
    assert repository.try_git("merge", "other").code == 1
    assert stages_of(path) == Stages(BASE.encode(), OURS.encode(), THEIRS.encode())
    assert stages_of(repository.folder.parent / "apart.toml") is None
