"""`skalatui build`: answers to a finished charter, without a screen."""

from __future__ import annotations

import argparse
from pathlib import Path

from skalatui.charter.compose import compose, language_of
from skalatui.charter.layout import charter_text
from skalatui.charter.migrations import migration_in
from skalatui.cli.interviews import InterviewFile, interview_in
from skalatui.cli.shell import DONE, FAILED, NO, Shell, file_name
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.tree import Tree
from skalatui.store import assets
from skalatui.store.charters import (
    Base,
    ChangedOnDisk,
    CharterFile,
    Over,
    Refused,
    SavedUnconfirmed,
    Unchanged,
    open_charter,
    real_path,
    save,
)
from skalatui.store.own_comments import comments_of, lost_lines
from skalatui.store.read_back import checked


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    source = Path(arguments.file)
    try:
        interview = interview_in(source, shell)
        tree = compose(interview.tree, interview.edition, assets.catalogue, others=interview.others)
        comments = comments_of(interview.file.document)
        text = charter_text(tree, assets.catalogue(language_of(tree)), comments)
        if arguments.output is None:
            shell.out.write(checked(text, tree).decode())
            written = True
        else:
            written = _put(Path(arguments.output), text, tree, interview.file, arguments, shell)
    except Unreadable as unreadable:
        return shell.fail(arguments.file, unreadable)
    if not written:
        return FAILED
    for problem in migration_in(interview.file.document.values):
        shell.complain(shell.problem(problem, arguments.file))
    _tell_shortfalls(interview, shell)
    if interview.assessment.chosen is None:
        draft = "cli.draft" if interview.assessment.verdicts.ambition else "cli.draft-without-wish"
        shell.complain(shell.say(draft, file=file_name(arguments.output or source)))
        return NO
    return DONE


def _put(target: Path, text: str, tree: Tree, source: CharterFile, arguments: argparse.Namespace, shell: Shell) -> bool:
    """Save the charter at `target`, and say what became of it. Replacing the source itself needs no `--force`."""
    over: Base | Over = Over.NOTHING
    there: CharterFile | None = None
    if real_path(target) == source.real:
        there, over = source, source.base
    elif target.exists():
        if not arguments.force:
            return _refuse(shell, "cli.out-exists", target)
        over = Over.ANYTHING
        try:
            there = open_charter(target)
        except Unreadable:
            there = None  # no charter, so no comments of one; --force says that it may go
    if there is not None and not arguments.drop_comments:
        lines = lost_lines(there.document, comments_of(source.document))
        if lines:
            return _refuse(shell, "cli.out-comments", target, count=len(lines), lines=", ".join(map(str, lines)))
    outcome = save(target, text, tree, over)
    if isinstance(outcome, Refused):
        return _refuse(shell, "cli.out-outcome", target, cause=_said(outcome.problem, shell))
    if isinstance(outcome, ChangedOnDisk):
        return _refuse(shell, "cli.out-exists", target)
    if isinstance(outcome, SavedUnconfirmed):
        shell.complain(f"{file_name(target)}: {_said(outcome.problem, shell)}")
    shell.complain(
        shell.say("cli.unchanged" if isinstance(outcome, Unchanged) else "cli.written", file=file_name(target))
    )
    if not isinstance(outcome, Unchanged) and outcome.other_names:
        shell.complain(f"{file_name(target)}: {shell.say('keeping.other-names', count=outcome.other_names)}")
    return True


def _refuse(shell: Shell, code: str, target: Path, **parameters: str | int) -> bool:
    shell.complain(shell.say(code, file=file_name(target), **parameters))
    return False


def _said(problem: Problem, shell: Shell) -> str:
    return shell.say(problem.code, **problem.parameters)


def _tell_shortfalls(interview: InterviewFile, shell: Shell) -> None:
    """A level above the sustainable one is allowed, with everything that it lacks said."""
    wording = interview.wording(shell)
    for finding in interview.assessment.findings:
        if finding.id == "chosen-above-sustainable":
            shell.complain(wording.finding(finding, at_once=None))
