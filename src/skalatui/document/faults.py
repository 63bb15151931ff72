"""The parser's faults as problems of our own, with a code for the words, the line and the key."""

from __future__ import annotations

import re

import tomli

from skalatui.document.grammar import only_structure
from skalatui.document.limits import DEEPEST, MOST_DIGITS
from skalatui.document.places import places_in
from skalatui.document.problem import Problem
from skalatui.document.refusal import Refusal

_DIGITS = re.compile(r"[0-9][0-9_]*+")
_BRACKETS = re.compile(r"[\[\]{}]|\n")


def problem_of(fault: ValueError | RecursionError, text: str) -> Problem:
    """Why `text` (as the parser saw it) was refused with `fault`."""
    if isinstance(fault, RecursionError):
        return Problem("document.too-deep", line=_line_too_deep(text), parameters={"limit": DEEPEST})
    if isinstance(fault, tomli.TOMLDecodeError):
        return Refusal(text, fault.msg, fault.pos).problem()
    return _endless_number(text)


def _line_too_deep(text: str) -> int | None:
    depth, line = 0, 1
    for sign in _BRACKETS.findall(only_structure(text)):
        if sign == "\n":
            line += 1
            continue
        depth += 1 if sign in "[{" else -1
        if depth > DEEPEST:
            return line
    return None


def _endless_number(text: str) -> Problem:
    bare = only_structure(text)
    for digits in _DIGITS.finditer(bare):
        if len(digits[0]) - digits[0].count("_") > MOST_DIGITS:
            line = bare.count("\n", 0, digits.start()) + 1
            path = next((key.path for key in reversed(places_in(text).mentions) if key.line <= line), ())
            return Problem("document.endless-number", path, line, {"limit": MOST_DIGITS})
    return Problem("document.not-toml", parameters={"column": 1, "found": ""})
