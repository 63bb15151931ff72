"""Why a charter has no past to look at, calmly: no git, no repository, never committed."""

from __future__ import annotations

from skalatui.document.problem import Problem
from skalatui.flow.wording import Wording

CALM = {
    "git.missing": "no-git",
    "git.no-repository": "no-repository",
    "diff.failed.not-in-repository": "no-repository",
    "compare.never-committed": "never-committed",
    "compare.unsaved": "unsaved",
}


def why_no_past(problem: Problem, wording: Wording) -> str:
    """The reason in words; what is nobody's fault is no error."""
    calm = CALM.get(problem.code)
    return wording.catalogue.say(f"compare.{calm}") if calm else wording.reason(problem)
