"""Charters are opened with limits, and saved so that nothing is lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from skalatui.document.limits import LARGEST
from skalatui.document.problem import Problem, Unreadable
from skalatui.store import replacing, system
from skalatui.store.charters import (
    ChangedOnDisk,
    Over,
    Refused,
    Saved,
    SavedUnconfirmed,
    Unchanged,
    leads_outside,
    open_charter,
    save,
)
from support.disk import fails_with, names_in
from support.old_file import NEW, OLD, OLD_TREE, base_of, save_new


def test_an_opened_charter_has_its_bytes_its_document_and_what_a_save_may_replace(path: Path) -> None:
    charter = open_charter(path)
    assert (charter.path, charter.content, charter.document.values) == (path, OLD.encode(), OLD_TREE)
    assert charter.base == base_of(path, OLD)


def test_an_empty_file_is_no_charter_and_no_new_one(path: Path) -> None:
    path.write_bytes(b"")
    with pytest.raises(Unreadable) as raised:
        open_charter(path)
    assert raised.value.problems == (Problem("document.empty"),)
    assert save_new(path, Over.NOTHING) == ChangedOnDisk(path.resolve(), base_of(path, ""))
    assert path.read_bytes() == b""


def test_a_charter_is_saved_over_what_was_opened(path: Path) -> None:
    assert save_new(path, open_charter(path).base) == Saved(base_of(path, NEW))
    assert path.read_text("utf-8") == NEW
    assert names_in(path.parent) == [path.name]


def test_what_was_saved_is_what_the_next_save_may_replace(path: Path) -> None:
    saved = save_new(path, open_charter(path).base)
    assert isinstance(saved, Saved)
    assert save(path, OLD, OLD_TREE, saved.base) == Saved(base_of(path, OLD))


def test_a_new_charter_is_saved_where_nothing_lies(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    assert save_new(path, Over.NOTHING) == Saved(base_of(path, NEW))
    assert path.read_text("utf-8") == NEW


def test_lines_end_in_lf_on_every_system(tmp_path: Path) -> None:
    save_new(tmp_path / "new.toml", Over.NOTHING)
    assert b"\r" not in (tmp_path / "new.toml").read_bytes()


def test_a_save_that_changes_nothing_writes_nothing(path: Path) -> None:
    before = path.stat()
    assert save(path, OLD, OLD_TREE, open_charter(path).base) == Unchanged(base_of(path, OLD))
    assert save(path, OLD, OLD_TREE, Over.NOTHING) == Unchanged(base_of(path, OLD))
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_file_that_changed_since_it_was_opened_is_not_overwritten(path: Path) -> None:
    opened = open_charter(path)
    path.write_text("other = 1\n", "utf-8")
    assert save_new(path, opened.base) == ChangedOnDisk(path.resolve(), base_of(path, "other = 1\n"))
    assert path.read_text("utf-8") == "other = 1\n"


def test_the_person_may_replace_just_the_content_that_was_told(path: Path) -> None:
    opened = open_charter(path)
    path.write_text("other = 1\n", "utf-8")
    changed = save_new(path, opened.base)
    assert isinstance(changed, ChangedOnDisk)
    assert changed.now is not None
    assert save_new(path, changed.now) == Saved(base_of(path, NEW))


def test_a_file_that_is_gone_since_it_was_opened_is_told(path: Path) -> None:
    opened = open_charter(path)
    path.rename(path.with_name("moved.toml"))
    assert save_new(path, opened.base) == ChangedOnDisk(path.resolve(), None)
    assert save_new(path, Over.NOTHING) == Saved(base_of(path, NEW))


def test_a_file_that_a_folder_took_the_place_of_is_refused(path: Path) -> None:
    opened = open_charter(path)
    path.unlink()
    path.mkdir()
    for over in (opened.base, Over.NOTHING, Over.ANYTHING):
        assert save_new(path, over) == Refused(Problem("store.is-a-folder"))


def test_a_new_charter_does_not_overwrite_another_ones_file(path: Path) -> None:
    assert save_new(path, Over.NOTHING) == ChangedOnDisk(path.resolve(), base_of(path, OLD))
    assert path.read_text("utf-8") == OLD


def test_anything_is_replaced_when_the_person_said_so(path: Path) -> None:
    path.write_bytes(b"x" * (LARGEST + 1))
    assert save_new(path, Over.ANYTHING) == Saved(base_of(path, NEW))
    assert path.read_text("utf-8") == NEW


def test_a_folder_that_is_not_there_is_told_and_not_made(tmp_path: Path) -> None:
    outcome = save_new(tmp_path / "none" / "new.toml", Over.NOTHING)
    assert isinstance(outcome, Refused)
    assert (outcome.problem.code, outcome.problem.parameters["folder"]) == ("store.no-folder", str(tmp_path / "none"))
    assert names_in(tmp_path) == []


def test_a_name_that_can_be_no_file_is_told(tmp_path: Path) -> None:
    assert save_new(tmp_path / "nul\0.toml", Over.NOTHING) == Refused(Problem("store.no-file-name"))
    outcome = save_new(tmp_path / ("æ" * 200 + ".toml"), Over.NOTHING)
    assert isinstance(outcome, Refused)
    assert outcome.problem.code == "store.name-too-long"


def test_a_name_of_the_full_length_can_be_saved(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 250 + ".toml")
    assert isinstance(save_new(path, Over.NOTHING), Saved)
    assert names_in(tmp_path) == [path.name]


@pytest.mark.posix
def test_a_folder_that_another_window_holds_is_waited_for_only_so_long(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "PATIENCE", 0.0)
    with system.alone_in(path.parent):
        outcome = save_new(path, open_charter(path).base)
    assert isinstance(outcome, Refused)
    assert outcome.problem.code == "store.busy"
    assert path.read_text("utf-8") == OLD


def test_a_file_left_by_a_killed_save_is_in_nobodys_way(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacing, "_NUMBERS", iter(range(3)))
    left = path.with_name(f".skalatui-{os.getpid()}-0")
    left.write_bytes(b"half")
    assert isinstance(save_new(path, open_charter(path).base), Saved)
    assert left.read_bytes() == b"half"


def test_a_folder_that_the_disk_does_not_confirm_is_told_and_the_file_is_the_new_one(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system, "sync_folder", fails_with(5))
    outcome = save_new(path, open_charter(path).base)
    problem = Problem("store.not-confirmed", parameters={"reason": os.strerror(5)})
    assert outcome == SavedUnconfirmed(base_of(path, NEW), problem)
    assert path.read_text("utf-8") == NEW


def test_a_save_clears_away_what_killed_saves_left_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "aakirke.toml"
    left = (".skalatui-4194303-0", ".skalatui-4194303-17")
    kept = (f".skalatui-{os.getpid()}-99", ".skalatui-notes", ".skalatui-1-x", "skalatui-4194303-0")
    for name in (*left, *kept):
        (tmp_path / name).touch()
    assert isinstance(save_new(path, Over.ANYTHING), Saved)
    assert sorted(found.name for found in tmp_path.iterdir()) == sorted((*kept, path.name))


@pytest.mark.posix
def test_a_link_in_a_folder_that_leads_out_of_it_is_told_of(tmp_path: Path) -> None:
    folder, outside = tmp_path / "charters", tmp_path / "outside.toml"
    folder.mkdir()
    outside.write_text(OLD)
    plain, inner, leaving = (folder / name for name in ("plain.toml", "inner.toml", "leaving.toml"))
    plain.write_text(OLD)
    inner.symlink_to(plain)
    leaving.symlink_to(outside)
    assert leads_outside(leaving, folder) == outside.resolve()
    assert [leads_outside(path, folder) for path in (plain, inner, folder / "new.toml")] == [None, None, None]
    assert leads_outside(outside, folder) is None  # it is not listed there: whoever named it meant it
    door = tmp_path / "door"
    door.symlink_to(folder)
    assert leads_outside(door / "plain.toml", folder) is None
    assert leads_outside(door / "leaving.toml", folder) == outside.resolve()
    assert leads_outside(door / "leaving.toml", door) == outside.resolve()
