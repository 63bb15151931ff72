from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from skalatui.text.sorting import danish
from support.hostile import texts


def test_danish_letters_come_last_and_capitals_and_accents_have_no_weight() -> None:
    names = ["Ebbe", "edel", "Édith", "mund", "Mylius", "Müller", "zebra", "Zoo"]
    names += ["Æblet", "Öland", "Ørsted", "Ålborg", "aarhus", "Århus"]

    assert sorted(sorted(names), key=danish) == names


def test_two_a_are_one_letter_only_where_a_word_begins() -> None:
    assert sorted(["Ny Aabenraa", "Ny Zoo", "Isabel", "Isaac", "Iså"], key=danish) == [
        "Isaac",
        "Isabel",
        "Iså",
        "Ny Zoo",
        "Ny Aabenraa",
    ]


def test_a_letter_is_the_same_however_it_is_composed() -> None:
    assert danish("A\u030arhus")[0] == danish("Århus")[0]


@given(st.lists(texts))
def test_the_order_does_not_depend_on_where_one_began(names: list[str]) -> None:
    backwards = names[::-1]
    assert sorted(names, key=danish) == sorted(backwards, key=danish)
