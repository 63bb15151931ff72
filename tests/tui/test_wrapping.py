"""Text in a width: broken between words, never at a no-break space, and never beginning with the space of a break."""

from __future__ import annotations

from skalatui.tui.wrapping import NO_BREAK, wrapped


def test_a_number_stays_with_its_name_and_is_read_with_a_space() -> None:
    keys = "  ".join(f"{number}{NO_BREAK}{name}" for number, name in ((4, "Strateg"), (5, "Inddragelse")))
    assert [wrapped(keys, width) for width in (13, 24)] == [
        ["4 Strateg", "5 Inddragelse"],
        ["4 Strateg  5 Inddragelse"],
    ]


def test_a_line_begins_with_its_word_where_two_spaces_stood() -> None:
    assert wrapped("fire  fem", 4) == ["fire", "fem"]
