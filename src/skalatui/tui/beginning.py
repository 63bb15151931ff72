"""The beginning: what the wizard was started with is opened, or it ends with a sentence why not."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from skalatui.document.problem import Problem, Unreadable
from skalatui.flow.start import Example, New, Open

if TYPE_CHECKING:
    from skalatui.store.charters import CharterFile
    from skalatui.tui.wizard import Wizard

COULD_NOT = 2  # exit code
MERGE_LEFT_OPEN = "document.unresolved-merge"


async def begin(app: Wizard) -> None:
    language = app.wording.language
    try:
        match app.start.begin:
            case New(name):
                app.open(app.opener.new(name, language), is_changed=bool(name))
            case Example(name):
                app.open(app.opener.of_example(name, language))
            case Open(path):
                if not await open_path(app, path, must=True):
                    app.exit()
            case _:
                app.show_library()
    except Unreadable as unreadable:
        name = str(app.start.begin.path) if isinstance(app.start.begin, Open) else ""
        app.exit(return_code=COULD_NOT, message=Text(in_lines(app, unreadable.problems, name)))


async def open_path(app: Wizard, path: Path, *, must: bool = False) -> bool:
    """Open what lies at `path`: a charter, or one whose merge git left open; False as for `open_file`."""
    from skalatui.store.charters import open_charter

    try:
        file = open_charter(path)
    except Unreadable as unreadable:
        from skalatui.tui.conflict.finishing import open_conflicted

        if unreadable.problems[0].code != MERGE_LEFT_OPEN or not await open_conflicted(app, path):
            raise
        return True
    if not await open_file(app, file, must=must):
        return False
    from skalatui.tui.conflict.finishing import mind_unmerged

    app.run_worker(mind_unmerged(app, path), group="merge", exclusive=True)
    return True


async def open_file(app: Wizard, file: CharterFile, *, must: bool = False) -> bool:
    """Open a charter, or the draft of it that lies there, as the person chooses; False where they chose neither.

    The file is looked through for errors once its interview is on the screen; Unreadable, with all of them, then.
    """
    from skalatui.charter.migrations import is_newer, migrated
    from skalatui.flow.waiting_drafts import FILE, GO_ON, draft_left_of
    from skalatui.tui.drafting import offer, open_draft
    from skalatui.tui.noticing import ask_about_form, notice, read_newer

    if is_newer(file.document.values):
        problem = await read_newer(app, file)
        if must:
            raise Unreadable(problem)
        return False
    found = draft_left_of(app.drafts.list(), file.path, app.opener)
    if found is not None:
        choice = await offer(app, found)
        if choice == GO_ON:
            return open_draft(app, found)
        if choice != FILE:
            return False
    made = migrated(file.document.values)
    if made is not None and not await ask_about_form(app, made):
        return False
    conversation = app.opener.of_file(file, app.wording.language)
    app.open(conversation)
    errors = await asyncio.to_thread(app.opener.errors, file, app.wording.language)
    if errors:
        app.close()
        if not must:
            app.pop_screen()
        raise Unreadable(*errors)
    app.run_worker(notice(app, file, conversation), group="notice", exclusive=True)
    return True


def in_lines(app: Wizard, problems: Iterable[Problem], path: str = "") -> str:
    """Problems for people, a line each: file, line, place, what to do."""
    from skalatui.document.shortened import shortened
    from skalatui.text.problem_lines import in_a_line

    return "\n".join(in_a_line(problem, app.wording.reason(problem), path) for problem in shortened(problems))
