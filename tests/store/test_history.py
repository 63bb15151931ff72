"""The commits of a charter, the turns of an answer over them, and the levels."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.charter.comparison import Side, side_of
from skalatui.charter.history import levels_of, turns_of
from skalatui.document.problem import Unreadable
from skalatui.document.read import Document
from skalatui.store.history import Commit, commits_of, readable_at, tags_of
from support.charter_trees import EDITION
from support.git_repository import CALM, Repository, new_repository
from support.interviews import CASES

FULL = (CASES / "kanalby.toml").read_text("utf-8")
LESS = FULL.replace("round-the-clock", "office-hours")
COVERAGE = ("staff", "coverage")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    return new_repository(tmp_path / "repo")


def sides(path: Path) -> list[tuple[Commit, Side]]:
    def side(document: Document) -> Side:
        return side_of(document.values, EDITION, [EDITION])

    return [(commit, side(document)) for commit, document in readable_at(path)]


def test_an_answer_has_its_turns_and_a_charter_its_levels(repository: Repository) -> None:
    first = repository.commit("saved/k.toml", LESS, "Begin: æ [b]x[/b]")
    repository.commit("saved/k.toml", "broken [", "Break it")
    third = repository.commit("saved/k.toml", FULL, "Cover the nights")
    repository.git("mv", "saved/k.toml", "saved/-ny navn.toml")
    repository.git("commit", "-q", "-m", "Rename")
    repository.git("tag", "v1", first)
    repository.git("tag", "-a", "v2", "-m", "two")
    repository.git("tag", "v1-again", first)
    path = repository.folder / "saved/-ny navn.toml"
    assert [commit.subject for commit in commits_of(path)] == [
        "Rename", "Cover the nights", "Break it", "Begin: æ [b]x[/b]",
    ]  # fmt: skip
    versions = sides(path)
    turns = [(turn.version.id, turn.old, turn.new) for turn in turns_of(COVERAGE, versions)]
    assert turns == [(third, "office-hours", "round-the-clock"), (first, None, "office-hours")]
    assert [standing.chosen for standing in levels_of(versions)] == [3, 3, 2]
    repository.git("tag", "v3\u2028\x85x", third)
    assert tags_of(path) == {third: ("v3\u2028\x85x",), first: ("v1", "v1-again"), commits_of(path)[0].id: ("v2",)}


def test_a_charter_without_commits_has_no_history(repository: Repository, tmp_path: Path) -> None:
    path = repository.write("saved/k.toml", FULL)
    assert commits_of(path) == ()
    repository.commit("other.toml", FULL)
    assert commits_of(path) == ()
    with pytest.raises(Unreadable):
        commits_of(tmp_path / "apart.toml")


def test_a_side_that_was_merged_is_part_of_the_history(repository: Repository) -> None:
    repository.commit("k.toml", FULL, "one")
    repository.git("switch", "-q", "-c", "other")
    repository.commit("k.toml", LESS, "two")
    repository.git("switch", "-q", "main")
    repository.commit("x.toml", "x = 1", "aside")
    repository.git("merge", "-q", "--no-edit", "other")
    assert [commit.subject for commit in commits_of(repository.folder / "k.toml")] == ["two", "one"]


@pytest.mark.parametrize("time", ["99999999999999999 +0000", "-1 +0000", "nonsense", "1e9 +9999"])
def test_whatever_a_commit_says_of_itself_it_is_one_commit(repository: Repository, time: str) -> None:
    first = repository.commit("k.toml", FULL, "\x1e" + "0" * 40 + "\x1f0\x1fx\x1f[b]\x1b[31m")
    repository.commit("k.toml", LESS)
    tree = repository.git("rev-parse", "HEAD^{tree}").strip()
    text = f"tree {tree}\nparent {first}\nauthor a\x1fb\x1e <x@y> {time}\ncommitter c <x@y> 0 +0000\n\ns\x1f\x1e\n"
    repository.write("commit", text)
    made = repository.git("hash-object", "-t", "commit", "-w", "--literally", "commit").strip()
    repository.git("update-ref", "refs/heads/main", made)
    assert [(commit.id, commit.path) for commit in commits_of(repository.folder / "k.toml")] == [
        (made, "k.toml"),
        (first, "k.toml"),
    ]
