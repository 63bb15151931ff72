"""Charters are opened with limits, and saved so that nothing is lost."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from skalatui.document.limits import LARGEST
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.tree import Value
from skalatui.document.write import write
from skalatui.store import replacing, system
from skalatui.store.charters import (
    Base,
    ChangedOnDisk,
    Outcome,
    Over,
    Refused,
    Saved,
    SavedUnconfirmed,
    Unchanged,
    open_charter,
    save,
)
from support.disk import fails_with, folder_of_an_ordinary_user, names_in

OLD = 'schema = 1\n\n[hospital]\nname = "Åkirke"\n'
NEW = 'schema = 1\n\n[hospital]\nname = "Brededal"\n'
OLD_TREE: Mapping[str, Value] = {"schema": 1, "hospital": {"name": "Åkirke"}}
NEW_TREE: Mapping[str, Value] = {"schema": 1, "hospital": {"name": "Brededal"}}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A charter that lies on the disk with the text OLD."""
    return an_old_file(tmp_path)


def an_old_file(folder: Path) -> Path:
    path = folder / "aakirke.toml"
    path.write_bytes(OLD.encode())
    return path


def base_of(path: Path, text: str) -> Base:
    return Base(path.resolve(), hashlib.sha256(text.encode()).hexdigest())


def save_new(path: Path, over: Base | Over) -> Outcome:
    return save(path, NEW, NEW_TREE, over)


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


@pytest.mark.posix
def test_a_device_is_never_replaced() -> None:
    assert save_new(Path("/dev/null"), Over.ANYTHING) == Refused(Problem("store.no-plain-file"))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a = 1\n", {"a": 2}),
        ("a = 1\n", {"a": True}),
        ("a = 1\n", {"a": 1.0}),
        ("a = 1\n", {"a": "1"}),
        ("a = [1]\n", {"a": [1, 2]}),
        ("a = [1]\n", {"a": [True]}),
        ("a = 2026-11-21\n", {"a": datetime(2026, 11, 21, tzinfo=UTC)}),
        ("a = 1\n", {"a": 1, "b": {}}),
        ("a = 1\n", {}),
        ("[a.b]\nc = 1\n", {"a": {"b": {"c": 2}}}),
    ],
)
def test_a_text_that_does_not_read_back_as_its_tree_is_never_written(
    path: Path, text: str, tree: Mapping[str, Value]
) -> None:
    assert save(path, text, tree, open_charter(path).base) == Refused(Problem("store.would-read-differently"))
    assert path.read_text("utf-8") == OLD


def test_a_tree_may_hold_tuples_and_what_is_not_equal_to_itself(tmp_path: Path) -> None:
    text = "a = [1, 2]\nb = nan\nc = 2026-11-21\n"
    tree: Mapping[str, Value] = {"a": (1, 2), "b": float("nan"), "c": date(2026, 11, 21)}
    assert isinstance(save(tmp_path / "new.toml", text, tree, Over.NOTHING), Saved)


def test_a_text_that_is_no_document_is_never_written(path: Path) -> None:
    refused = save(path, "a = \n", {}, open_charter(path).base)
    assert isinstance(refused, Refused)
    assert refused.problem.code.startswith("document.")
    assert path.read_text("utf-8") == OLD


def test_a_text_with_half_a_character_is_refused_by_name(path: Path) -> None:
    outcome = save(path, 'a = "\ud800"\n', {"a": "\ud800"}, open_charter(path).base)
    assert outcome == Refused(Problem("store.no-character", parameters={"text": "\ud800"}))


def test_a_charter_that_could_not_be_opened_again_is_refused(path: Path) -> None:
    text = "x" * LARGEST
    outcome = save(path, f'a = "{text}"\n', {"a": text}, open_charter(path).base)
    assert outcome == Refused(Problem("store.would-be-too-large", parameters={"limit": 1024}))


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


HOSTILE = some.text(some.sampled_from("\r\n\"'\\\0\x1b\u202e\u2028[]/#={}<>.,æøåÆØÅ\u00e5a\u030a😀 \t"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(some.dictionaries(some.text(max_size=5), HOSTILE | some.lists(HOSTILE) | some.dictionaries(HOSTILE, HOSTILE)))
def test_hostile_text_is_opened_as_it_was_saved(tmp_path: Path, answers: dict[str, Value]) -> None:
    path = tmp_path / "hostile.toml"
    tree: Mapping[str, Value] = {"schema": 1, "answers": answers}
    outcome = save(path, write(tree), tree, Over.ANYTHING)
    assert isinstance(outcome, Saved | Unchanged)
    opened = open_charter(path)
    assert opened.document.values == tree
    assert opened.base == outcome.base
