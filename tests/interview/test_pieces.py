"""Pieces of typing: where undo stops."""

from __future__ import annotations

import pytest

from skalatui.interview.events import AnswerGiven, Undone
from skalatui.interview.pieces import begins_piece
from skalatui.interview.session import Session, apply

NAME = ("hospital", "name")


@pytest.mark.parametrize(
    ("start", "before", "after", "begins"),
    [
        ("", "A", "AB", False),
        ("", "AB", "AB ", True),
        ("", "AB ", "AB C", False),
        ("", "AB", "AB CD", True),  # a word pasted with the blank before it
        ("", "AB  ", "AB   ", False),
        ("", "AB", "A", True),  # now deleting
        ("ABC", "AB", "A", False),
        ("ABC", "AB", "ABD", True),  # typing again
        ("", "AB CD", "AxB CD", False),
        ("", "AB CD", "A B CD", True),
    ],
)
def test_a_new_word_and_a_turn_of_direction_begin_a_piece(start: str, before: str, after: str, begins: bool) -> None:
    assert begins_piece(start, before, after) is begins


def test_undo_goes_back_through_the_pieces_of_what_was_typed() -> None:
    session = Session({})
    for length in range(1, len("Vest og") + 1):
        typed = apply(session, AnswerGiven(NAME, "Vest og"[:length]))
        assert isinstance(typed, Session)
        session = typed
    assert len(session.past) == 2
    once = apply(session, Undone())
    assert isinstance(once, Session) and once.tree == {"hospital": {"name": "Vest"}}
