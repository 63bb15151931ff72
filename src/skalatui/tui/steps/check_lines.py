"""What check says of the charter as it would be saved, a line each; what is meant so is told apart from the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.flow.view import View
from skalatui.text.safe import displayable
from skalatui.tui.lines import Line

if TYPE_CHECKING:
    from skalatui.document.problem import Problem
    from skalatui.flow.proof import Proof

MARKS = {"error": "✗", "warning": "▲"}
TONES = {"error": "bad", "warning": "partly"}
FINE = "✓"
REWORDED = "charter.reworded"  # meant so, and nothing amiss


def check_lines(view: View, proof: Proof) -> list[Line]:
    meant = [problem for problem in proof.problems if problem.code == REWORDED]
    amiss = [problem for problem in proof.problems if problem.code != REWORDED]
    if amiss:
        found = [Line(_say(view, "check-found", count=len(amiss)), tone="heading", wraps=True)]
    else:
        found = [Line(f"{FINE} {_say(view, 'check-fine')}", tone="good", wraps=True)]
    found.append(Line(_say(view, "check-else"), tone="muted", wraps=True))
    for problem in amiss:
        word = view.wording.catalogue.say(f"cli.severity.{problem.severity}")
        where = f"{displayable(problem.name)}: " if problem.name else ""
        text = f"{MARKS[problem.severity]} {word}: {where}{view.wording.reason(problem)}"
        found.append(_place_of(view, problem, text, TONES[problem.severity]))
    return found + [_place_of(view, problem, f"· {_say(view, 'reworded')}", "muted") for problem in meant]


def _place_of(view: View, problem: Problem, text: str, tone: str) -> Line:
    """What is said of a place in the file; Enter goes to the answer there."""
    if problem.line:
        text += f" {_say(view, 'at', line=problem.line, key=displayable('.'.join(problem.path)))}"
    return Line(text, path=("check", *problem.path), stops=True, tone=tone, wraps=True)


def _say(view: View, id: str, /, **parameters: str | int) -> str:
    return view.wording.catalogue.say(f"reviewing.{id}", **parameters)
