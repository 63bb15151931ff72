from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skalatui.text.keys import LONGEST, RESERVED, key_for
from support.hostile import texts


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Hjertesygdomme", "hjertesygdomme"),
        ("Børn & Unge", "boern-unge"),
        ("Ældre, Århus (Øst)", "aeldre-aarhus-oest"),
        ("A\u030arhus", "aarhus"),
        ("  Sct. Hans' Hospital  ", "sct-hans-hospital"),
        ("Café Müller Straße", "cafe-muller-strasse"),
        ("ÞÓRÐUR Łódź", "thordur-lodz"),
        ("112", "112"),
        ("COM¹", "com1"),
        ("ＡＢ", "ab"),
        ("under_streg", "under-streg"),
        ("x\ny\x1bz", "x-y-z"),
    ],
)
def test_a_key_spells_the_name_in_ascii(name: str, key: str) -> None:
    assert key_for(name, ()) == key


def test_a_taken_key_gets_the_next_free_number() -> None:
    assert key_for("Øre", {"oere"}) == "oere-2"
    assert key_for("Øre", {"oere", "oere-2", "oere-4"}) == "oere-3"


@pytest.mark.parametrize("name", ["Central", "DEPARTMENT", "Hospital", "All departments"])
def test_a_reserved_word_is_as_good_as_taken(name: str) -> None:
    assert key_for(name, ()) == name.lower().replace(" ", "-") + "-2"


@pytest.mark.parametrize("name", ["", " ", "李", "–", "\u202e", "😀"])
def test_a_name_that_leaves_nothing_gets_a_number(name: str) -> None:
    assert key_for(name, (), "person") == "person-1"
    assert key_for(name, {"person-1", "person-2"}, "person") == "person-3"


def test_a_long_name_is_cut_and_stays_unique() -> None:
    name = "æ" * 300
    first = key_for(name, ())
    second = key_for(name, {first})

    assert (len(first), len(second)) == (LONGEST, LONGEST)
    assert second.endswith("-2")


def test_a_cut_leaves_no_hyphen_at_the_end() -> None:
    assert key_for("a" * (LONGEST - 1) + " b", ()) == "a" * (LONGEST - 1)


@given(texts, st.sets(st.sampled_from(["a", "a-2", "1", "row-1", "ae", "aa"])))
def test_every_key_is_bare_free_and_the_same_each_time(name: str, taken: set[str]) -> None:
    key = key_for(name, taken)

    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)
    assert key not in taken | RESERVED
    assert len(key) <= LONGEST
    assert key_for(name, taken) == key
