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


def test_a_word_too_long_for_a_line_is_broken_at_its_hyphens_first() -> None:
    assert wrapped("Anne-Sofie Bjerregård-Østergaard 3", 20) == ["Anne-Sofie", "Bjerregård-", "Østergaard 3"]
    assert wrapped("Øre-næse-halsafdelingen", 21) == ["Øre-næse-", "halsafdelingen"]
    assert wrapped("e-mail --- -x", 8) == ["e-mail", "--- -x"]
    assert wrapped("-----abcdef-", 5) == ["-----", "abcde", "f-"]
