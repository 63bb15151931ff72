"""`skalatui list`: the portfolio, a row a charter, for people, as JSON or as CSV."""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
from datetime import date
from pathlib import Path
from shutil import get_terminal_size

from skalatui.charter.check import Examined
from skalatui.cli.interviews import examined_by, problems_of
from skalatui.cli.portfolio import Result as Row
from skalatui.cli.portfolio import results
from skalatui.cli.shell import DONE, Shell, file_name
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import read
from skalatui.document.tree import value_at
from skalatui.flow.levels import shown_of
from skalatui.interview.applicability import complete
from skalatui.store.library import files_in, is_charter
from skalatui.text.safe import displayable

LEVELS = ("present", "framework", "ambition", "recommended")
COLUMNS = ("file", "hospital", "date", "review_by", *LEVELS, "chosen", "complete", "problems")
GIVE, LEAST = ("file", "hospital"), 14  # the columns that are shortened on a terminal, and how far; in characters
GAP = "  "
FOR_PEOPLE = "shown"  # the key of a row's levels as they are shown: a range, or that nothing was asked yet
NUMBERS = (*LEVELS, "chosen", "complete", "problems")


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    folder = Path(arguments.directory) if arguments.directory else shell.folder
    try:
        rows = [_with_file(path, row) for path, row in results(files_in(folder), "list_charters.row_of", shell)]
    except Unreadable as unreadable:
        return shell.fail(str(folder), unreadable)
    charters = [row for row in rows if row is not None]
    if arguments.json:
        shell.print(json.dumps([*map(_columns, charters)], ensure_ascii=False, indent=1, default=str))
    elif arguments.csv:
        shell.out.write(_csv(charters))
    else:
        _print_table(charters, folder, shell)
        if skipped := len(rows) - len(charters):
            shell.print(shell.say("cli.skipped", count=skipped))
    return DONE


def row_of(content: bytes, shell: Shell) -> Row:
    """The row of one charter, but for its file; empty for a file that is none."""
    document = read(content)
    tree = document.values
    if not is_charter(tree):
        return {}
    row: Row = {}
    try:
        examined = examined_by(document, shell)
    except Unreadable as unreadable:  # the edition of one's own
        row["problems"] = len(unreadable.problems)
    else:
        row["problems"] = len(problems_of(examined))
        if not examined.errors:
            row |= _verdicts(examined, shell)
            tree = examined.tree  # in the form that a charter has it in
    row["hospital"] = value_at(tree, ("hospital", "name"))
    for key in ("date", "review_by"):
        day = value_at(tree, ("interview", key))
        row[key] = day.isoformat() if isinstance(day, date) else None
    return row


def _verdicts(examined: Examined, shell: Shell) -> Row:
    """What the rules say of a charter without errors, and how much of it is answered."""
    assessment = examined.assessment
    questionnaire = shell.questionnaire(examined.edition)
    answered, of = complete(examined.tree, examined.edition, questionnaire, assessment.answers)
    return {
        **{name: getattr(assessment.verdicts, name) for name in LEVELS},
        FOR_PEOPLE: {name: shown_of(assessment, name).figure for name in LEVELS},
        "chosen": assessment.chosen,
        "complete": {"answered": answered, "of": of},
    }


def _with_file(path: Path, found: Row | tuple[Problem, ...]) -> Row | None:
    """A row whole, in the order of the columns; None for a file that is no charter."""
    if not found:
        return None
    known: Row = {"problems": len(found)} if isinstance(found, tuple) else found
    return {**dict.fromkeys(COLUMNS), **known, "file": file_name(path)}


def _columns(row: Row) -> Row:
    return {name: row[name] for name in COLUMNS}


def _cells(row: Row) -> list[str]:
    """A row as words; a table cell that is empty says that nothing is known."""
    complete_of = row["complete"]
    words = {**row, "complete": f"{complete_of['answered']}/{complete_of['of']}" if complete_of else None}
    return ["" if words[name] is None else displayable(str(words[name])) for name in COLUMNS]


def _csv(rows: list[Row]) -> str:
    """Field names of the JSON as heading. A cell that a spreadsheet would run as a formula starts with a quote."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell for cell in _cells(row)])
    return out.getvalue()


def _print_table(rows: list[Row], folder: Path, shell: Shell) -> None:
    if not rows:
        shell.print(shell.say("cli.none-found", folder=file_name(folder)))
        return
    before = f"{file_name(folder)}{os.sep}"
    beside = [{**row, **row.get(FOR_PEOPLE, {}), "file": row["file"].removeprefix(before)} for row in rows]
    columns = [name for name in COLUMNS if name != "review_by" or any(row[name] for row in rows)]
    table = [
        [shell.say(f"cli.list.{name}") for name in columns],
        *([cell for cell, name in zip(_cells(row), COLUMNS, strict=True) if name in columns] for row in beside),
    ]
    widths = _fitted([max(len(line[column]) for line in table) for column in range(len(columns))], columns, shell)
    for line in table:
        aligned = (
            cell.rjust(width) if name in NUMBERS else _shortened(cell, width).ljust(width)
            for cell, width, name in zip(line, widths, columns, strict=True)
        )
        shell.print(GAP.join(aligned).rstrip())


def _fitted(widths: list[int], columns: list[str], shell: Shell) -> list[int]:
    """Widths that fit the terminal, as far as file and hospital can give; what goes elsewhere stays whole."""
    if not shell.out.isatty():
        return widths
    over = sum(widths) + len(GAP) * (len(widths) - 1) - get_terminal_size().columns
    fitted = dict(zip(columns, widths, strict=True))
    while over > 0 and (longest := max(GIVE, key=lambda name: fitted[name])) and fitted[longest] > LEAST:
        fitted[longest] -= 1
        over -= 1
    return [*fitted.values()]


def _shortened(cell: str, width: int) -> str:
    """A cell without its middle, where both ends tell more than either: the file's name, the hospital's."""
    if len(cell) <= width:
        return cell
    end = (width - 1) // 2
    return f"{cell[: width - 1 - end]}…{cell[len(cell) - end :]}"
