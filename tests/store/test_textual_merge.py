"""Lines merged where answers cannot be: git's own merge, or both versions whole."""

from __future__ import annotations

import pytest

from skalatui.document.problem import Problem, Unreadable
from skalatui.store import git
from skalatui.store.textual_merge import both_whole, by_lines

BASE = b"a\nb\nc\nd\ne\n"


def test_both_versions_stand_whole_between_markers_that_begin_a_line() -> None:
    assert both_whole(b"x", b"y\n") == b"<<<<<<< ours\nx\n=======\ny\n>>>>>>> theirs\n"
    assert both_whole(b"", b"y") == b"<<<<<<< ours\n=======\ny\n>>>>>>> theirs\n"


def test_lines_that_do_not_touch_are_merged() -> None:
    assert by_lines(BASE, BASE.replace(b"a", b"A"), BASE.replace(b"e", b"E")) == (b"A\nb\nc\nd\nE\n", True)


def test_lines_that_touch_are_marked_and_the_rest_is_merged() -> None:
    text, is_clean = by_lines(BASE, b"A\nb\nc\nd\ne\n", b"B\nb\nc\nd\nE\n")
    assert (text, is_clean) == (b"<<<<<<< ours\nA\n=======\nB\n>>>>>>> theirs\nb\nc\nd\nE\n", False)


def test_line_endings_and_byte_order_marks_are_no_difference() -> None:
    ours = b"\xef\xbb\xbf" + BASE.replace(b"\n", b"\r\n")
    assert by_lines(BASE, ours, BASE.replace(b"e", b"E")) == (BASE.replace(b"e", b"E"), True)


def test_what_git_cannot_merge_stands_whole() -> None:
    ours, theirs = b"\0\x01ours\n", b"\0theirs\n"
    assert by_lines(b"\0", ours, theirs) == (both_whole(ours, theirs), False)


def test_without_git_both_stand_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*_: object) -> git.Answer:
        raise Unreadable(Problem("git.not-there"))

    monkeypatch.setattr(git, "run", gone)
    assert by_lines(BASE, b"x\n", b"y\n") == (both_whole(b"x\n", b"y\n"), False)
