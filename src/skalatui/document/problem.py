"""A problem: what is wrong and where, as a code with parameters; the words are looked up at the edge."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from skalatui.document.records import dataclass
from skalatui.document.tree import Path

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Severity: TypeAlias = Literal["error", "warning"]
else:
    Severity = str

Parameter: TypeAlias = str | int | float | tuple[str, ...]

_NONE: Mapping[str, Parameter] = MappingProxyType({})


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong with a document.

    `code` is an entry of the text catalogue (`document.not-utf-8`); `parameters` fill its braces and are
    outside text, made displayable when it is shown. `line` counts from 1, and is None where no line can be named.
    `name` is what the interview calls the place of `path`, as far as somebody said it.
    """

    code: str
    path: Path = ()
    line: int | None = None
    parameters: Mapping[str, Parameter] = _NONE
    severity: Severity = "error"
    name: str = ""


class Unreadable(Exception):
    """The bytes are no document that can be worked with; `problems` say why, all that could be found."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = problems
