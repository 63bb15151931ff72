"""What the keyboard's decoder lets through, in whatever pieces it comes."""

from __future__ import annotations

import pytest

from skalatui.tui.stray_bytes import KeyboardDecoder

FLOOD = b"\x1b[" + b"1;" * 5_000


@pytest.mark.parametrize("size", [1, 7, 40, 1000, 20_000])
@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("Ærø".encode(), "Ærø"),
        (b"Sk\xf8vby", "Sk\ufffdvby"),
        (b"a\x1b[<0;100;100Mb\x1b[200~1;1;\x1b[201~", "a\x1b[<0;100;100Mb\x1b[200~1;1;\x1b[201~"),
    ],
)
def test_keys_and_answers_come_through_whole(size: int, sent: bytes, read: str) -> None:
    assert decoded(sent, size) == read


@pytest.mark.parametrize("size", [40, 1000, 20_000])
@pytest.mark.parametrize("end", [b"H", b"R", b"~", b"M"])
def test_a_flood_is_dropped_and_what_stands_around_it_is_not(size: int, end: bytes) -> None:
    assert decoded(b"a" + FLOOD + end + b"b" + FLOOD + end + b"1;c", size) == "ab1;c"


def test_a_flood_that_breaks_off_takes_no_key_with_it() -> None:
    decoder = KeyboardDecoder("utf-8")
    assert [decoder.decode(piece) for piece in (FLOOD, b"1;", b"\x1b[A", b"a")] == ["", "", "\x1b[A", "a"]


def decoded(sent: bytes, size: int) -> str:
    decoder = KeyboardDecoder("utf-8")
    return "".join(decoder.decode(sent[at : at + size]) for at in range(0, len(sent), size))
