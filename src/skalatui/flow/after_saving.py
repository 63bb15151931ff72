"""What to do with a charter that is saved: the commands for it, to be copied; none of them is run here."""

from __future__ import annotations

import os
import shlex
from pathlib import Path

from skalatui.document.problem import Unreadable
from skalatui.document.records import dataclass
from skalatui.store import git
from skalatui.text.safe import displayable


@dataclass(frozen=True)
class NextStep:
    """`purpose` is the key of the words that say what the command is for; the command is displayable."""

    purpose: str
    command: str


def next_steps(path: Path) -> tuple[NextStep, ...]:
    """The commands for the charter at `path`, as typed where the wizard was started. Asks git once."""
    file = shlex.quote(str(path))
    steps = [NextStep("check", f"skalatui check {file}"), NextStep("recommend", f"skalatui recommend {file}")]
    if _is_in_repository(path):
        at_last_commit = shlex.quote(f"HEAD:{_from_here(path)}")
        steps = [
            NextStep("commit", f"git add {file} && git commit -m {shlex.quote(path.stem)} -- {file}"),
            NextStep("diff", f"skalatui diff {at_last_commit} {file}"),
            *steps,
        ]
    return tuple(NextStep(step.purpose, displayable(step.command)) for step in steps)


def _from_here(path: Path) -> str:
    """A path as git has it after a revision: from the folder where the command is typed."""
    return f"./{Path(os.path.relpath(path)).as_posix()}"


def _is_in_repository(path: Path) -> bool:
    try:
        return git.top_of(path.parent) is not None
    except Unreadable:
        return False
