"""What the words of a command name: a file, a file as it was in a revision, or as the last commit has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.document.problem import Unreadable
from skalatui.store.versions import is_revision, last_commit, of_work_tree, version
from support.git_repository import CALM, Repository, new_repository

OLD, NEW = "schema = 1\n", "schema = 2\n"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Its charter was committed as OLD and is NEW on the disk."""
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    repository = new_repository(tmp_path / "repo")
    repository.commit("saved/k.toml", OLD)
    repository.write("saved/k.toml", NEW)
    return repository


def problem_with(name: str, folder: Path, *, last: bool = False) -> str:
    with pytest.raises(Unreadable) as raised:
        (last_commit if last else version)(name, folder)
    return raised.value.problems[0].code


def test_a_name_is_a_file_or_a_file_in_a_revision(repository: Repository) -> None:
    folder = repository.folder
    on_disk, committed = version("saved/k.toml", folder), version("HEAD:saved/k.toml", folder)
    assert (on_disk.name, on_disk.document.values, on_disk.path) == (
        "saved/k.toml", {"schema": 2}, folder / "saved/k.toml",
    )  # fmt: skip
    assert (committed.name, committed.document.values, committed.path) == ("HEAD:saved/k.toml", {"schema": 1}, None)
    assert version("HEAD:./k.toml", folder / "saved").document.values == {"schema": 1}


@pytest.mark.posix
def test_a_file_of_that_very_name_comes_first_and_so_does_a_link(repository: Repository) -> None:
    folder = repository.folder
    repository.write("HEAD:k.toml", NEW)
    (folder / "HEAD:lost.toml").symlink_to(folder / "nowhere.toml")
    assert version("HEAD:k.toml", folder).document.values == {"schema": 2}
    assert problem_with("HEAD:lost.toml", folder) == "store.broken-link"
    names = ("HEAD:k.toml", "HEAD:lost.toml", "HEAD:saved/k.toml", "saved/k.toml", "nowhere.toml")
    assert [is_revision(name, folder) for name in names] == [False, False, True, False, False]


def test_a_name_that_stands_for_nothing_is_told_why(repository: Repository, tmp_path: Path) -> None:
    folder = repository.folder
    assert problem_with("nowhere.toml", folder) == "store.not-there"
    assert problem_with("HEAD:nowhere.toml", folder) == "diff.failed.no-path"
    assert problem_with("HEAD:saved", folder) == "store.is-a-folder"
    assert problem_with("x:saved/k.toml", folder) == "diff.failed.no-revision"
    assert problem_with("C:\\k.toml", folder) == "store.not-there"  # a drive of Windows is no revision
    assert problem_with("a\0b:c", folder) != ""


def test_the_last_commit_has_the_file_as_it_was_or_says_why_not(repository: Repository, tmp_path: Path) -> None:
    folder = repository.folder
    found = last_commit("k.toml", folder / "saved")
    assert (found.name, found.document.values, found.path) == ("HEAD:k.toml", {"schema": 1}, None)
    repository.write("new.toml", NEW)
    (tmp_path / "apart.toml").write_text(NEW)
    new_repository(tmp_path / "empty").write("k.toml", NEW)
    assert [
        problem_with("nowhere.toml", folder, last=True),
        problem_with("new.toml", folder, last=True),
        problem_with("apart.toml", tmp_path, last=True),
        problem_with("k.toml", tmp_path / "empty", last=True),
    ] == ["store.not-there", "diff.failed.not-committed", "diff.failed.not-in-repository", "diff.failed.not-committed"]


def test_the_file_of_a_revision_lies_under_the_top_of_its_repository(repository: Repository, tmp_path: Path) -> None:
    folder = repository.folder
    inside = of_work_tree("HEAD:saved/k.toml", folder / "saved")
    assert (inside.name, inside.document.values, inside.path) == (
        "saved/k.toml", {"schema": 2}, folder / "saved/k.toml",
    )  # fmt: skip
    for name in ("./k.toml", "../saved/k.toml"):
        beside = of_work_tree(f"HEAD:{name}", folder / "saved")
        assert (beside.name, beside.document.values) == (name, {"schema": 2})
    for apart, code in ((tmp_path, "git.no-repository"), (folder / ".git", "diff.failed.not-in-repository")):
        with pytest.raises(Unreadable) as raised:
            of_work_tree("HEAD:k.toml", apart)
        assert raised.value.problems[0].code == code
