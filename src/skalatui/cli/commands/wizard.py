"""`skalatui`, `skalatui new` and `skalatui open`: the interview on the screen."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from skalatui.cli.shell import FAILED, Shell
from skalatui.flow.start import Begin, Example, Library, New, Open, Start
from skalatui.tui.app import run as run_wizard


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        shell.complain(shell.say("cli.no-terminal"))
        return FAILED
    start = Start(_begin(arguments), shell.folder, shell.language, date.today(), shell.scale, os.environ)
    return run_wizard(start)


def _begin(arguments: argparse.Namespace) -> Begin:
    if arguments.example is not None:
        return Example(arguments.example)
    if arguments.start == "new":
        return New(arguments.name or "")
    if arguments.start == "open":
        return Open(Path(arguments.file))
    return Library()
