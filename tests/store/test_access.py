"""Modes, groups, links and protection outlive a save; what may not be replaced is not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from skalatui.document.problem import Problem
from skalatui.store import system
from skalatui.store.charters import (
    Over,
    Refused,
    Saved,
    SavedUnconfirmed,
    Unchanged,
    open_charter,
)
from support.disk import fails_with, folder_of_an_ordinary_user
from support.old_file import NEW, OLD, an_old_file, base_of, save_new


@pytest.mark.posix
def test_a_device_is_never_replaced() -> None:
    assert save_new(Path("/dev/null"), Over.ANYTHING) == Refused(Problem("store.no-plain-file"))


@pytest.mark.posix
@pytest.mark.parametrize("mode", [0o640, 0o600, 0o664])
def test_the_mode_of_a_file_is_kept(path: Path, mode: int) -> None:
    path.chmod(mode)
    assert isinstance(save_new(path, open_charter(path).base), Saved)
    assert path.stat().st_mode & 0o777 == mode


@pytest.mark.posix
def test_a_new_file_has_the_mode_that_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        save_new(tmp_path / "new.toml", Over.NOTHING)
    finally:
        os.umask(before)
    assert (tmp_path / "new.toml").stat().st_mode & 0o777 == 0o600


@pytest.mark.posix
def test_where_the_group_cannot_be_kept_its_rights_do_not_go_to_another(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.chmod(0o664)
    status = path.stat()
    other_group = os.stat_result((*status[:5], status.st_gid + 1, *status[6:]))
    monkeypatch.setattr(os, "fchown", fails_with(1))
    descriptor = os.open(path, os.O_RDONLY)
    try:
        system.keep_access(descriptor, other_group)
    finally:
        os.close(descriptor)
    assert path.stat().st_mode & 0o777 == 0o644


@pytest.mark.posix
def test_a_link_stays_and_its_target_is_written(path: Path) -> None:
    link = path.with_name("link.toml")
    link.symlink_to(path.name)
    opened = open_charter(link)
    assert opened.real == path.resolve()
    assert save_new(link, opened.base) == Saved(base_of(path, NEW))
    assert link.readlink() == Path(path.name)
    assert path.read_text("utf-8") == NEW


@pytest.mark.posix
@pytest.mark.parametrize("names", [1, 2])
def test_other_names_of_the_file_keep_what_it_held_and_are_counted(path: Path, names: int) -> None:
    others = [path.with_name(f"copy-{number}.toml") for number in range(names)]
    for other in others:
        other.hardlink_to(path)
    base = open_charter(path).base
    assert save_new(path, base) == Saved(base_of(path, NEW), names)
    assert [other.read_text("utf-8") for other in others] == [OLD] * names
    assert save_new(path, base_of(path, NEW)) == Unchanged(base_of(path, NEW))
    assert path.stat().st_nlink == 1


@pytest.mark.posix
def test_other_names_are_counted_where_the_disk_does_not_confirm_too(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.with_name("copy.toml").hardlink_to(path)
    monkeypatch.setattr(system, "sync_folder", fails_with(5))
    outcome = save_new(path, open_charter(path).base)
    assert isinstance(outcome, SavedUnconfirmed) and outcome.other_names == 1


@pytest.mark.posix
def test_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("link")
    outcome = save_new(tmp_path / "link", Over.NOTHING)
    assert isinstance(outcome, Refused)
    assert (tmp_path / "link").is_symlink()


@pytest.mark.posix
def test_a_folder_that_may_not_be_written_to_is_told() -> None:
    with folder_of_an_ordinary_user() as folder:
        path = an_old_file(folder)
        opened = open_charter(path)
        folder.chmod(0o500)
        outcome = save_new(path, opened.base)
        assert isinstance(outcome, Refused)
        assert outcome.problem.code == "store.not-allowed-to-write"
        assert path.read_text("utf-8") == OLD


@pytest.mark.posix
def test_a_write_protected_file_is_not_replaced_behind_its_protection() -> None:
    with folder_of_an_ordinary_user() as folder:
        path = an_old_file(folder)
        path.chmod(0o444)
        assert save_new(path, open_charter(path).base) == Refused(Problem("store.write-protected"))
        assert path.read_text("utf-8") == OLD


@pytest.mark.posix
def test_a_folder_that_may_be_written_to_but_not_listed_is_no_hindrance() -> None:
    with folder_of_an_ordinary_user() as folder:
        path = an_old_file(folder)
        opened = open_charter(path)
        folder.chmod(0o300)
        assert isinstance(save_new(path, opened.base), SavedUnconfirmed)
        assert path.read_text("utf-8") == NEW
