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

_to_escape = re.compile("[" + "".join(re.escape(chr(code)) for code in _IN_ONE_LINE) + "]").search
_is_bare = re.compile(r"[A-Za-z0-9_-]+").fullmatch
_MERGE_MARKER = re.compile(r"^<(?=<{6})", re.MULTILINE)


def quoted(text: str) -> str:
    """`text` in quotes, on one line."""
    return f'"{text.translate(_IN_ONE_LINE) if _to_escape(text) else text}"'


def quoted_lines(text: str) -> str:
    """`text` between three quotes, a line of its own for each of its lines."""
    lines = text.translate(_IN_LINES).replace('"""', '""\\"')
    if "<<<<<<<" in lines:
        lines = _MERGE_MARKER.sub(r"\\u003c", lines)  # else reading would take it for a merge left unfinished
    return f'"""\n{lines}"""'


def key(part: str) -> str:
    """One part of a key. ValueError for what is no text."""
    if not isinstance(part, str):
        raise ValueError(f"TOML has no key of type {type(part).__name__}")
    return part if _is_bare(part) else quoted(part)


def dotted(path: Path) -> str:
    """A key path, as in a header or before an equals sign."""
    return ".".join(map(key, path))
