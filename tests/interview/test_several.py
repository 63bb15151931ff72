"""Several positions at once: read as a person would mean it, numbered on, one step of undo."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skalatui.document.tree import Tree, table_at
from skalatui.interview.events import Event, PersonAdded, PlatformAdded, Refused, RowRekeyed, RowRemoved, Told, Undone
from skalatui.interview.rows import PEOPLE
from skalatui.interview.session import Session, apply
from skalatui.interview.several import MOST_AT_ONCE, several


def after(*events: Event, tree: Tree | None = None) -> Session:
    session = Session(tree or {})
    for event in events:
        applied = apply(session, event)
        assert isinstance(applied, Session), applied
        session = applied
    return session


@pytest.mark.parametrize(
    ("typed", "count", "name"),
    [
        ("3 x journalist", 3, "journalist"),
        ("3x journalist", 3, "journalist"),
        ("3 × journalist ", 3, "journalist"),
        ("2 X Social Media Producer", 2, "Social Media Producer"),
        ("journalist x 3", 3, "journalist"),
        ("3 journalister", 3, "journalister"),
        ("1 x chef", 1, "chef"),
        ("40 x journalist", 40, "journalist"),
        ("2 journalister", 2, "journalister"),
        ("30 journalister", 30, "journalister"),
    ],
)
def test_a_number_and_a_position_are_so_many_of_it(typed: str, count: int, name: str) -> None:
    assert several(typed) == (count, name)


@pytest.mark.parametrize(
    "name",
    [
        "Chef",
        "AB",
        "2. reservelæge",
        "112 operatør",
        "1 chef",
        "3 x",
        "x 3",
        "3",
        "24/7-vagt",
        "Boxer",
        "2-3 af os",
        "31 stole",
    ],
)
def test_what_only_looks_like_a_number_of_them_stays_one_name(name: str) -> None:
    assert several(name) == (1, name)


@given(st.text())
def test_whatever_is_typed_is_a_number_and_a_name(text: str) -> None:
    count, name = several(text)
    assert name == name.strip()
    assert count >= 0


def test_several_are_numbered_on_from_those_that_are_there() -> None:
    session = after(PersonAdded("Vagt", roles=("producer",), count=2), PersonAdded("Vagt", count=2))
    people = table_at(session.tree, PEOPLE)
    assert list(people) == ["vagt-1", "vagt-2", "vagt-3", "vagt-4"]
    assert people["vagt-1"] == {"name": "Vagt 1", "unit": "central", "roles": ["producer"]}
    assert people["vagt-4"] == {"name": "Vagt 4", "unit": "central"}


def test_several_are_one_step_of_undo() -> None:
    assert after(PersonAdded("Chef"), PersonAdded("Vagt", count=3), Undone()).tree == after(PersonAdded("Chef")).tree


@pytest.mark.parametrize("count", [0, MOST_AT_ONCE + 1])
def test_none_and_too_many_at_once_are_refused(count: int) -> None:
    assert apply(Session({}), PersonAdded("Vagt", count=count)) == Refused("entry.how-many", {"most": MOST_AT_ONCE})


def test_a_row_that_goes_is_named_and_undo_brings_it_back() -> None:
    session = after(PersonAdded("Chef"))
    gone = after(RowRemoved((*PEOPLE, "chef")), tree=session.tree)
    assert gone.told == (Told("entry.removed", {"name": "Chef"}),)
    assert after(RowRemoved((*PEOPLE, "chef")), Undone(), tree=session.tree).tree == session.tree


def test_a_platform_s_key_keeps_clear_of_the_known_ones() -> None:
    known = frozenset({"facebook"})
    session = after(PlatformAdded("Facebook", known), PlatformAdded("E-mail", known), PlatformAdded("email", known))
    assert list(table_at(session.tree, ("platforms",))) == ["facebook-2", "e-mail", "email-2"]
    rekeyed = apply(session, RowRekeyed(("platforms", "facebook-2"), "facebook", known))
    assert rekeyed == Refused("entry.key-taken", {"key": "facebook"})
