"""E-mail addresses. A handle (@sygehus, @sygehus@mastodon.social) is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from skalatui.text.personal_data.finding import Finding

# Possessive, and begun only where no address could have begun before: each character is looked at a few times at most.
_ADDRESS = re.compile(
    r"(?<![\w.%+\-@])[\w%+\-][\w.%+\-]{0,63}+@(?:[^\W_][\w\-]{0,62}+\.){1,8}[^\W\d_]{2,24}(?![\w\-@])",
)


def addresses_in(text: str) -> Iterator[Finding]:
    """Every e-mail address."""
    if "@" not in text:
        return
    for found in _ADDRESS.finditer(text):
        yield Finding("email", found.start(), found.end())
