"""The beginning: what the wizard was started with is opened, or it ends with a sentence why not."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text

from skalatui.document.problem import Problem, Unreadable
from skalatui.flow.start import Example, New, Open
from skalatui.text.safe import displayable

if TYPE_CHECKING:
    from skalatui.store.charters import CharterFile
    from skalatui.store.drafts import DraftFound
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
                app.open(app.opener.of_example(name, language), is_changed=True)
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
    found = draft_of(app, file)
    if found is not None:
        choice = await ask_about_draft(app, found)
        if choice == "draft":
            return open_draft(app, found)
        if choice != "file":
            return False
    app.open(app.opener.of_file(file, app.wording.language))
    errors = await asyncio.to_thread(app.opener.errors, file)
    if errors:
        app.close()
        if not must:
            app.pop_screen()
        raise Unreadable(*errors)
    return True


def draft_of(app: Wizard, file: CharterFile) -> DraftFound | None:
    """The newest draft of a charter that nobody is working on."""
    from skalatui.store.charters import real_path

    for found in app.drafts.list():
        base = found.content.place.base
        is_free = found.owner is None or not found.owner_is_alive
        if base is not None and base.real == real_path(file.path) and is_free and found.content.document is not None:
            return found
    return None


async def ask_about_draft(app: Wizard, found: DraftFound) -> str:
    from skalatui.tui.dialogs.ask import Ask

    say = app.wording.say
    text = say(f"draft.offered-{found.base_now}") if found.base_now != "none" else say("draft.offered")
    options = [("draft", say("draft.go-on")), ("file", say("draft.open-file")), ("", say("draft.neither"))]
    return await app.push_screen_wait(Ask(say("draft.title"), [text], options))


def open_draft(app: Wizard, found: DraftFound) -> bool:
    """Go on with a draft; False, told, where that cannot be."""
    from skalatui.store.draft import Draft

    resumed = app.drafts.resume(found)
    if not isinstance(resumed, Draft):
        if isinstance(resumed, Problem):
            app.tell(app.wording.reason(resumed), serious=True)
        else:
            app.tell(app.wording.say("draft.in-use", pid=resumed.owner.pid, host=resumed.owner.host), serious=True)
        return False
    conversation = app.opener.of_draft(found, app.wording.language)
    if conversation is None:
        return False
    app.open(conversation, resumed)
    return True


def in_lines(app: Wizard, problems: Iterable[Problem], path: str = "") -> str:
    """Problems for people, a line each: file, line, key, what to do."""
    lines = []
    for problem in problems:
        place = ":".join(part for part in (displayable(path), str(problem.line or "")) if part)
        key = displayable(".".join(problem.path))
        lines.append(": ".join(part for part in (place, key, app.wording.reason(problem)) if part))
    return "\n".join(lines)
