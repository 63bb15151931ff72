"""`skalatui check`: every problem of charters, on the disk or staged in git, with file, line, key and advice."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from skalatui.charter.check import problems_in
from skalatui.cli.interviews import editions_for
from skalatui.cli.shell import DONE, FAILED, NO, Shell, file_name
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import Document
from skalatui.store import assets
from skalatui.store.charters import open_charter
from skalatui.store.library import OtherFile, Unread, charters_in

HERE = Path()  # where git is asked: a hook runs at the top of the work tree
PERSONAL_DATA = "charter.personal-data"

Looked: TypeAlias = tuple[Path, tuple[Problem, ...]]


@dataclass
class Tally:
    """What has been looked at so far."""

    charters: int = 0
    skipped: int = 0
    errors: int = 0
    warnings: int = 0
    personal: int = 0  # warnings of personal data
    found: list[dict[str, object]] = field(default_factory=list)  # only where JSON is wanted


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    paths = [Path(name) for name in arguments.paths]
    if not paths and not arguments.staged:
        shell.complain(shell.say("cli.nothing-to-check"))
        return FAILED
    tally = Tally()
    try:
        missing = [path for path in paths if not _is_there(path, in_index=arguments.staged)]
        there = [path for path in paths if path not in missing]
        look = _all_staged if arguments.staged else _all_on_disk
        for file, problems in look(there, shell, tally) if there or not paths else ():
            _report(file, problems, shell, tally, as_json=arguments.json)
    except Unreadable as unreadable:  # git, or its repository
        return shell.fail("", unreadable)
    for path in missing:
        shell.complain(shell.say("cli.no-such-path", file=file_name(path)))
    if arguments.json:
        shell.print(json.dumps(tally.found, ensure_ascii=False, indent=1))
    else:
        _sum_up(tally, shell)
    if missing:
        return FAILED
    return NO if tally.errors or (arguments.guard and tally.personal) else DONE


def _is_there(path: Path, *, in_index: bool) -> bool:
    if path.exists() or path.is_symlink():
        return True
    if not in_index:
        return False
    from skalatui.store.staged import is_tracked  # starts git, and what that takes is only loaded for it

    return is_tracked(path, HERE)


def _all_on_disk(paths: Sequence[Path], shell: Shell, tally: Tally) -> Iterator[Looked]:
    for path in paths:
        yield from _looked_at(path, shell, tally)


def _all_staged(paths: Sequence[Path], shell: Shell, tally: Tally) -> Iterator[Looked]:
    """Each charter that the next commit adds or changes, below `paths` where some are given."""
    from skalatui.store.staged import staged_in

    for entry in staged_in(HERE, paths):
        if isinstance(entry, OtherFile):
            tally.skipped += 1
        elif isinstance(entry, Unread):
            yield entry.path, entry.problems
        else:
            yield entry.path, _problems_of(entry.document, shell)


def _looked_at(path: Path, shell: Shell, tally: Tally) -> Iterator[Looked]:
    """Each charter of a path with its problems, one at a time; in a folder other files are only counted."""
    if not path.is_dir():
        try:
            yield path, _problems_of(open_charter(path).document, shell)
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
            yield entry.path, _problems_of(entry.document, shell)


def _problems_of(document: Document, shell: Shell) -> tuple[Problem, ...]:
    try:
        edition, others = editions_for(document.values, shell)
    except Unreadable as unreadable:
        return unreadable.problems
    return problems_in(document, edition, assets.catalogue, others=others, detector=assets.detector())


def _report(file: Path, problems: tuple[Problem, ...], shell: Shell, tally: Tally, *, as_json: bool) -> None:
    tally.charters += 1
    for problem in problems:
        tally.errors += problem.severity == "error"
        tally.warnings += problem.severity == "warning"
        tally.personal += problem.code == PERSONAL_DATA
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
