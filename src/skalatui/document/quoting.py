"""Texts and keys as TOML writes them: in quotes where they need them, with what nobody can see escaped."""

from __future__ import annotations

import re

from skalatui.document.tree import Path

# Beyond what TOML demands (C0 but tab, delete, quote, backslash): C1, line separators and the invisible signs that
# turn the direction of text. Written as they are, they would hide from whoever reads the file or its diff.
_UNSEEN = (*range(0x09), *range(0x0B, 0x20), *range(0x7F, 0xA0), 0x200B, 0x200E, 0x200F, *range(0x2028, 0x202F))
_UNSEEN += (0x061C, *range(0x2060, 0x2070), 0xFEFF)
_NAMED = {"\b": "\\b", "\f": "\\f", "\r": "\\r", "\\": "\\\\"}
_IN_LINES = str.maketrans({chr(code): f"\\u{code:04x}" for code in _UNSEEN} | _NAMED)
_IN_ONE_LINE = _IN_LINES | str.maketrans({"\n": "\\n", '"': '\\"'})

_is_bare = re.compile(r"[A-Za-z0-9_-]+").fullmatch


def quoted(text: str) -> str:
    """`text` in quotes, on one line."""
    if text.isprintable() and '"' not in text and "\\" not in text:  # as most are
        return f'"{text}"'
    return f'"{text.translate(_IN_ONE_LINE)}"'


def quoted_lines(text: str) -> str:
    """`text` between three quotes, a line of its own for each of its lines."""
    lines = text.translate(_IN_LINES).replace('"""', '""\\"')
    if "<<<<<<<" in lines:
        # Else reading would take it for a merge left unfinished.
        lines = re.sub(r"^<(?=<{6})", r"\\u003c", lines, flags=re.MULTILINE)
    return f'"""\n{lines}"""'


def key(part: str) -> str:
    """One part of a key. ValueError for what is no text."""
    if not isinstance(part, str):
        raise ValueError(f"TOML has no key of type {type(part).__name__}")
    return part if _is_bare(part) else quoted(part)


def dotted(path: Path) -> str:
    """A key path, as in a header or before an equals sign."""
    return ".".join(map(key, path))
