from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from skalatui.text.safe import displayable
from support.hostile import SIGNS

MARKS = "\u0300\u0301\u0338\u20dd\ufe0f\u034f"
FAMILY = "👩\u200d👩\u200d👧"
hostile = st.text(st.sampled_from(SIGNS + MARKS + "👩🏳️‍🌈☀⏎◌") | st.characters(), max_size=40)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Åkirke & Øst – »godt«", "Åkirke & Øst – »godt«"),
        ("\x1b]52;c;aGVq\x07", "<U+001B>]52;c;aGVq<U+0007>"),
        ("a\x00b\x7fc\x9bd\x85", "a<U+0000>b<U+007F>c<U+009B>d<U+0085>"),
        ("Dr.\u202eeso", "Dr.<U+202E>eso"),
        ("\u2066x\u2069\u200e\u200b\ufeff\u00ad", "<U+2066>x<U+2069><U+200E><U+200B><U+FEFF><U+00AD>"),
        ("a\u2028b\u2029", "a<U+2028>b<U+2029>"),
        ("\U000e0041\u3164", "<U+E0041><U+3164>"),
        ("\u2065\U000e0000\ufff0", "<U+2065><U+E0000><U+FFF0>"),
        ("half \ud83d", "half <U+D83D>"),
        ("\ufffe\U0010ffff\ufdd0", "<U+FFFE><U+10FFFF><U+FDD0>"),
        ("\ue000", "\ue000"),
        ("\N{NO-BREAK SPACE}漢字", "\N{NO-BREAK SPACE}漢字"),
        ("a\tb\nc\r\nd\re", "a b⏎c⏎d<U+000D>e"),
        ("[@click=app.quit]x[/]", "[@click=app.quit]x[/]"),
        (FAMILY, FAMILY),
        ("🏳️\u200d🌈", "🏳️\u200d🌈"),
        ("a\u200db \u200d👩", "a<U+200D>b <U+200D>👩"),
        ("A\u030akirke", "A\u030akirke"),
        ("e" + "\u0301" * 2000 + "x", "e" + "\u0301" * 4 + "<+1996>x"),
        ("\u0301 alone", "◌\u0301 alone"),
        ("👩" + "\ufe0f" * 6, "👩" + "\ufe0f" * 4 + "<+2>"),
    ],
)
def test_what_a_terminal_obeys_or_nobody_sees_is_shown(text: str, shown: str) -> None:
    assert displayable(text) == shown


def test_lines_stay_lines_where_they_are_wanted() -> None:
    assert displayable("a\r\nb\n\u0301c\td\re", lines=True) == "a\nb\n◌\u0301c d<U+000D>e"


@given(hostile, st.booleans())
@example("👩\u200d\u0301👩", False)
@example("a" + "\u0301" * 5 + "\u200d👩", False)
@example("👩" + "\ufe0f" * 5 + "\u200d👩", True)
@example("\r\r\n\n", True)
def test_displayable_text_holds_nothing_to_obey_and_stays_as_it_is(text: str, lines: bool) -> None:
    shown = displayable(text, lines=lines)

    assert displayable(shown, lines=lines) == shown
    for sign in shown:
        if sign not in "\u200d" and not (lines and sign == "\n"):
            assert unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Zl", "Zp")
    shown.encode()


@given(st.text(st.sampled_from(MARKS + "aå\n"), max_size=60), st.booleans())
def test_no_character_carries_more_than_four_marks(text: str, lines: bool) -> None:
    marks = 0
    for sign in displayable(text, lines=lines):
        marks = marks + 1 if sign in MARKS else 0
        assert marks <= 4


@given(st.text("abcæøåÆØÅéüß ,.–!?»«()[]1234567890"))
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert displayable(text) == text
