"""`skalatui check`: every problem of charters, on the disk or staged in git, with file, line, key and advice."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from skalatui.cli.interviews import problems_in_file
from skalatui.cli.portfolio import Result, as_json, problem_from, results
from skalatui.cli.shell import DONE, FAILED, NO, JsonArray, Shell, file_name
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import read
from skalatui.document.shortened import shortened
from skalatui.store.library import OtherFile, Unread, files_in, is_charter

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


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    paths = [Path(name) for name in arguments.paths]
    if not paths and not arguments.staged:
        shell.complain(shell.say("cli.nothing-to-check"))
        return FAILED
    tally = Tally()
    missing: list[Path] = []
    try:
        with JsonArray(shell) if arguments.json else nullcontext() as array:
            missing += [path for path in paths if not _is_there(path, in_index=arguments.staged)]
            there = [path for path in paths if path not in missing]
            look = _all_staged if arguments.staged else _all_on_disk
            for file, problems in look(there, shell, tally) if there or not paths else ():
                _report(file, problems, shell, tally, array)
    except Unreadable as unreadable:  # git, or its repository
        return shell.fail("", unreadable)
    for path in missing:
        shell.complain(shell.say("cli.no-such-path", file=file_name(path)))
    if not arguments.json:
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


def problems_of(content: bytes, shell: Shell) -> Result:
    """The problems of one file, and whether it calls itself a charter."""
    document = read(content)
    return {"is_charter": is_charter(document.values), "problems": [*map(as_json, problems_in_file(document, shell))]}


def _all_on_disk(paths: Sequence[Path], shell: Shell, tally: Tally) -> Iterator[Looked]:
    """Each path, and each charter of a folder, with its problems; other files of a folder are only counted."""
    inside: set[Path] = set()
    for file, found in results(_files(paths, inside), "check.problems_of", shell):
        if isinstance(found, tuple):
            yield file, found
        elif file in inside and not found["is_charter"]:
            tally.skipped += 1
        else:
            yield file, tuple(map(problem_from, found["problems"]))
        inside.discard(file)


def _files(paths: Sequence[Path], inside: set[Path]) -> Iterator[Path | Unread]:
    """The files to look at; those that a folder holds are noted in `inside` until they are looked at."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        try:
            for file in files_in(path):
                if isinstance(file, Path):
                    inside.add(file)
                yield file
        except Unreadable as unreadable:
            yield Unread(path, unreadable.problems)


def _all_staged(paths: Sequence[Path], shell: Shell, tally: Tally) -> Iterator[Looked]:
    """Each charter that the next commit adds or changes, below `paths` where some are given."""
    from skalatui.store.staged import staged_in

    for entry in staged_in(HERE, paths):
        if isinstance(entry, OtherFile):
            tally.skipped += 1
        elif isinstance(entry, Unread):
            yield entry.path, entry.problems
        else:
            yield entry.path, problems_in_file(entry.document, shell)


def _report(file: Path, problems: tuple[Problem, ...], shell: Shell, tally: Tally, array: JsonArray | None) -> None:
    tally.charters += 1
    for problem in problems:
        tally.errors += problem.severity == "error"
        tally.warnings += problem.severity == "warning"
        tally.personal += problem.code == PERSONAL_DATA
        if array is not None:
            array.add(
                {
                    "file": file_name(file),
                    "line": problem.line,
                    "key": ".".join(problem.path),
                    "code": problem.code,
                    "severity": problem.severity,
                    "message": shell.say(problem.code, **problem.parameters),
                }
            )
    for problem in shortened(problems) if array is None else ():
        shell.print(f"{shell.say(f'cli.severity.{problem.severity}')}: {shell.problem(problem, str(file))}")


def _sum_up(tally: Tally, shell: Shell) -> None:
    if tally.errors or tally.warnings:
        shell.print(shell.say("cli.found", count=tally.charters, errors=tally.errors, warnings=tally.warnings))
    else:
        shell.print(shell.say("cli.all-well", count=tally.charters))
    if tally.skipped:
        shell.print(shell.say("cli.skipped", count=tally.skipped))
