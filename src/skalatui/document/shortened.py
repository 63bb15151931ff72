"""Problems as a person reads them: of those that come by the thousand, the first, and how many more there are."""

from __future__ import annotations

from collections.abc import Iterable

from skalatui.document.problem import Problem

AT_ONCE = 200  # problems of a kind in one file
FEWER_AT_ONCE = {"document.unresolved-merge": 20}  # each says the same at length, and one step settles them all
_MORE = {"document.unresolved-merge": "document.more-unresolved-merges"}


def shortened(problems: Iterable[Problem]) -> list[Problem]:
    """The problems of one file, those of a kind that are too many to read as one that counts them, after the others."""
    found: list[Problem] = []
    of_kind: dict[str, int] = {}
    last_told: dict[str, Problem] = {}
    rest: dict[str, list[Problem]] = {}
    for problem in problems:
        code = problem.code
        of_kind[code] = of_kind.get(code, 0) + 1
        if of_kind[code] <= FEWER_AT_ONCE.get(code, AT_ONCE):
            found.append(problem)
            last_told[code] = problem
        else:
            rest.setdefault(code, []).append(problem)
    return [*found, *(_counted(last_told[code], more) for code, more in rest.items())]


def _counted(told: Problem, more: list[Problem]) -> Problem:
    """One problem for all that are like the one that was told last."""
    lines = [problem.line for problem in more if problem.line is not None]
    parameters = {"count": len(more), "like": told.line or "?", "last": lines[-1] if lines else "?"}
    return Problem(
        _MORE.get(told.code, "document.more-alike"), (), lines[0] if lines else None, parameters, told.severity
    )
