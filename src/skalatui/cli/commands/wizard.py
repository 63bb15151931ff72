"""`skalatui`, `skalatui new` and `skalatui open`: the interview, on the whole screen or line by line."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from skalatui.cli.shell import FAILED, Shell
from skalatui.flow.looks import LOOKS
from skalatui.flow.start import Begin, Example, Library, New, Open, Start

if TYPE_CHECKING:
    from argparse import Namespace
    from types import SimpleNamespace

BARE = ("dumb", "unknown")  # terminals that can do no more than write lines


def run(arguments: Namespace | SimpleNamespace, shell: Shell) -> int:
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    looks = looks_wanted(getattr(arguments, "theme", None), os.environ)
    start = Start(_begin(arguments), shell.folder, shell.language, date.today(), shell.scale, os.environ, looks)
    if getattr(arguments, "plain", False) or (is_terminal and os.environ.get("TERM") in BARE):
        from skalatui.plain.app import run as run_lines

        return run_lines(start)
    if not is_terminal:
        shell.complain(shell.say("cli.no-terminal"))
        return FAILED
    from skalatui.tui.app import run as run_wizard

    return run_wizard(start)


def looks_wanted(given: str | None, environment: Mapping[str, str]) -> str:
    """The wizard's theme: as given, else `SKALATUI_THEME` where that names one, else the first."""
    return next((wish for wish in (given, environment.get("SKALATUI_THEME")) if wish in LOOKS), LOOKS[0])


def _begin(arguments: Namespace | SimpleNamespace) -> Begin:
    if arguments.example is not None:
        return Example(arguments.example)
    if arguments.start == "new":
        return New(arguments.name or "")
    if arguments.start == "open":
        return Open(Path(arguments.file))
    return Library()
