"""`skalatui`, `skalatui new` and `skalatui open`: the interview on the screen."""

from __future__ import annotations

import argparse
import sys

from skalatui.cli.shell import FAILED, Shell


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        shell.complain(shell.say("cli.no-terminal"))
        return FAILED
    from skalatui.tui import app

    return app.run(arguments, shell)
