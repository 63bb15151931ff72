"""What TOML text is made of: the patterns that follow it, and its bare structure."""

from __future__ import annotations

import re
from functools import cache

import tomli

from skalatui.document.tree import Path

# The four kinds of text, and what closes each. Repeated groups are not possessive: before Python 3.11.5 those
# lose matches (python/cpython#106052); a repeated class of characters may be.
_LINES = r'"""[^"\\]*+(?:(?:\\[\s\S]|"{1,2}(?!"))[^"\\]*+)*', r'"{3,5}'
_LITERAL_LINES = r"'''[^']*+(?:'{1,2}(?!')[^']*+)*", r"'{3,5}"
_LINE = r'"[^"\\\n]*+(?:\\.[^"\\\n]*+)*', '"'
_LITERAL_LINE = r"'[^'\n]*+", "'"
_KINDS = _LINES, _LITERAL_LINES, _LINE, _LITERAL_LINE
_TEXT = "|".join(body + close for body, close in _KINDS)
_PART = "(?:[A-Za-z0-9_-]++|" + "|".join(body + close for body, close in (_LINE, _LITERAL_LINE)) + ")"
_KEY = rf"{_PART}(?:[ \t]*+\.[ \t]*+{_PART})*"
_VALUE = rf"{_TEXT}|[^\s\"'\[\]{{}},#=]++(?:[ ][0-9][^\s\"'\[\]{{}},#=]*+)?"  # with a blank: a date and its time

HEADER = re.compile(rf"\[\[?[ \t]*+({_KEY})[ \t]*+(?:\]\]?)?")  # it may have been left open
STATEMENT = re.compile(rf"({_KEY})[ \t]*+=[ \t]*+(?:{_VALUE})?")
# A whole line, as most are.
PLAIN_STATEMENT = re.compile(r"([A-Za-z0-9_-]++) = (?:\"[^\"\\\n]*+\"|[^\s\"'\[\]{},#=]++)\n")
ITEMS = re.compile(rf"(?:[ \t\n,]++|{_VALUE})+|#[^\n]*+|[\[\]{{}}]")

# A text that is never closed ends where it must: a search that came back to each of its quotes would take for ever.
_EVEN_UNCLOSED = "|".join(f"{body}(?:{close})?" for body, close in _KINDS)
_NO_STRUCTURE = rf"{_EVEN_UNCLOSED}|#[^\n]*+|(?<![\w.-])[0-9_]++\.[0-9_]++(?![\w.-])"


@cache
def inner_key() -> re.Pattern[str]:
    """A key in an inline table, with its equals sign; few files have such a table."""
    return re.compile(rf"({_KEY})[ \t]*+=")


@cache
def inner_token() -> re.Pattern[str]:
    """What else an inline table is made of."""
    return re.compile(rf"[ \t\n,]++|#[^\n]*+|[\[\]{{}}]|{_VALUE}")


def only_structure(text: str) -> str:
    """`text` without its texts, comments and decimals; lines stay where they were."""
    return re.sub(_NO_STRUCTURE, lambda found: "\n" * found[0].count("\n"), text)


def keys_in(dotted: str) -> Path:
    """The parts of a key as TOML writes it: `a."b.c"` is a and b.c."""
    if '"' not in dotted and "'" not in dotted:
        return tuple(part.strip(" \t") for part in dotted.split("."))
    return tuple(_key(part[0]) for part in re.finditer(_PART, dotted))


def _key(part: str) -> str:
    if part[0] == '"' and "\\" in part:
        try:
            return str(tomli.loads(f"key = {part}")["key"])
        except tomli.TOMLDecodeError:  # an escape that does not exist: the parser has said so, or will
            return part
    return part[1:-1] if part[0] in "\"'" else part
