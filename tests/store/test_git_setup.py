"""What the drivers are called by, and the versions that a merge left behind."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from skalatui.document.problem import Problem
from skalatui.store.git_setup import MERGE, PATTERNS, TEXTCONV, Place, disable, drivers, enable, status
from skalatui.store.unmerged import Stages, stages_of
from support.git_repository import CALM, Repository, new_repository
from support.interviews import CASES

BASE = (CASES / "kanalby.toml").read_text("utf-8")
OURS, THEIRS = (BASE.replace("round-the-clock", cover) for cover in ("extended", "office-hours"))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    home = str(tmp_path / "home")  # whoever runs this may have set the drivers up for themselves
    for name, value in (*CALM.items(), ("HOME", home), ("XDG_CONFIG_HOME", f"{home}/.config")):
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


def set_up(repository: Repository, *patterns: str) -> Place:
    place = Place(repository.folder)
    enable(place, patterns, sys.executable)
    return place


def test_what_is_set_up_is_told_whole(repository: Repository) -> None:
    place = set_up(repository)
    found = status(place)
    assert (found.merge, found.textconv) == (drivers(sys.executable)[MERGE], drivers(sys.executable)[TEXTCONV])
    assert (found.attributes, found.patterns) == (repository.folder / ".gitattributes", PATTERNS)
    assert (found.reached, found.problems) == (1, ())


def test_patterns_and_files_are_those_of_the_folder_that_one_stands_in(repository: Repository) -> None:
    repository.commit("aside.toml", BASE)
    inside = Place(repository.folder / "saved")
    assert enable(inside, ("*.toml",), sys.executable) == ("saved/*.toml",)
    found = status(inside)
    assert (found.attributes, found.patterns) == (repository.folder / ".gitattributes", ("saved/*.toml",))
    assert (found.reached, found.problems) == (1, ())
    assert status(Place(repository.folder)).reached == 1
    disable(inside, ("*.toml",))
    assert (status(inside).patterns, status(inside).merge) == ((), found.merge)


def test_why_the_drivers_are_not_active(repository: Repository, tmp_path: Path) -> None:
    place = Place(repository.folder)
    assert status(place).problems == (Problem("git.setup.why-driver"), Problem("git.setup.why-lines"))
    set_up(repository)
    (repository.folder / ".gitattributes").unlink()
    assert status(place).problems == (Problem("git.setup.why-lines"),)
    set_up(repository)
    repository.write("saved/.gitattributes", "k.toml diff=other\n")
    overruled = Problem("git.setup.why-overruled", parameters={"file": "saved/k.toml"})
    assert (status(place).reached, status(place).problems) == (0, (overruled,))
    (repository.folder / "saved/.gitattributes").unlink()
    other = tmp_path / "python"
    assert status(place, str(other)).problems == (
        Problem("git.setup.why-other", parameters={"program": Path(sys.executable).as_posix()}),
    )
    enable(place, (), str(other))
    missing = Problem("git.setup.why-interpreter", parameters={"program": other.as_posix()})
    assert status(place, str(other)).problems == (missing,)
    disable(place)
    assert status(place).problems == (Problem("git.setup.why-driver"), Problem("git.setup.why-lines"))
    assert not (repository.folder / ".gitattributes").exists()


def test_a_bare_repository_has_attributes_of_its_own_and_reaches_no_file(repository: Repository) -> None:
    repository.git("clone", "-q", "--bare", ".", "../bare")
    bare = Place(repository.folder.parent / "bare")
    enable(bare, (), sys.executable)
    found = status(bare)
    assert (found.attributes, found.patterns) == (bare.folder / "info/attributes", PATTERNS)
    assert (found.reached, found.problems) == (0, ())
