"""Drafts are found again after whatever happened, one beside the other, and never written over."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from skalatui.store import draft_file
from skalatui.store.charters import Base, digest_of, open_charter
from skalatui.store.draft import Draft
from skalatui.store.drafts import DraftFound, Drafts
from support.disk import names_in, watched
from support.left_drafts import DEAD, LATER, TEXT, after_a_crash, only


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
