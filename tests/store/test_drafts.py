"""Drafts are found again after whatever happened, one beside the other, and never written over."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from skalatui.document.limits import LARGEST
from skalatui.document.problem import Problem
from skalatui.document.write import write
from skalatui.store import draft_file, owners, system
from skalatui.store.charters import Base, digest_of, open_charter
from skalatui.store.draft import Draft
from skalatui.store.draft_folders import folders_for_drafts
from skalatui.store.drafts import DraftFound, Drafts, InUse
from support.disk import fails_with, folder_of_an_ordinary_user, names_in, watched

TEXT = 'schema = 1\n\n[hospital]\nname = "Åkirke"\n'
LATER = 'schema = 1\n\n[hospital]\nname = "Brededal"\n'
HOST = "kontor-3"
DEAD = owners.Owner(2**22 + 1, HOST, "1")  # more than Linux numbers processes


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    me = owners.this_process()
    return Drafts((tmp_path / "state" / "drafts",), replace(me, host=HOST), "0.1.0")


@pytest.fixture
def base(tmp_path: Path) -> Base:
    path = tmp_path / "aakirke.toml"
    path.write_text(TEXT, "utf-8")
    return open_charter(path).base


def after_a_crash(drafts: Drafts) -> Drafts:
    """The drafts as the next process sees them, once this one is dead."""
    for folder in drafts.places[0].iterdir():
        owners.write_into(folder, DEAD)
    return drafts


def only(drafts: Drafts) -> DraftFound:
    (found,) = drafts.list()
    return found


def test_a_draft_is_found_again_with_its_question_and_its_charter(drafts: Drafts, base: Base) -> None:
    assert drafts.begin(base).write(LATER, "staff.coverage") is None
    found = only(after_a_crash(drafts))
    assert found.content.state == "whole"
    assert found.content.text == LATER
    assert found.content.document is not None
    assert found.content.document.values == {"schema": 1, "hospital": {"name": "Brededal"}}
    assert found.content.place == draft_file.Place("staff.coverage", base)
    assert (found.content.version, found.content.problems) == ("0.1.0", ())
    assert (found.base_now, found.owner, found.owner_is_alive) == ("same", DEAD, False)


def test_the_file_of_a_draft_is_a_charter_that_can_be_read_without_us(drafts: Drafts, base: Base) -> None:
    drafts.begin(base).write(TEXT, 'a "question"\n')
    document = open_charter(only(drafts).folder / draft_file.FILE).document
    assert document.values == {"schema": 1, "hospital": {"name": "Åkirke"}}


def test_the_last_write_counts(drafts: Drafts, base: Base) -> None:
    draft = drafts.begin(base)
    draft.write(TEXT, "a")
    draft.write(LATER, "b")
    assert (only(drafts).content.text, only(drafts).content.place.question) == (LATER, "b")


def test_the_same_charter_at_the_same_question_is_not_written_twice(drafts: Drafts, base: Base) -> None:
    draft = drafts.begin(base)
    draft.write(TEXT, "a")
    with watched() as disk:
        draft.write(TEXT, "a")
    assert disk.calls == []


def test_a_draft_that_was_begun_and_not_written_is_none(drafts: Drafts, base: Base) -> None:
    drafts.begin(base)
    drafts.begin(None)
    assert drafts.list() == ()
    after_a_crash(drafts)
    drafts.begin(None)
    assert len(names_in(drafts.places[0])) == 1


def test_a_discarded_draft_is_gone_and_a_late_write_does_not_bring_it_back(drafts: Drafts, base: Base) -> None:
    draft = drafts.begin(base)
    draft.write(TEXT, "a")
    assert draft.discard() is None
    assert draft.write(LATER, "b") is None
    assert drafts.list() == ()
    assert names_in(drafts.places[0]) == []


def test_a_released_draft_stays_and_is_nobodys(drafts: Drafts, base: Base) -> None:
    draft = drafts.begin(base)
    draft.write(TEXT, "a")
    draft.release()
    draft.write(LATER, "b")
    found = only(drafts)
    assert (found.content.text, found.owner, found.owner_is_alive) == (TEXT, None, False)


def test_a_released_draft_without_a_word_leaves_nothing(drafts: Drafts, base: Base) -> None:
    drafts.begin(base).release()
    assert names_in(drafts.places[0]) == []


def test_two_new_charters_have_a_draft_each(drafts: Drafts) -> None:
    drafts.begin(None).write(TEXT, "a")
    drafts.begin(None).write(LATER, "b")
    assert sorted(names_in(drafts.places[0])) == ["1", "2"]
    assert [(found.content.text, found.base_now) for found in drafts.list()] == [(LATER, "none"), (TEXT, "none")]


def test_a_draft_that_lies_there_is_never_written_over(drafts: Drafts, base: Base) -> None:
    drafts.begin(base).write(TEXT, "a")
    again = after_a_crash(drafts).begin(base)
    again.write(LATER, "b")
    assert [found.content.text for found in drafts.list()] == [LATER, TEXT]


def test_the_draft_written_last_comes_first_whatever_the_clock_says(drafts: Drafts, base: Base) -> None:
    first, second = drafts.begin(base), drafts.begin(None)
    first.write(TEXT, "a")
    second.write(TEXT, "b")
    for found in drafts.list():
        os.utime(found.folder / draft_file.FILE, (0, 0))
    third = drafts.begin(None)
    third.write(LATER, "c")
    assert only_first(drafts).content.text == LATER


def only_first(drafts: Drafts) -> DraftFound:
    return drafts.list()[0]


def test_a_found_draft_is_gone_on_with_in_its_place(drafts: Drafts, base: Base) -> None:
    drafts.begin(base).write(TEXT, "a")
    drafts.begin(None).write(TEXT, "x")
    (_, found) = sorted(after_a_crash(drafts).list(), key=lambda draft: draft.base_now, reverse=False)
    draft = drafts.resume(found)
    assert isinstance(draft, Draft)
    assert draft.base == base
    assert found.content.text == TEXT
    draft.write(LATER, "b")
    assert only_first(drafts).folder == found.folder
    assert len(drafts.list()) == 2


def test_another_path_to_the_same_file_is_the_same_charter(drafts: Drafts, base: Base) -> None:
    link = base.real.with_name("link.toml")
    link.symlink_to(base.real)
    drafts.begin(base).write(TEXT, "a")
    drafts.begin(open_charter(link).base).write(LATER, "b")
    first, second = names_in(drafts.places[0])
    assert second == f"{first}-2"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda path: path.write_text(LATER, "utf-8"), "changed"),
        (lambda path: path.unlink(), "gone"),
        (lambda path: (path.unlink(), path.mkdir()), "unreadable"),
        (lambda path: path.touch(), "same"),
    ],
    ids=["changed", "gone", "unreadable", "same"],
)
def test_what_became_of_the_charter_is_told(drafts: Drafts, base: Base, change: object, expected: str) -> None:
    drafts.begin(base).write(LATER, "a")
    assert callable(change)
    change(base.real)
    assert only(drafts).base_now == expected


def test_a_path_that_is_no_text_is_kept(drafts: Drafts, tmp_path: Path) -> None:
    base = Base(Path(os.fsdecode(b"/nowhere/\xff\xfe.toml")), digest_of(b""))
    drafts.begin(base).write(TEXT, "a")
    assert only(drafts).content.place.base == base


# Damage


@pytest.mark.parametrize("kept", [0, 1, 10, 40, 200, -30, -1])
def test_a_truncated_draft_is_told_and_what_is_left_can_be_read(drafts: Drafts, base: Base, kept: int) -> None:
    drafts.begin(base).write(TEXT, "a")
    path = only(drafts).folder / draft_file.FILE
    data = path.read_bytes()
    path.write_bytes(data[:kept])
    content = only(drafts).content
    assert content.state == "damaged"
    assert content.problems[0] == Problem("store.draft-damaged")
    left = data[:kept].decode(errors="replace")
    assert content.text in (left, left.partition("\n")[2])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00" * 4096,
        b"\xff\xfe\n",
        b"# skalatui draft {}\nschema = 1\n",
        b"# skalatui draft []\n",
        b"# skalatui draft " + b"[" * 100_000,
        b'# skalatui draft {"format": 1}\n',
        b'# skalatui draft {"format": true}\n',
        b'# skalatui draft {"format": 1, "sequence": "x", "base": {"path": 1}, "question": 2, "digest": 3}\nschema = 1',
        b'# skalatui draft {"format": 1, "base": {"path": "/\\u0000", "digest": "x"}}\nschema = 1',
        b"x" * (2 * LARGEST),
    ],
    ids=range(11),
)
def test_whatever_stands_in_a_draft_it_is_damaged_and_can_be_discarded(drafts: Drafts, base: Base, data: bytes) -> None:
    drafts.begin(base).write(TEXT, "a")
    path = only(drafts).folder / draft_file.FILE
    path.write_bytes(data)
    found = only(after_a_crash(drafts))
    assert found.content.state == "damaged"
    assert found.content.problems
    assert drafts.discard(found) is None
    assert drafts.list() == ()


def test_a_draft_changed_by_hand_can_be_read_but_is_not_taken_for_whole(drafts: Drafts, base: Base) -> None:
    drafts.begin(base).write(TEXT, "a")
    path = only(drafts).folder / draft_file.FILE
    path.write_bytes(path.read_bytes().replace("Åkirke".encode(), b"Hedeland"))
    content = only(drafts).content
    assert content.state == "damaged"
    assert content.document is not None
    assert content.document.values["hospital"] == {"name": "Hedeland"}
    assert content.place.base == base


def test_a_draft_of_another_format_is_foreign_and_left_alone(drafts: Drafts, base: Base) -> None:
    drafts.begin(base).write(TEXT, "a")
    path = only(drafts).folder / draft_file.FILE
    foreign = path.read_bytes().replace(b'"format": 1', b'"format": 2').replace(b"0.1.0", b"9.0.0")
    path.write_bytes(foreign)
    content = only(after_a_crash(drafts)).content
    assert (content.state, content.version, content.text) == ("foreign", "9.0.0", TEXT)
    assert content.problems == (Problem("store.draft-foreign"),)
    drafts.begin(base).write(LATER, "b")
    assert path.read_bytes() == foreign


def test_files_of_others_among_the_drafts_are_passed_over(drafts: Drafts, base: Base) -> None:
    drafts.begin(base).write(TEXT, "a")
    (drafts.places[0] / "file").touch()
    (drafts.places[0] / "folder").mkdir()
    (drafts.places[0] / "folder" / "keep").touch()
    drafts.begin(None)
    assert len(drafts.list()) == 1
    assert (drafts.places[0] / "folder" / "keep").exists()


# Owners


def test_a_second_window_at_the_same_charter_is_told_of_the_first(drafts: Drafts, base: Base) -> None:
    first = drafts.begin(base)
    other = replace(drafts, me=owners.Owner(os.getppid(), HOST))
    second = other.begin(base)
    assert first.others == ()
    assert second.others == (drafts.me,)
    first.write(TEXT, "a")
    second.write(LATER, "b")
    assert len(drafts.list()) == 2


def test_a_charter_of_a_dead_window_is_free(drafts: Drafts, base: Base) -> None:
    replace(drafts, me=DEAD).begin(base)
    assert drafts.begin(base).others == ()
    assert len(names_in(drafts.places[0])) == 1


def test_a_number_that_another_process_got_since_is_not_taken_for_the_owner(drafts: Drafts, base: Base) -> None:
    if not drafts.me.born:
        pytest.skip("this system does not tell when processes started")
    replace(drafts, me=owners.Owner(os.getppid(), HOST, "1")).begin(base)
    assert drafts.begin(base).others == ()


def test_a_window_on_another_machine_may_be_alive(drafts: Drafts, base: Base) -> None:
    elsewhere = owners.Owner(DEAD.pid, "kontor-4")
    replace(drafts, me=elsewhere).begin(base).write(TEXT, "a")
    assert only(drafts).owner_is_alive is None
    assert drafts.begin(base).others == (elsewhere,)
    assert isinstance(drafts.resume(only(drafts)), Draft)


def test_a_draft_of_a_living_window_is_neither_resumed_nor_discarded(drafts: Drafts, base: Base) -> None:
    drafts.begin(base).write(TEXT, "a")
    other = replace(drafts, me=owners.Owner(os.getppid(), HOST))
    assert other.resume(only(other)) == InUse(drafts.me)
    problem = Problem("store.draft-taken", parameters={"pid": drafts.me.pid, "host": HOST})
    assert other.discard(only(other)) == problem
    assert only(other).content.text == TEXT


def test_a_draft_that_was_taken_over_is_not_written_by_its_first_owner(drafts: Drafts, base: Base) -> None:
    first = drafts.begin(base)
    first.write(TEXT, "a")
    after_a_crash(drafts)
    problem = first.write(LATER, "b")
    assert problem == Problem("store.draft-taken", parameters={"pid": DEAD.pid, "host": HOST})
    assert only(drafts).content.text == TEXT


def test_a_draft_whose_folder_was_cleared_away_is_written_again(drafts: Drafts, base: Base) -> None:
    draft = drafts.begin(base)
    draft.write(TEXT, "a")
    drafts.discard(only(drafts))
    drafts.places[0].rmdir()
    assert draft.write(LATER, "b") is None
    assert only(drafts).content.text == LATER


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"null", b'{"pid": true, "host": 1, "born": ""}', b"[" * 4000])
def test_an_owner_that_cannot_be_made_out_is_nobody(drafts: Drafts, base: Base, data: bytes) -> None:
    drafts.begin(base).write(TEXT, "a")
    (only(drafts).folder / owners.FILE).write_bytes(data)
    assert (only(drafts).owner, only(drafts).owner_is_alive) == (None, False)
    assert isinstance(drafts.resume(only(drafts)), Draft)


@pytest.mark.posix
def test_a_killed_process_is_dead_even_before_it_is_buried() -> None:
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    assert system.is_running(child.pid)
    child.send_signal(signal.SIGKILL)
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    is_running = system.is_running(child.pid)
    child.communicate()
    if sys.platform == "linux":
        assert not is_running
    assert not system.is_running(child.pid)


@pytest.mark.parametrize("pid", [0, -1, 2**22 + 1, 2**80])
def test_a_number_of_no_process_is_not_running(pid: int) -> None:
    assert not system.is_running(pid)


@pytest.mark.posix
def test_the_process_of_somebody_else_is_running() -> None:
    assert system.is_running(1)


# Places


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


# A failing disk


@pytest.mark.posix
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EINTR, errno.ENOENT])
def test_whichever_call_fails_the_draft_is_old_or_new_and_the_answer_says_which(
    drafts: Drafts, base: Base, number: int
) -> None:
    draft = drafts.begin(base)
    draft.write(TEXT, "a")
    with watched() as disk:
        draft.write(LATER, "a")
    for failing, call in enumerate(disk.calls):
        draft.write(TEXT, "a")
        with watched(failing, fails_with(number)):
            problem = draft.write(LATER, "a")
        content = only(drafts).content
        case = f"{call}, call {failing}: {problem}"
        assert content.state == "whole", case
        if problem is None:
            assert content.text == LATER, case
        elif problem.code != "store.not-confirmed":
            assert content.text == TEXT, case
        assert names_in(only(drafts).folder) == ["draft.toml", "owner.json"], case


@pytest.mark.posix
def test_a_full_disk_is_told_and_room_again_gets_everything(drafts: Drafts, base: Base) -> None:
    draft = drafts.begin(base)
    draft.write(TEXT, "a")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "write", fails_with(errno.ENOSPC))
        problem = draft.write(LATER, "b")
    assert problem is not None
    assert problem.code == "store.disk-full"
    assert only(drafts).content.text == TEXT
    assert draft.write(LATER, "b") is None
    assert only(drafts).content.text == LATER


def test_a_charter_that_cannot_be_a_file_is_told_and_the_draft_stays(drafts: Drafts, base: Base) -> None:
    draft = drafts.begin(base)
    draft.write(TEXT, "a")
    for text, code in (("a = '\ud800'\n", "store.no-character"), ("#" * (LARGEST + 1), "store.would-be-too-large")):
        problem = draft.write(text, "b")
        assert problem is not None
        assert problem.code == code
    assert only(drafts).content.text == TEXT


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
@given(
    some.dictionaries(
        some.text(max_size=5), some.text(some.sampled_from("\r\n\"'\\\0\x1b\u202e[]/#={}æøå")), min_size=1
    ),
    some.text(),
)
def test_hostile_text_comes_back_as_it_was(drafts: Drafts, tree: dict[str, str], question: str) -> None:
    draft = drafts.begin(None)
    try:
        assert draft.write(write(tree), question) is None
        content = only(drafts).content
        assert content.state == "whole"
        assert content.document is not None
        assert content.document.values == tree
        assert content.place.question == question
    finally:
        draft.discard()
