"""Drafts live in the user's state folder, and elsewhere where that cannot be had."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from skalatui.store import draft_folders, system
from skalatui.store.charters import Base
from skalatui.store.draft_folders import folders_for_drafts
from skalatui.store.drafts import Drafts
from skalatui.store.owners import Owner
from support.disk import folder_of_an_ordinary_user
from support.left_drafts import LATER, TEXT, only


def test_the_state_folder_of_the_user_comes_first() -> None:
    assert folders_for_drafts({"XDG_STATE_HOME": "/home/x/state"})[0] == Path("/home/x/state/skalatui/drafts")


@pytest.mark.posix
@pytest.mark.parametrize("stated", ["", "relative/state"])
def test_a_state_folder_that_is_not_absolute_counts_for_nothing(
    stated: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", stated)
    monkeypatch.setenv("HOME", str(tmp_path))
    place = folders_for_drafts({"XDG_STATE_HOME": stated})[0]
    assert place.is_relative_to(tmp_path)
    assert place.name == "drafts"


@pytest.mark.posix
def test_without_a_home_drafts_live_among_the_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("platformdirs.user_state_path", homeless)
    (place,) = folders_for_drafts({"TMPDIR": str(tmp_path)})
    assert place == tmp_path / f"skalatui-drafts-{os.geteuid()}"


@pytest.mark.posix
def test_where_the_state_folder_cannot_be_made_the_next_place_serves(drafts: Drafts, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    drafts = replace(drafts, places=(tmp_path / "file" / "drafts", *drafts.places))
    assert drafts.begin(None).write(TEXT, "a") is None
    assert only(drafts).folder.parent == drafts.places[1]


@pytest.mark.posix
def test_a_place_of_somebody_else_is_not_used() -> None:
    with folder_of_an_ordinary_user() as folder:
        with pytest.raises(PermissionError):
            system.make_private(Path("/tmp"))
        system.make_private(folder / "drafts")


def test_a_folder_that_somebody_cleared_away_is_made_anew_and_named_ours(drafts: Drafts, base: Base) -> None:
    draft = drafts.begin(base)
    draft.write(TEXT, "a")
    folder = only(drafts).folder
    draft_folders.remove(folder)
    assert not folder.exists()
    assert draft.write(LATER, "a") is None
    found = only(drafts)
    assert (found.folder, found.content.text, found.owner, found.owner_is_alive) == (folder, LATER, drafts.me, True)
    other = Owner(drafts.me.pid, "another-office")
    assert draft_folders.keep(folder, other) == drafts.me
    draft_folders.release(folder)
    assert (only(drafts).owner, draft_folders.keep(folder, other), only(drafts).owner) == (None, None, other)


def test_the_name_of_a_draft_s_folder_is_confirmed_by_the_disk(
    drafts: Drafts, base: Base, monkeypatch: pytest.MonkeyPatch
) -> None:
    confirmed: list[Path] = []
    monkeypatch.setattr(system, "sync_folder", confirmed.append)
    draft = drafts.begin(base)
    assert confirmed == [drafts.places[0]]
    draft.write(TEXT, "a")
    assert confirmed == [drafts.places[0], only(drafts).folder]


@pytest.mark.posix
def test_nobody_else_can_look_into_drafts(drafts: Drafts, base: Base) -> None:
    before = os.umask(0)
    try:
        drafts.begin(base).write(TEXT, "a")
    finally:
        os.umask(before)
    folder = only(drafts).folder
    modes = [path.stat().st_mode & 0o777 for path in (drafts.places[0], folder, *sorted(folder.iterdir()))]
    assert modes == [0o700, 0o700, 0o600, 0o600]


def test_where_no_place_serves_the_problem_is_told_and_the_next_write_tries_again(
    drafts: Drafts, tmp_path: Path
) -> None:
    blocked = tmp_path / "state"
    blocked.touch()
    draft = drafts.begin(None)
    problem = draft.write(TEXT, "a")
    assert problem is not None
    assert problem.code == "store.no-folder"
    blocked.unlink()
    assert draft.write(TEXT, "a") is None
    assert only(drafts).content.text == TEXT
