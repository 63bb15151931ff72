"""A draft on a failing disk is old or new, and the answer says which."""

from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from skalatui.document.limits import LARGEST
from skalatui.document.write import write
from skalatui.store.charters import Base
from skalatui.store.drafts import Drafts
from skalatui.store.replacing import put
from support.disk import fails_with, names_in, watched
from support.left_drafts import LATER, TEXT, only


@pytest.mark.posix
@pytest.mark.parametrize("has_another_place", [False, True])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS, errno.EINTR, errno.ENOENT])
def test_whichever_call_fails_the_draft_is_old_or_new_and_the_answer_says_which(
    drafts: Drafts, base: Base, number: int, has_another_place: bool
) -> None:
    if has_another_place:
        drafts = replace(drafts, places=(*drafts.places, drafts.places[0].with_name("temporary")))
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


@pytest.mark.posix
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_draft_whose_place_takes_no_more_goes_on_in_the_next_one(
    drafts: Drafts, base: Base, tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = drafts.places[0], tmp_path / "temporary"
    both = replace(drafts, places=(first, second))
    draft = both.begin(base)
    for letter in "abc":
        assert draft.write(TEXT, letter) is None
    are_full = {first}

    def in_places_with_room(path: Path, data: bytes, *, private: bool) -> None:
        if are_full & {*path.parents}:
            raise OSError(number, os.strerror(number))
        put(path, data, private=private)

    monkeypatch.setattr("skalatui.store.draft.put", in_places_with_room)
    assert draft.write(LATER, "d") is None
    assert only(both).content.text == LATER
    assert only(both).folder.parent == second
    assert names_in(only(both).folder) == ["draft.toml", "owner.json"]
    newest = only(both).content.sequence
    are_full.add(second)
    problem = draft.write(TEXT, "e")
    assert problem is not None and problem.code != "store.not-confirmed"
    assert only(both).content.text == LATER
    are_full.clear()
    assert draft.write(TEXT, "e") is None
    assert only(both).content.text == TEXT
    assert only(both).content.sequence > newest > 3
    draft.release()
    assert [found.owner for found in both.list()] == [None]


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
