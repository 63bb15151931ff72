"""Charters in real repositories with the drivers on: merge, rebase, cherry-pick, stash, and everything that breaks."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from skalatui.charter.conflict_text import sides_of
from skalatui.document.tree import value_at
from support.charter_trees import text_of, tree_of
from support.command_line import skalatui
from support.git_repository import CALM, Repository, new_repository
from support.interviews import CASES

NAME = "saved/kanalby.toml"
BASE = text_of(tree_of((CASES / "kanalby.toml").read_text("utf-8")))


def with_name(name: str, text: str = BASE) -> str:
    return text_of(tree_of(text.replace('name = "Kanalby Klinik"', f'name = "{name}"')))


def with_cover(cover: str, text: str = BASE) -> str:
    return text_of(tree_of(text.replace('coverage = "round-the-clock"', f'coverage = "{cover}"')))


OURS, THEIRS = with_name("Kanalby Sygehus"), with_cover("office-hours")
BOTH = with_cover("office-hours", OURS)


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with the drivers on and one charter."""
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("GIT_DIR", raising=False)
    repository = new_repository(tmp_path / "repo")
    monkeypatch.chdir(repository.folder)
    assert skalatui("git", "enable").code == 0
    repository.git("add", ".gitattributes")
    repository.commit(NAME, BASE)
    return repository


def fork(repository: Repository, ours: str | bytes, theirs: str | bytes) -> None:
    """Two branches of one charter: main, which is checked out, and other."""
    repository.git("switch", "-q", "-c", "other")
    repository.commit(NAME, theirs, "theirs")
    repository.git("switch", "-q", "main")
    repository.commit(NAME, ours, "ours")


def holds_both_open(repository: Repository) -> None:
    """The merge is open, and the file shows both covers."""
    assert repository.git("ls-files", "-u").count(NAME) >= 2
    text = repository.read(NAME)
    assert "<<<<<<<" in text and ">>>>>>>" in text
    covers = [value_at(tree_of(side), ("staff", "coverage")) for side in sides_of(text)]
    assert covers == ["extended", "office-hours"]


def test_different_answers_merge_though_the_lines_that_follow_would_not(repository: Repository) -> None:
    fork(repository, OURS, THEIRS)
    repository.git("merge", "-q", "--no-edit", "other")
    assert repository.read(NAME) == BOTH


def test_a_level_that_both_sides_move_is_no_conflict(repository: Repository) -> None:
    theirs = text_of(tree_of(with_cover("office-hours").replace("hours = 30", "hours = 10")))
    fork(repository, with_cover("office-hours", OURS), theirs)
    repository.git("merge", "-q", "--no-edit", "other")
    assert 'name = "Kanalby Sygehus"' in repository.read(NAME) and "hours = 10" in repository.read(NAME)


@pytest.mark.parametrize("verb", ["merge", "rebase", "cherry-pick", "stash"])
def test_the_same_answer_stays_open_however_it_comes_together(repository: Repository, verb: str) -> None:
    fork(repository, with_cover("extended"), THEIRS)
    match verb:
        case "merge" | "cherry-pick":
            assert repository.try_git(verb, "other").code == 1
        case "rebase":
            repository.git("switch", "-q", "other")
            assert repository.try_git("rebase", "main").code == 1
        case "stash":
            repository.git("reset", "-q", "--hard", "other")
            repository.write(NAME, with_cover("extended"))
            repository.git("reset", "-q", "--soft", "other~1")
            repository.git("reset", "-q")
            repository.git("stash", "-q")
            repository.commit(NAME, with_cover("extended"))
            repository.git("stash", "drop", "-q")
            repository.git("switch", "-q", "--detach", "HEAD~1")
            repository.write(NAME, THEIRS)
            repository.git("stash", "-q")
            repository.git("switch", "-q", "main")
            assert repository.try_git("stash", "pop").code == 1
    holds_both_open(repository)


@pytest.mark.parametrize("verb", ["rebase", "cherry-pick", "stash"])
def test_different_answers_come_together_however_it_is_done(repository: Repository, verb: str) -> None:
    fork(repository, OURS, THEIRS)
    match verb:
        case "rebase":
            repository.git("rebase", "-q", "other")
        case "cherry-pick":
            repository.git("cherry-pick", "other")
        case "stash":
            repository.git("switch", "-q", "--detach", "HEAD~1")
            repository.write(NAME, THEIRS)
            repository.git("stash", "-q")
            repository.git("switch", "-q", "main")
            repository.git("stash", "pop", "-q")
    assert repository.read(NAME) == BOTH


def test_a_criss_cross_merge_loses_nothing(repository: Repository) -> None:
    fork(repository, with_cover("extended"), THEIRS)
    repository.git("branch", "ours")
    for branch, other, cover in (("main", "other", "extended"), ("other", "ours", "office-hours")):
        repository.git("switch", "-q", branch)
        assert repository.try_git("merge", "-q", other).code == 1
        repository.write(NAME, with_cover(cover, OURS if branch == "main" else BASE))
        repository.git("commit", "-q", "-am", "settled")
    repository.git("switch", "-q", "main")
    merged = repository.try_git("merge", "other")
    assert merged.code == 1
    assert {"extended", "office-hours"} <= set(repository.read(NAME).replace('"', " ").split())
    assert "Kanalby Sygehus" in repository.read(NAME) and "<<<<<<<" in repository.read(NAME)


def test_a_charter_that_both_sides_added(repository: Repository) -> None:
    repository.git("switch", "-q", "-c", "other")
    repository.commit("saved/ny.toml", THEIRS)
    repository.git("switch", "-q", "main")
    repository.commit("saved/ny.toml", with_cover("extended"))
    assert repository.try_git("merge", "other").code == 1
    sides = [tree_of(side) for side in sides_of(repository.read("saved/ny.toml"))]
    assert [value_at(side, ("staff", "coverage")) for side in sides] == ["extended", "office-hours"]


def test_a_charter_removed_here_and_changed_there_is_gits_own_conflict(repository: Repository) -> None:
    fork(repository, OURS, THEIRS)
    repository.git("rm", "-q", NAME)
    repository.git("commit", "-q", "-m", "gone")
    assert repository.try_git("merge", "other").code == 1
    assert repository.read(NAME) == THEIRS


def test_line_endings_of_one_side_do_not_count(repository: Repository) -> None:
    fork(repository, OURS, THEIRS.replace("\n", "\r\n"))
    repository.git("merge", "-q", "--no-edit", "other")
    assert repository.read(NAME) == BOTH


@pytest.mark.parametrize("ours", [with_cover("extended"), OURS])
@pytest.mark.parametrize(
    "program",
    ["/nowhere/python", "/bin/false", "kill -9 $$;", "exit 3;", "exit 1;"],
    ids=["missing", "fails", "killed", "ends with 3", "ends with 1"],
)
def test_a_driver_that_cannot_run_leaves_both_sides(repository: Repository, program: str, ours: str) -> None:
    driver = repository.git("config", "merge.skalatui.driver").strip()
    python, _, rest = driver.partition(" ")
    assert Path(python).is_file()
    broken = f"sh -c '{program}' {rest}" if ";" in program else f"{program} {rest}"
    repository.git("config", "merge.skalatui.driver", broken)
    fork(repository, ours, THEIRS)
    assert repository.try_git("merge", "other").code == 1  # never clean: nobody has looked at the answers
    assert repository.git("ls-files", "-u").count(NAME) == 3
    assert {"office-hours", "Kanalby Sygehus" if ours == OURS else "extended"} <= {
        word for line in repository.read(NAME).splitlines() for word in line.split('"')
    }


def test_modules_that_lie_in_the_repository_are_not_imported(repository: Repository) -> None:
    trap = "import pathlib\npathlib.Path('trapped').touch()\nraise SystemExit(0)\n"
    for name in ("skalatui", "tomli", "argparse", "textwrap"):
        repository.write(f"{name}.py", trap)
    fork(repository, OURS, THEIRS)
    repository.git("merge", "-q", "--no-edit", "other")
    repository.git("diff", "HEAD~1")
    assert repository.read(NAME) == BOTH
    assert not (repository.folder / "trapped").exists()


@pytest.mark.parametrize("name", ["saved/a b.toml", "saved/-x.toml", "saved/$(touch x)'\".toml", "saved/æ[1].toml"])
def test_strange_names_are_only_names(repository: Repository, name: str) -> None:
    repository.commit(name, BASE)
    repository.git("switch", "-q", "-c", "other")
    repository.commit(name, THEIRS)
    repository.git("switch", "-q", "main")
    repository.commit(name, OURS)
    repository.git("merge", "-q", "--no-edit", "other")
    assert repository.read(name) == BOTH
    assert sorted(os.listdir(repository.folder)) == [".git", ".gitattributes", "saved"]  # noqa: PTH208


def test_a_clone_of_another_user_needs_one_command(repository: Repository, tmp_path: Path) -> None:
    fork(repository, OURS, THEIRS)
    repository.git("clone", "-q", repository.folder, tmp_path / "clone")
    clone = Repository(tmp_path / "clone")
    os.chdir(clone.folder)
    assert skalatui("git", "status").code == 1
    assert skalatui("git", "enable").code == 0
    assert clone.git("status", "--porcelain") == ""
    assert skalatui("git", "status").code == 0
    clone.git("merge", "-q", "--no-edit", "origin/other")
    assert clone.read(NAME) == BOTH
