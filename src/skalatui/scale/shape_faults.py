"""What pydantic says of a table, as problems in our own words: code, place, parameters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from skalatui.document.problem import Parameter, Problem
from skalatui.document.tree import Path
from skalatui.scale.shapes import BLANK, LEVELS, NO_LEVEL
from skalatui.text.language import LANGUAGES

Shaped = TypeVar("Shaped", bound=BaseModel)

_LONGEST_FOUND = 60  # characters of a wrong value that a message repeats
_QUOTED = re.compile(r"'([^']*)'")
_WRONG_TYPE = {
    "string_type": "scale.not-text",
    "int_type": "scale.not-whole-number",
    "int_from_float": "scale.not-whole-number",
    "float_type": "scale.not-number",
    "finite_number": "scale.not-number",
    "bool_type": "scale.not-flag",
    "list_type": "scale.not-list",
    "dict_type": "scale.not-table",
    "model_type": "scale.not-table",
    "date_type": "scale.not-date",
}
_LIMITS = {"ge": "scale.too-low", "gt": "scale.too-low", "le": "scale.too-high", "lt": "scale.too-high"}


def shaped(shape: type[Shaped], value: object, path: Path) -> tuple[Shaped | None, tuple[Problem, ...]]:
    """`value` as `shape`, or None with every fault in it."""
    try:
        return shape.model_validate(value), ()
    except ValidationError as error:
        return None, tuple(_problems(error, path))


def found(value: object) -> str:
    """A wrong value as a message repeats it; made displayable where it is shown."""
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= _LONGEST_FOUND else f"{text[: _LONGEST_FOUND - 1]}…"


def _problems(error: ValidationError, path: Path) -> Iterator[Problem]:
    for detail in error.errors(include_url=False):
        place = (*path, *(str(key) for key in detail["loc"] if key != "[key]"))
        code, parameters = _said(detail, place)
        yield Problem(code, place, parameters=parameters)


def _said(detail: ErrorDetails, place: Path) -> tuple[str, Mapping[str, Parameter]]:
    kind, value = detail["type"], detail["input"]
    limits: Mapping[str, Any] = detail.get("ctx", {})
    if kind == "missing":
        if place[-1] in LANGUAGES:
            return "scale.missing-text", {"language": place[-1]}
        return "scale.missing-key", {"key": place[-1]}
    if kind == "extra_forbidden":
        return "scale.unknown-key", {"key": place[-1]}
    if kind == BLANK:
        return "scale.blank-text", {}
    if kind == NO_LEVEL:
        return "scale.level-out-of-range", {"found": found(value), "least": LEVELS[0], "most": LEVELS[-1]}
    if kind == "literal_error":
        return "scale.unknown-word", {"found": found(value), "expected": tuple(_QUOTED.findall(limits["expected"]))}
    if kind in ("too_short", "too_long"):
        return "scale.not-a-pair", {}
    for limit, code in _LIMITS.items():
        if limit in limits:
            return code, {"found": found(value), "limit": limits[limit]}
    return _WRONG_TYPE[kind], {"found": found(value)}
