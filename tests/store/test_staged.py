"""What is staged is read from git's index: the content of the next commit, whatever lies on the disk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from skalatui.document.limits import LARGEST
from skalatui.document.problem import Unreadable
from skalatui.document.tree import value_at
from skalatui.store import staged as store
from skalatui.store.library import OtherFile, Unread
from skalatui.store.staged import Staged, is_tracked, staged_in
from support.git_repository import CALM, Repository, new_repository

CHARTER = 'schema = 1\n[hospital]\nname = "{}"\n'


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    return new_repository(tmp_path / "work")


def names(repository: Repository, *paths: str, folder: str = ".") -> list[tuple[str, str]]:
    """What is staged, as path and hospital."""
    return [
        (entry.path.as_posix(), str(value_at(entry.document.values, ("hospital", "name"))))
        for entry in staged_in(repository.folder / folder, [Path(path) for path in paths])
        if isinstance(entry, Staged)
    ]


def stage(repository: Repository, name: str, text: str | bytes) -> None:
    repository.write(name, text)
    repository.git("add", "--", f":(literal){name}")


def test_the_index_counts_and_not_the_disk(repository: Repository) -> None:
    stage(repository, "saved/a.toml", CHARTER.format("Staged"))
    repository.write("saved/a.toml", CHARTER.format("On the disk"))
    repository.write("saved/b.toml", CHARTER.format("Not staged"))
    assert names(repository) == [("saved/a.toml", "Staged")]


def test_only_what_the_commit_adds_or_changes_is_staged(repository: Repository) -> None:
    for name in ("a", "b", "c", "d"):
        stage(repository, f"{name}.toml", CHARTER.format(name))
    repository.git("commit", "-q", "-m", "Four")
    assert names(repository) == []
    stage(repository, "a.toml", CHARTER.format("changed"))
    repository.git("rm", "-q", "b.toml")
    repository.git("mv", "c.toml", "renamed.toml")
    assert names(repository) == [("a.toml", "changed"), ("renamed.toml", "c")]


def test_other_files_are_told_from_charters(repository: Repository) -> None:
    stage(repository, "pyproject.toml", "[tool]\n")
    stage(repository, "broken.toml", "[[[")
    stage(repository, "notes.txt", CHARTER.format("x"))
    stage(repository, "Upper.TOML", CHARTER.format("Upper"))
    found = {entry.path.name: type(entry) for entry in staged_in(repository.folder)}
    assert found == {"pyproject.toml": OtherFile, "broken.toml": Unread, "Upper.TOML": Staged}


@pytest.mark.posix
def test_a_link_and_a_repository_inside_are_no_files(repository: Repository) -> None:
    stage(repository, "a.toml", CHARTER.format("a"))
    (repository.folder / "link.toml").symlink_to("a.toml")
    inner = new_repository(repository.folder / "inner.toml")
    inner.commit("x.toml", CHARTER.format("x"))
    repository.git("add", "link.toml")
    repository.git("-c", "advice.addEmbeddedRepo=false", "add", "inner.toml")
    assert [entry.path.name for entry in staged_in(repository.folder)] == ["a.toml"]


def test_paths_narrow_it_down_and_are_no_patterns(repository: Repository) -> None:
    for name in ("saved/a.toml", "saved/deep/b.toml", "other/c.toml", "s*.toml"):
        stage(repository, name, CHARTER.format(Path(name).stem))
    assert names(repository, "saved") == [("saved/a.toml", "a"), ("saved/deep/b.toml", "b")]
    assert names(repository, "s*.toml") == [("s*.toml", "s*")]
    assert is_tracked(Path("saved"), repository.folder) and not is_tracked(Path("save"), repository.folder)


def test_paths_are_seen_from_where_one_stands(repository: Repository) -> None:
    stage(repository, "saved/a.toml", CHARTER.format("a"))
    repository.git("config", "diff.relative", "true")
    (repository.folder / "deep").mkdir()
    assert names(repository, folder="saved") == [("a.toml", "a")]
    assert names(repository, folder="deep") == [("../saved/a.toml", "a")]


@pytest.mark.posix
@pytest.mark.parametrize(
    "name", ["new\nline.toml", "-x.toml", "æ ø.toml", 'q"\\.toml', "\x1b[31m.toml", ":(top)a.toml"]
)
def test_any_file_name_will_do(repository: Repository, name: str) -> None:
    stage(repository, name, CHARTER.format("x"))
    assert names(repository) == [(name, "x")]


@pytest.mark.posix
def test_a_file_name_that_is_no_text_will_do(repository: Repository) -> None:
    name = os.fsdecode(b"\xff.toml")
    stage(repository, "a.toml", CHARTER.format("x"))
    repository.git("mv", "a.toml", name)
    assert names(repository) == [(name, "x")]


def test_a_huge_file_is_refused_and_the_others_are_read(repository: Repository) -> None:
    stage(repository, "a.toml", CHARTER.format("a"))
    stage(repository, "huge.toml", b"x" * (LARGEST + 1))
    stage(repository, "z.toml", CHARTER.format("z"))
    (unread,) = (entry for entry in staged_in(repository.folder) if isinstance(entry, Unread))
    assert (unread.path.name, unread.problems[0].code) == ("huge.toml", "document.too-large")
    assert names(repository) == [("a.toml", "a"), ("z.toml", "z")]


def test_many_files_are_read_in_batches(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_AT_ONCE", 100)
    for number in range(10):
        repository.write(f"{number}.toml", CHARTER.format(number))
    repository.write("empty.toml", "")
    repository.git("add", ".")
    assert names(repository) == [(f"{number}.toml", str(number)) for number in range(10)]


def test_an_object_that_is_gone_is_told(repository: Repository) -> None:
    stage(repository, "a.toml", CHARTER.format("a"))
    stage(repository, "z.toml", CHARTER.format("z"))
    id = repository.git("rev-parse", ":a.toml").strip()
    gone = repository.folder / ".git" / "objects" / id[:2] / id[2:]
    gone.chmod(0o600)
    gone.unlink()
    unread, staged = staged_in(repository.folder)
    assert isinstance(unread, Unread) and isinstance(staged, Staged)
    assert (unread.problems[0].code, staged.path.name) == ("git.failed", "z.toml")


def test_the_index_that_a_hook_names_is_the_one(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    stage(repository, "a.toml", CHARTER.format("a"))
    other = repository.folder / "other-index"
    repository.write("b.toml", CHARTER.format("b"))
    repository.git("add", "b.toml", GIT_INDEX_FILE=str(other))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other))
    assert names(repository) == [("b.toml", "b")]


def test_nothing_of_the_repository_or_the_environment_is_run(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage(repository, "a.toml", CHARTER.format("a"))
    proof = repository.folder / "proof"
    command = f"touch '{proof}'; true"
    repository.write(".gitattributes", "*.toml diff=x filter=x\n")
    for key in ("core.fsmonitor", "diff.x.textconv", "diff.x.command", "diff.external", "filter.x.clean", "core.pager"):
        repository.git("config", key, command)
    for name in ("GIT_EXTERNAL_DIFF", "GIT_PAGER", "PAGER"):
        monkeypatch.setenv(name, command)
    assert names(repository) == [("a.toml", "a")]
    assert not proof.exists()


def test_without_a_repository_or_a_work_tree_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    with pytest.raises(Unreadable) as raised:
        staged_in(tmp_path)
    assert raised.value.problems[0].code == "git.no-repository"
    bare = new_repository(tmp_path / "bare", "--bare")
    with pytest.raises(Unreadable) as raised:
        staged_in(bare.folder)
    assert raised.value.problems[0].code == "git.failed"
