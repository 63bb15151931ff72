"""What a document may not exceed: size, depth, number of tables and keys, digits; and a merge that was left unfinished.

The parser has no such limits of its own: within a mebibyte, keys of many parts cost it seconds and half a gigabyte.
Each test is cheap for the file that is all right; only a suspect one is looked at closely.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from skalatui.document.problem import Problem
from skalatui.document.tree import Path, Tree, Value

LARGEST = 1024 * 1024  # bytes; a charter with every answer and note is some 60,000
DEEPEST = 32  # tables and arrays within each other, or parts of one key; a charter has five
MOST_TABLES = 20_000  # headers and parts of dotted keys; a charter has some hundreds
MOST_KEYS = 10_000  # a charter with everything in it has some 3,000; each that is unknown is looked at by itself
MOST_DIGITS = 4_300  # of an integer: Python writes no longer one in decimal

_KIBIBYTE = 1024
_PREFIX = re.compile("0[xob]")  # of an integer that is not decimal


def too_large(size: int) -> Problem | None:
    """What is wrong with a file of `size` bytes, asked before it is read."""
    if size <= LARGEST:
        return None
    return Problem("document.too-large", parameters={"size": -(-size // _KIBIBYTE), "limit": LARGEST // _KIBIBYTE})


def merge_markers(text: str) -> tuple[Problem, ...]:
    """A problem for each conflict that git left: `<<<<<<<`, `=======` and `>>>>>>>` at the start of lines.

    Inside a text in three quotes such a file would read without a fault, both versions in one answer.
    """
    if "<<<<<<<" not in text:
        return ()
    problems: list[Problem] = []
    opened = divided = 0
    for number, line in enumerate(text.split("\n"), start=1):
        match marker_at(line):
            case "<":
                opened, divided = opened or number, 0
            case "=" if opened:
                divided = number
            case ">" if divided:
                problems.append(unresolved_merge(opened, number))
                opened = divided = 0
    return tuple(problems)


def marker_at(line: str) -> str:
    """The sign of the conflict marker that `line` is, or an empty text."""
    sign = line[:1]
    if sign and sign in "<=>|" and line.startswith(sign * 7) and line[7:8] in ("", " "):
        return sign
    return ""


def unresolved_merge(first: int, last: int) -> Problem:
    lines = str(first) if first == last else f"{first}–{last}"
    return Problem("document.unresolved-merge", line=first, parameters={"lines": lines, "count": last - first + 1})


_NO_BREAKS = bytes(DEEPEST - 1)  # 0 for each piece between dots that has none


def crowded(text: str) -> Problem | None:
    """More tables and keys, or longer keys, than the parser and those who look at each take in good time."""
    has_few_tables = text.count(".") + text.count("[") <= MOST_TABLES and not _line_with_dots(text)
    if has_few_tables and text.count("=") <= MOST_KEYS:
        return None
    from skalatui.document.grammar import only_structure  # prose has dots too: look at what is neither text nor number

    bare = only_structure(text)
    if line := _line_with_dots(bare, "[=,{]"):
        return Problem("document.too-deep", line=line, parameters={"limit": DEEPEST})
    if bare.count(".") + bare.count("\n[") > MOST_TABLES:
        return Problem("document.too-many-tables", parameters={"limit": MOST_TABLES})
    if bare.count("=") > MOST_KEYS:
        return Problem("document.too-many-keys", parameters={"limit": MOST_KEYS})
    return None


def _line_with_dots(text: str, between_keys: str = "$") -> int:
    """The first line, from 1, with more dots than one key may have; 0 where there is none."""
    if _NO_BREAKS not in bytes("\n" in between for between in text.split(".")):
        return 0  # no line has so many: not as many dots follow each other without a break between them
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) <= DEEPEST or line.count(".") < DEEPEST:  # most lines are short, and counting costs more
            continue
        if any(key.count(".") >= DEEPEST for key in re.split(between_keys, line)):
            return number
    return 0


def too_deep(values: Tree) -> Path:
    """The key below which tables and arrays lie too deep within each other; empty where none do."""
    inside: list[Value] = [values]
    for _ in range(DEEPEST + 1):
        inside = [
            inner
            for outer in inside
            for inner in (outer.values() if isinstance(outer, dict) else outer)  # type: ignore[union-attr]
            if type(inner) is dict or type(inner) is list
        ]
        if not inside:
            return ()
    return next(path for path, value, depth in _walk(values) if depth > DEEPEST and isinstance(value, dict | list))


def endless(values: Tree, text: str) -> Path:
    """The key of an integer that cannot be written in decimal; empty where there is none.

    The parser refuses such a one in decimal, but takes it in hexadecimal, octal and binary.
    """
    if not _PREFIX.search(text):
        return ()
    bound = 10**MOST_DIGITS
    return next((path for path, value, _ in _walk(values) if type(value) is int and value >= bound), ())


def _walk(values: Tree) -> list[tuple[Path, Value, int]]:
    """Every value with its key path (an array's items have the array's) and its depth."""
    found: list[tuple[Path, Value, int]] = []
    waiting: list[tuple[Path, Value, int]] = [((), values, 0)]
    while waiting:
        path, value, depth = waiting.pop()
        found.append((path, value, depth))
        if isinstance(value, Mapping):
            waiting += [((*path, key), inner, depth + 1) for key, inner in value.items()]
        elif isinstance(value, list):
            waiting += [(path, inner, depth + 1) for inner in value]
    return found
