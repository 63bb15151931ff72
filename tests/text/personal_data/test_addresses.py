"""E-mail addresses are found wherever they stand; handles and web addresses are none."""

from __future__ import annotations

import pytest

from support.detector import found_in

ADDRESSES = [
    "jens.hansen@rm.dk",
    "j@x.io",
    "ida+some@mail.example.co.uk",
    "søren@sygehus.dk",
    "A_B%c-d@a-b.dk",
    "1@a.dk",
]
OTHERS = [
    "@sygehus",
    "@sygehus@mastodon.social",
    "sygehus@mastodon",
    "a @ b.dk",
    "https://www.rm.dk",
    "a@b..dk",
    "a@.dk",
    "@",
    "a@b.1",
    "a@b@c",
]


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("sentence", ["{}", "Skriv til {}.", "<{}>", "mailto:{}?subject=x", "a\n{},b", "({})"])
def test_an_address_is_found_in_any_sentence(address: str, sentence: str) -> None:
    assert found_in(sentence.format(address), "email") == [address]


@pytest.mark.parametrize("text", OTHERS)
def test_handles_and_the_like_are_none(text: str) -> None:
    assert found_in(f"Se {text} igen", "email") == []
