"""What is wrong with a charter's single values: pydantic's findings in our own codes, with what would do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from skalatui.charter.form import Part, part_at
from skalatui.charter.options import nearest, options_of
from skalatui.charter.showing import shown
from skalatui.charter.soundness import is_sound
from skalatui.charter.telling import error
from skalatui.document.problem import Parameter, Problem
from skalatui.document.tree import Path, Tree
from skalatui.interview.answers import NOT_POSSIBLE
from skalatui.interview.fields import Field, Kind
from skalatui.scale.edition import Edition

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Any

    from pydantic_core import ErrorDetails

_CODES = {
    Kind.TEXT: "charter.not-text",
    Kind.PARAGRAPH: "charter.not-text",
    Kind.FLAG: "charter.not-a-flag",
    Kind.WHOLE: "charter.not-whole",
    Kind.NUMBER: "charter.not-a-number",
    Kind.DATE: "charter.not-a-date",
    Kind.CLOCK_HOURS: "charter.not-clock-hours",
    Kind.TEXTS: "charter.not-texts",
    Kind.CHOICES: "charter.not-choices",
}


def faults_in(tree: Tree, edition: Edition) -> Iterator[Problem]:
    """Every value of the wrong type, outside its words or its bounds. Each is looked at, whatever the others are."""
    if is_sound(tree, edition):
        return
    from pydantic import ValidationError

    from skalatui.charter.model import charter_model

    try:
        charter_model(edition).model_validate(tree)
    except ValidationError as failure:
        for fault in failure.errors(include_url=False):
            path = tuple(key for key in fault["loc"] if isinstance(key, str))
            problem = _problem(fault, path, part_at(path), edition)
            if problem is not None:
                yield problem


def _problem(fault: ErrorDetails, path: Path, part: Part | None, edition: Edition) -> Problem | None:
    found = fault["input"]
    if part is None or part.is_table or part.field is None:
        above = part_at(path[:-1])
        if path[:-1] and above is not None and path[-1] not in above.keys and above.holds_values:
            return None  # an unknown key beside the tables of [response]: named as such
        return error("charter.not-a-table", path, found=shown(found))
    code, parameters = _fault_of_field(fault["type"], found, part.field, path, edition)
    return error(code, path, found=shown(found), **parameters)


def _fault_of_field(
    type: str, found: Any, field: Field, path: Path, edition: Edition
) -> tuple[str, Mapping[str, Parameter]]:
    if type in ("greater_than_equal", "less_than_equal"):
        return _out_of_bounds(field)
    if type == "literal_error":
        return _no_option(found, options_of(field, path, edition))
    if field.kind is Kind.DATE and isinstance(found, datetime):
        return "charter.date-with-time", {"date": found.date().isoformat()}
    return _CODES[field.kind], {"expected": options_of(field, path, edition)} if field.options else {}


def _out_of_bounds(field: Field) -> tuple[str, Mapping[str, Parameter]]:
    least = int(field.least or 0)
    if field.most is None:
        return "charter.too-small", {"least": least}
    return "charter.out-of-bounds", {"least": least, "most": int(field.most)}


def _no_option(found: Any, options: tuple[str, ...]) -> tuple[str, Mapping[str, Parameter]]:
    if found == NOT_POSSIBLE:
        return "charter.always-possible", {"expected": options}
    meant = nearest(found, options) if isinstance(found, str) else None
    if meant is not None:
        return "charter.misspelt-choice", {"expected": options, "nearest": meant}
    return "charter.not-a-choice", {"expected": options}
