"""`skalatui list`: the portfolio, a row a charter, for people, as JSON or as CSV."""

from __future__ import annotations

import argparse
import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from skalatui.cli.interviews import InterviewFile, interview_of
from skalatui.cli.shell import DONE, Shell, file_name
from skalatui.document.problem import Unreadable
from skalatui.document.tree import value_at
from skalatui.interview.applicability import complete
from skalatui.store.library import OtherFile, Unread, charters_in
from skalatui.text.safe import displayable

LEVELS = ("present", "framework", "ambition", "recommended")
COLUMNS = ("file", "hospital", "date", "review_by", *LEVELS, "chosen", "complete", "problems")
NUMBERS = (*LEVELS, "chosen", "complete", "problems")


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    folder = Path(arguments.directory) if arguments.directory else shell.folder
    try:
        rows = list(_rows(folder, shell))
    except Unreadable as unreadable:
        return shell.fail(str(folder), unreadable)
    charters = [row for row in rows if row is not None]
    if arguments.json:
        shell.print(json.dumps(charters, ensure_ascii=False, indent=1, default=str))
    elif arguments.csv:
        shell.out.write(_csv(charters))
    else:
        _print_table(charters, folder, shell)
        if skipped := len(rows) - len(charters):
            shell.print(shell.say("cli.skipped", count=skipped))
    return DONE


def _rows(folder: Path, shell: Shell) -> Iterator[dict[str, Any] | None]:
    """A row a charter, in the library's order; None for a file that is none."""
    for entry in charters_in(folder):
        if isinstance(entry, OtherFile):
            yield None
        elif isinstance(entry, Unread):
            yield _row(entry.path, problems=len(entry.problems))
        else:
            try:
                interview = interview_of(entry, shell)
            except Unreadable as unreadable:
                yield _row(entry.path, entry.document.values, problems=len(unreadable.problems))
            else:
                yield _row(entry.path, interview.tree, interview, shell=shell)


def _row(
    path: Path,
    tree: Any = None,
    interview: InterviewFile | None = None,
    *,
    problems: int = 0,
    shell: Shell | None = None,
) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(COLUMNS)
    row |= {"file": file_name(path), "problems": problems}
    if tree is not None:
        row["hospital"] = value_at(tree, ("hospital", "name"))
        for key in ("date", "review_by"):
            day = value_at(tree, ("interview", key))
            row[key] = day.isoformat() if isinstance(day, date) else None
    if interview is not None and shell is not None:
        verdicts = interview.assessment.verdicts
        row |= {name: getattr(verdicts, name) for name in LEVELS}
        row["chosen"] = interview.assessment.chosen
        answered, of = complete(interview.tree, interview.edition, shell.questionnaire(interview.edition))
        row["complete"] = {"answered": answered, "of": of}
    return row


def _cells(row: dict[str, Any]) -> list[str]:
    """A row as words; a table cell that is empty says that nothing is known."""
    complete_of = row["complete"]
    words = {**row, "complete": f"{complete_of['answered']}/{complete_of['of']}" if complete_of else None}
    return ["" if words[name] is None else displayable(str(words[name])) for name in COLUMNS]


def _csv(rows: list[dict[str, Any]]) -> str:
    """Field names of the JSON as heading. A cell that a spreadsheet would run as a formula starts with a quote."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell for cell in _cells(row)])
    return out.getvalue()


def _print_table(rows: list[dict[str, Any]], folder: Path, shell: Shell) -> None:
    if not rows:
        shell.print(shell.say("cli.none-found", folder=file_name(folder)))
        return
    table = [[shell.say(f"cli.list.{name}") for name in COLUMNS], *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in table) for column in range(len(COLUMNS))]
    for line in table:
        aligned = (
            cell.rjust(width) if name in NUMBERS else cell.ljust(width)
            for cell, width, name in zip(line, widths, COLUMNS, strict=True)
        )
        shell.print("  ".join(aligned).rstrip())
