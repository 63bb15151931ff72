"""`skalatui git`: git's drivers for charters set up, taken away and looked at, and the text that git compares."""

from __future__ import annotations

import argparse
from pathlib import Path

from skalatui.cli.shell import DONE, NO, Shell, file_name
from skalatui.cli.textconv import textconv
from skalatui.document.problem import Unreadable
from skalatui.store.git_setup import Place, Status, disable, enable, status


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    if arguments.action == "textconv":
        return textconv(arguments.file)
    place = Place(Path(), arguments.everywhere)
    try:
        if arguments.action == "enable":
            patterns = ", ".join(enable(place, arguments.patterns))
            shell.print(shell.say(f"git.setup.enabled{'-global' if place.everywhere else ''}", patterns=patterns))
            return DONE
        if arguments.action == "disable":
            disable(place, arguments.patterns)
            shell.print(shell.say("git.setup.disabled"))
            return DONE
        return _tell(status(place), shell)
    except Unreadable as unreadable:
        return shell.fail("", unreadable)


def _tell(found: Status, shell: Shell) -> int:
    """What is set up, and why it isn't active where it isn't."""
    none = shell.say("git.setup.none")
    shell.print(shell.say(f"git.setup.{'inactive' if found.problems else 'active'}"))
    shell.print("  " + shell.say("git.setup.driver-merge", value=found.merge or none))
    shell.print("  " + shell.say("git.setup.driver-diff", value=found.textconv or none))
    where = file_name(found.attributes)
    shell.print("  " + shell.say("git.setup.lines", file=where, value=", ".join(found.patterns) or none))
    shell.print("  " + shell.say("git.setup.charters", count=found.reached))
    for problem in found.problems:
        shell.print("  " + shell.problem(problem))
    return NO if found.problems else DONE
