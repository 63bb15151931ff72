"""Safe text: what came from outside, made fit to be shown on a terminal."""

from __future__ import annotations

import re

_MOST_MARKS = 4  # on one character; languages written with many of them have three or four
_PICTOGRAPHS = ((0x2190, 0x2BFF), (0x1F000, 0x1FAFF), (0x00A9, 0x00A9), (0x00AE, 0x00AE), (0x203C, 0x203C))
_SELECTORS = ("\ufe0e", "\ufe0f")  # text or picture: stand between a pictograph and its joiner
_JOINER = "\u200d"
_BLANK_LETTERS = ("\u115f", "\u1160", "\u3164", "\uffa0")
_NO_CHARACTERS = ((0xFDD0, 0xFDEF), (0x2065, 0x2065), (0xFFF0, 0xFFF8), (0xE0000, 0xE0FFF))
_CIRCLE = "\u25cc"  # what a mark without a character of its own is shown on

# Letters of Europe, punctuation, arrows, frames and signs: the way out for nearly every text there is.
_PLAIN = r"[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u27bf]*+"
_is_plain = re.compile(_PLAIN).fullmatch


def displayable(text: str, *, lines: bool = False) -> str:
    """`text` with everything that a terminal would obey, or that nobody would see, shown as `<U+001B>`.

    That is: control characters, signs that turn the direction of text, other invisible ones, lone surrogates. Joiners
    within emoji stay, as do private characters. A line break becomes ⏎, or stays one with `lines`; a tab becomes a
    space; of a flood of combining marks the first four stay, and `<+1996>` counts the rest. To do it twice changes
    nothing more.

    This is no escaping of markup: screens pass `Content` or `Text`, never a string that is parsed.
    """
    return text if _is_plain(text) else _made_safe(text.replace("\r\n", "\n"), lines)


def _made_safe(text: str, lines: bool) -> str:
    from unicodedata import category  # only for the rare text that needs it

    shown: list[str] = []
    marks = 0
    for number, sign in enumerate(text):
        kind = category(sign)
        if kind in ("Mn", "Me"):
            if not shown or shown[-1] == "\n":
                shown.append(_CIRCLE)
            marks += 1
            if marks <= _MOST_MARKS:
                shown.append(sign)
            continue
        if marks > _MOST_MARKS:
            shown.append(f"<+{marks - _MOST_MARKS}>")
        marks = 0
        if sign == "\n":
            shown.append("\n" if lines else "⏎")
        elif sign == "\t":
            shown.append(" ")
        elif sign == _JOINER and shown and _joins(shown[-1], text[number + 1 : number + 2]):
            shown.append(sign)
        elif kind in ("Cc", "Cf", "Cs", "Zl", "Zp") or sign in _BLANK_LETTERS or _is_no_character(sign):
            shown.append(f"<U+{ord(sign):04X}>")
        else:
            shown.append(sign)
    if marks > _MOST_MARKS:
        shown.append(f"<+{marks - _MOST_MARKS}>")
    return "".join(shown)


def _joins(before: str, after: str) -> bool:
    """Whether a joiner between these two makes one emoji of them."""
    return (before in _SELECTORS or _is_pictograph(before)) and _is_pictograph(after)


def _is_pictograph(sign: str) -> bool:
    return len(sign) == 1 and any(first <= ord(sign) <= last for first, last in _PICTOGRAPHS)


def _is_no_character(sign: str) -> bool:
    """What Unicode keeps free of characters, for good or for more invisible ones."""
    code = ord(sign)
    return code & 0xFFFE == 0xFFFE or any(first <= code <= last for first, last in _NO_CHARACTERS)
