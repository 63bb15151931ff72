"""`skalatui check`: every problem of charter files and folders, with file, line, key and advice."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from skalatui.charter.check import problems_in
from skalatui.cli.interviews import editions_for
from skalatui.cli.shell import DONE, FAILED, NO, Shell, file_name
from skalatui.document.problem import Problem, Unreadable
from skalatui.store import assets
from skalatui.store.charters import CharterFile, open_charter
from skalatui.store.library import OtherFile, Unread, charters_in


@dataclass
class Tally:
    """What has been looked at so far."""

    charters: int = 0
    skipped: int = 0
    errors: int = 0
    warnings: int = 0
    found: list[dict[str, object]] = field(default_factory=list)  # only where JSON is wanted


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    paths = [Path(name) for name in arguments.paths]
    missing = [path for path in paths if not path.exists() and not path.is_symlink()]
    for path in missing:
        shell.complain(shell.say("cli.no-such-path", file=file_name(path)))
    tally = Tally()
    for path in paths:
        if path not in missing:
            for file, problems in _looked_at(path, shell, tally):
                _report(file, problems, shell, tally, as_json=arguments.json)
    if arguments.json:
        shell.print(json.dumps(tally.found, ensure_ascii=False, indent=1))
    else:
        _sum_up(tally, shell)
    return FAILED if missing else NO if tally.errors else DONE


def _looked_at(path: Path, shell: Shell, tally: Tally) -> Iterator[tuple[Path, tuple[Problem, ...]]]:
    """Each charter of a path with its problems, one at a time; in a folder other files are only counted."""
    if not path.is_dir():
        try:
            yield path, _problems_of(open_charter(path), shell)
        except Unreadable as unreadable:
            yield path, unreadable.problems
        return
    try:
        entries = charters_in(path)
    except Unreadable as unreadable:
        yield path, unreadable.problems
        return
    for entry in entries:
        if isinstance(entry, OtherFile):
            tally.skipped += 1
        elif isinstance(entry, Unread):
            yield entry.path, entry.problems
        else:
            yield entry.path, _problems_of(entry, shell)


def _problems_of(file: CharterFile, shell: Shell) -> tuple[Problem, ...]:
    try:
        edition, others = editions_for(file.document.values, shell)
    except Unreadable as unreadable:
        return unreadable.problems
    return problems_in(file.document, edition, assets.catalogue, others=others)


def _report(file: Path, problems: tuple[Problem, ...], shell: Shell, tally: Tally, *, as_json: bool) -> None:
    tally.charters += 1
    for problem in problems:
        tally.errors += problem.severity == "error"
        tally.warnings += problem.severity == "warning"
        if as_json:
            tally.found.append(
                {
                    "file": file_name(file),
                    "line": problem.line,
                    "key": ".".join(problem.path),
                    "code": problem.code,
                    "severity": problem.severity,
                    "message": shell.say(problem.code, **problem.parameters),
                }
            )
        else:
            shell.print(f"{shell.say(f'cli.severity.{problem.severity}')}: {shell.problem(problem, str(file))}")


def _sum_up(tally: Tally, shell: Shell) -> None:
    if tally.errors or tally.warnings:
        shell.print(shell.say("cli.found", count=tally.charters, errors=tally.errors, warnings=tally.warnings))
    else:
        shell.print(shell.say("cli.all-well", count=tally.charters))
    if tally.skipped:
        shell.print(shell.say("cli.skipped", count=tally.skipped))
