"""`skalatui scale`: the scale itself, the rows in force at each level."""

from __future__ import annotations

import argparse
import json

from skalatui.cli.shell import DONE, FAILED, Shell
from skalatui.document.problem import Unreadable
from skalatui.scale.edition import Edition, Level, RoleRow, Row
from skalatui.scale.listing import scale_at


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    try:
        edition = shell.edition()
    except Unreadable as unreadable:
        return shell.fail(str(shell.scale or ""), unreadable)
    levels = [level.level for level in edition.levels]
    if arguments.level is not None and arguments.level not in levels:
        shell.complain(shell.say("cli.no-such-level", level=arguments.level, first=levels[0], last=levels[-1]))
        return FAILED
    wanted = levels if arguments.level is None else [arguments.level]
    if arguments.json:
        shell.print(json.dumps(scale_at(edition, wanted), ensure_ascii=False, indent=1))
        return DONE
    shell.print(shell.say("cli.scale-view.edition", edition=edition.id))
    for level in wanted:
        _print_level(edition, level, shell)
    return DONE


def _print_level(edition: Edition, level: Level, shell: Shell) -> None:
    name = edition.level(level).name.in_language(shell.language)
    shell.print("\n" + shell.say("cli.scale-view.level", level=level, name=name))
    section = ""
    for row in edition.in_force(level):
        if row.section != section:
            section = row.section
            shell.print("\n  " + shell.say(f"cli.section.{section}"))
        _print_row(row, shell)


def _print_row(row: Row, shell: Shell) -> None:
    """One row: its strength, its text (a sentence a line), and what is peculiar to it."""
    first, *rest = (row.name or row.text.in_language(shell.language)).rstrip("\n").split("\n")
    strength = shell.say(f"cli.strength.{row.strength}")
    shell.print(f"    {strength:<6} {first}")
    for line in rest:
        shell.print(f"           {line}")
    particulars = [f"{row.section}.{row.id}", shell.say("cli.scale-view.from", level=row.level)]
    if isinstance(row, RoleRow) and row.minimum is not None:
        particulars.append(f"{row.minimum}/{row.recommended}")
    for words in (row.cadence, row.audience):
        if words is not None:
            particulars.append(words.in_language(shell.language))
    if row.applies:
        particulars.append(shell.say(f"cli.scale-view.{row.applies}"))
    shell.print(f"           [{' · '.join(particulars)}]")
