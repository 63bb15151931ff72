"""`skalatui`, `skalatui new` and `skalatui open`: the interview, on the whole screen or line by line."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from skalatui.cli.shell import FAILED, Shell
from skalatui.flow.start import Begin, Example, Library, New, Open, Start

BARE = ("dumb", "unknown")  # terminals that can do no more than write lines


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    start = Start(_begin(arguments), shell.folder, shell.language, date.today(), shell.scale, os.environ)
    if getattr(arguments, "plain", False) or (is_terminal and os.environ.get("TERM") in BARE):
        from skalatui.plain.app import run as run_lines

        return run_lines(start)
    if not is_terminal:
        shell.complain(shell.say("cli.no-terminal"))
        return FAILED
    from skalatui.tui.app import run as run_wizard

    return run_wizard(start)


def _begin(arguments: argparse.Namespace) -> Begin:
    if arguments.example is not None:
        return Example(arguments.example)
    if arguments.start == "new":
        return New(arguments.name or "")
    if arguments.start == "open":
        return Open(Path(arguments.file))
    return Library()
