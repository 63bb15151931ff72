"""What is told of a file as it is opened: values that were worked out again, keys that nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

from skalatui.document.problem import Problem
from skalatui.flow.wording import Wording

NAMED = 3  # keys that are named in one line; the others are counted
KINDS = (("stale", ("charter.stale",)), ("unknown", ("charter.unknown-", "charter.misspelt-")))


def told_of(noticed: Sequence[Problem], wording: Wording) -> str:
    """The one sentence that is worth hearing at once; empty where there is nothing."""
    for what, codes in KINDS:
        keys = [".".join(problem.path) for problem in noticed if problem.code.startswith(codes)]
        if keys:
            named = ", ".join(keys[:NAMED]) + (" …" if len(keys) > NAMED else "")
            return wording.catalogue.say(f"keeping.noticed.{what}", count=len(keys), keys=named)
    return ""
