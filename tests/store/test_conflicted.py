"""A charter whose merge git left open: its versions, from between the markers or from git's index."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.document.problem import Unreadable
from skalatui.store.charters import Base, digest_of
from skalatui.store.conflicted import conflicted_at
from skalatui.store.unmerged import Stages, stages_of
from support.git_repository import CALM, Repository, new_repository

BASE, OURS, THEIRS = (f'schema = 1\n[hospital]\nname = "{name}"\n' for name in ("Å", "B", "C"))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    for name, value in CALM.items():
        monkeypatch.setenv(name, value)
    return new_repository(tmp_path / "repo")


def left_open(repository: Repository, base: str | None = BASE, ours: str = OURS, theirs: str = THEIRS) -> Path:
    """A charter in the midst of a merge of `ours` and `theirs`."""
    repository.commit("aside.txt", "x")
    if base is not None:
        repository.commit("k.toml", base)
    repository.git("switch", "-q", "-c", "other")
    repository.commit("k.toml", theirs)
    repository.git("switch", "-q", "main")
    repository.commit("k.toml", ours)
    assert repository.try_git("merge", "-q", "other").code
    return repository.folder / "k.toml"


def versions(path: Path) -> tuple[object, ...]:
    found = conflicted_at(path)
    assert found is not None
    assert (found.path, found.stands_on) == (path, Base(path.resolve(), digest_of(path.read_bytes())))
    sides = (found.base, found.ours, found.theirs)
    return tuple(side and side.values.get("hospital", side.values) for side in sides)


def test_a_merge_left_open_has_three_versions(repository: Repository) -> None:
    path = left_open(repository)
    assert stages_of(path) == Stages(BASE.encode(), OURS.encode(), THEIRS.encode())
    assert versions(path) == ({"name": "Å"}, {"name": "B"}, {"name": "C"})


def test_a_charter_added_on_both_sides_comes_from_an_empty_one(repository: Repository) -> None:
    path = left_open(repository, base=None)
    assert stages_of(path) == Stages(None, OURS.encode(), THEIRS.encode())
    assert versions(path) == ({}, {"name": "B"}, {"name": "C"})


def test_what_a_person_put_right_between_the_markers_goes_before_the_index(repository: Repository) -> None:
    path = left_open(repository)
    path.write_bytes(path.read_bytes().replace(b'"B"', b'"B, rettet"').replace(b"\n", b"\r\n"))
    assert versions(path) == ({"name": "Å"}, {"name": "B, rettet"}, {"name": "C"})


def test_where_the_markers_are_gone_or_hold_no_charter_the_index_has_both(repository: Repository) -> None:
    path = left_open(repository)
    for text in ("halvt [", "<<<<<<< ours\nhalvt [\n=======\nx = 1\n>>>>>>> theirs\n"):
        path.write_text(text)
        assert versions(path) == ({"name": "Å"}, {"name": "B"}, {"name": "C"})


def test_markers_outside_a_repository_have_two_versions_that_come_from_nothing_known(tmp_path: Path) -> None:
    path = tmp_path / "k.toml"
    path.write_text(f"<<<<<<< ours\n{OURS}=======\n{THEIRS}>>>>>>> theirs\n")
    assert stages_of(path) is None
    assert versions(path) == (None, {"name": "B"}, {"name": "C"})


def test_a_version_that_is_no_charter_is_none(repository: Repository) -> None:
    path = left_open(repository, theirs="x = 1\n")
    assert conflicted_at(path) is None


def test_without_a_merge_there_is_nothing_in_conflict(repository: Repository, tmp_path: Path) -> None:
    repository.commit("k.toml", BASE)
    path = repository.folder / "k.toml"
    assert (stages_of(path), conflicted_at(path)) == (None, None)
    with pytest.raises(Unreadable):
        conflicted_at(tmp_path / "nowhere.toml")
