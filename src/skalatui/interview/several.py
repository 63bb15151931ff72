"""Several positions typed at once: how many, and of what."""

from __future__ import annotations

import re

MOST_AT_ONCE = 30
_TIMES = re.compile(r"(\d{1,4})\s*[x×*]\s*(\S.*)", re.IGNORECASE)
_TIMES_BEHIND = re.compile(r"(\S.*?)\s+[x×*]\s*(\d{1,4})", re.IGNORECASE)
_PLAIN = re.compile(r"(\d{1,2})\s+([^\W\d_]{2}.*)")


def several(text: str) -> tuple[int, str]:
    """`3 x journalist`, `journalist x 3` and `3 journalister` are three; anything else is one under that name.

    Without the sign a figure counts only where nobody would take it for part of a name: from 2 to the most at once.
    """
    bare = text.strip()
    if found := _TIMES.fullmatch(bare):
        return int(found[1]), found[2]
    if found := _TIMES_BEHIND.fullmatch(bare):
        return int(found[2]), found[1]
    if (found := _PLAIN.fullmatch(bare)) and 2 <= int(found[1]) <= MOST_AT_ONCE:
        return int(found[1]), found[2]
    return 1, bare
