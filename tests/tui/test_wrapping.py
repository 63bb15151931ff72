"""Text in a width: broken between words, never at a no-break space, and never beginning with the space of a break."""

from __future__ import annotations

from skalatui.tui.wrapping import NO_BREAK, both_ends, wrapped


def test_a_number_stays_with_its_name_and_is_read_with_a_space() -> None:
    keys = "  ".join(f"{number}{NO_BREAK}{name}" for number, name in ((4, "Strateg"), (5, "Inddragelse")))
    assert [wrapped(keys, width) for width in (13, 24)] == [
        ["4 Strateg", "5 Inddragelse"],
        ["4 Strateg  5 Inddragelse"],
    ]


def test_names_that_begin_alike_are_told_apart_by_their_ends() -> None:
    names = ["Kommunikationsrådgiver A", "Kommunikationsrådgiver B", "Anna", "村上村上村上村上村上"]
    assert [both_ends(name, 14) for name in names] == ["Kommunika…er A", "Kommunika…er B", "Anna", "村上村上…村上"]
    assert [both_ends("Annabel", width) for width in range(5)] == ["", "…", "A…", "An…", "An…l"]


def test_a_line_begins_with_its_word_where_two_spaces_stood() -> None:
    assert wrapped("fire  fem", 4) == ["fire", "fem"]
