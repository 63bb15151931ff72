"""Two windows at one charter notice each other; what a dead one held is free."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace

import pytest

from skalatui.document.problem import Problem
from skalatui.store import owners, system
from skalatui.store.charters import Base
from skalatui.store.draft import Draft
from skalatui.store.drafts import Drafts, InUse
from support.disk import names_in
from support.left_drafts import DEAD, HOST, LATER, TEXT, after_a_crash, only


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
