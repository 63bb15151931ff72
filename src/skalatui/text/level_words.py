"""Sentences without those that name a level of the scale by its number."""

from __future__ import annotations

import re
from collections.abc import Iterable

_BETWEEN = re.compile(r"(?<=[.!?])[^\S\n]+(?=\W?[A-ZÆØÅ])")  # sentences of a line
_ASIDE = re.compile(r"[^\S\n]*\([^()]*\)")
HIDDEN = "…"


def without_levels(text: str, words: Iterable[str]) -> str:
    """A text without the sentences, and the asides in brackets, in which one of the `words` for a level has a number.

    Where nothing would be left, as of a title, the number alone goes.
    """
    named = re.compile(rf"\b((?:{'|'.join(map(re.escape, words))})\s+)\d+", re.IGNORECASE)
    if not named.search(text):
        return text
    text = _ASIDE.sub(lambda aside: "" if named.search(aside[0]) else aside[0], text)
    lines = (
        " ".join(sentence for sentence in _BETWEEN.split(line) if not named.search(sentence))
        for line in text.split("\n")
    )
    return "\n".join(line for line in lines if line.strip()) or named.sub(rf"\g<1>{HIDDEN}", text)
