"""A quick look at a charter's single values: whether each is one that its field takes, without saying what is wrong.

It says yes only where the model says yes too (`charter.model`). Only where it says no is the model needed, which takes
longer to import and to make than all else that most verbs do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from math import isfinite

from skalatui.charter.form import FORM, Part
from skalatui.charter.options import depends_on_platform
from skalatui.document.tree import Tree, Value
from skalatui.interview.answers import NOT_POSSIBLE
from skalatui.interview.fields import Field, Kind
from skalatui.scale.edition import Edition

PRACTICE = "practice"
_CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_CLOCK_HOURS = re.compile(f"({_CLOCK})-({_CLOCK}|24:00)")


def is_sound(tree: Tree, edition: Edition) -> bool:
    """Whether every value that the form knows is of its type, in its words and within its bounds."""
    return _is_table(tree, FORM, edition)


def _is_table(table: Value, part: Part, edition: Edition | None = None, *, any_option: bool = False) -> bool:
    """`edition` is given for the whole charter; `any_option` where *not possible* may be answered."""
    if not isinstance(table, dict):
        return False
    at = part.keys.get if part.is_flat else part.at
    for key, value in table.items():
        below = at(key)
        if below is None:
            continue  # what the program does not know is kept as it is
        if (field := below.field) is not None:
            if not _LOOKS[field.kind](value, field, any_option):
                return False
        elif below.is_table:
            if edition is not None and key == PRACTICE:
                if not _is_practice(value, below, edition):
                    return False
            elif not _is_table(value, below, any_option=any_option):
                return False
    return True


def _is_practice(table: Value, part: Part, edition: Edition) -> bool:
    if not isinstance(table, dict):
        return False
    for id, row in table.items():
        below = part.at(id)
        if below is None or not _is_table(row, below, any_option=depends_on_platform((PRACTICE, id), edition)):
            return False
    return True


def _is_text(value: Value, field: Field, any_option: bool) -> bool:
    return isinstance(value, str)


def _is_flag(value: Value, field: Field, any_option: bool) -> bool:
    return isinstance(value, bool)


def _is_choice(value: Value, field: Field, any_option: bool) -> bool:
    return isinstance(value, str) and value in field.options and (any_option or value != NOT_POSSIBLE)


def _is_whole(value: Value, field: Field, any_option: bool) -> bool:
    return type(value) is int and _is_within(value, field)


def _is_number(value: Value, field: Field, any_option: bool) -> bool:
    return type(value) in (int, float) and isinstance(value, int | float) and _is_within(value, field)


def _is_within(value: float, field: Field) -> bool:
    above = field.least is None or value >= field.least
    return above and (value <= field.most if field.most is not None else isinstance(value, int) or isfinite(value))


def _is_date(value: Value, field: Field, any_option: bool) -> bool:
    return type(value) is date


def _is_clock_hours(value: Value, field: Field, any_option: bool) -> bool:
    found = _CLOCK_HOURS.fullmatch(value) if isinstance(value, str) else None
    return found is not None and found[1] < found[2]


def _are_texts(value: Value, field: Field, any_option: bool) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _are_choices(value: Value, field: Field, any_option: bool) -> bool:
    return isinstance(value, list) and all(_is_choice(item, field, any_option) for item in value)


_LOOKS: Mapping[Kind, Callable[[Value, Field, bool], bool]] = {
    Kind.TEXT: _is_text,
    Kind.PARAGRAPH: _is_text,
    Kind.CHOICE: _is_choice,
    Kind.FLAG: _is_flag,
    Kind.WHOLE: _is_whole,
    Kind.NUMBER: _is_number,
    Kind.DATE: _is_date,
    Kind.CLOCK_HOURS: _is_clock_hours,
    Kind.TEXTS: _are_texts,
    Kind.CHOICES: _are_choices,
}
