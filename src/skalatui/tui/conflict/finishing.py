"""The ways into and out of the picker: opened from a conflicted file, saved as a charter that git can add, or left."""

from __future__ import annotations

import asyncio
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from skalatui.document.problem import Unreadable
from skalatui.flow.open_merge import open_merge_of
from skalatui.store.conflicted import Conflicted, conflicted_at
from skalatui.store.unmerged import stages_of
from skalatui.text.safe import displayable
from skalatui.tui.conflict.screen import ConflictScreen
from skalatui.tui.dialogs.ask import Ask
from skalatui.tui.dialogs.reading import Reading
from skalatui.tui.lines import Line

TICK = 0.02  # seconds

if TYPE_CHECKING:
    from skalatui.document.problem import Problem
    from skalatui.flow.conversation import Conversation
    from skalatui.tui.wizard import Wizard


async def open_conflicted(app: Wizard, path: Path) -> bool:
    """Open the picker for a file with conflict markers; False where its versions cannot be read as charters."""
    found = await asyncio.to_thread(conflicted_at, path)
    if found is None:
        return False
    await _show(app, found)
    return True


async def mind_unmerged(app: Wizard, path: Path) -> None:
    """Ask about a charter that opened without a fault, but that git still holds unmerged."""
    opened = app.conversation
    stages = await asyncio.to_thread(stages_of, path)
    if stages is None or opened is None or app.conversation is not opened:
        return
    say = app.wording.catalogue.say
    found = await asyncio.to_thread(_versions_of, path)
    if found is None:
        gone = stages.ours is None or stages.theirs is None
        app.tell(say("conflict.removed" if gone else "conflict.unmerged", add=_command("git add", path)))
        return
    options = [("pick", say("conflict.pick")), ("", say("conflict.as-it-is"))]
    text = [say("conflict.unmarked"), say("conflict.unmarked-add", add=_command("git add", path))]
    way = await app.push_screen_wait(Ask(say("conflict.unmarked-title"), text, options))
    if way == "pick" and app.conversation is opened:
        app.close()
        app.pop_screen()
        await _show(app, found)


async def finish(app: Wizard, screen: ConflictScreen) -> None:
    """Save the charter as it was settled, and go on into its interview; say what git wants next."""
    merge = screen.merge
    conversation = app.opener.of_merge(merge.file, merge.settling.tree, app.wording.language)
    if problems := await asyncio.to_thread(_faults, app, conversation):
        from skalatui.tui.beginning import in_lines

        lines = [Line(screen.say("faulty"), wraps=True), Line()]
        lines += [Line(line, wraps=True) for line in in_lines(app, problems).split("\n")]
        await app.push_screen(Reading(screen.say("faulty-title"), lines, app.wording.say("help.closing")))
        return
    from skalatui.tui.saving_flow import save

    await app.pop_screen()
    app.open(conversation, is_changed=True)
    while app.focused is None:  # until the step is on the screen, which is told what becomes of the save
        await asyncio.sleep(TICK)
    if not await save(app):
        app.tell(screen.say("not-saved"), serious=True)
        return
    path = conversation.path or merge.file.path
    lines = [Line(line, wraps=True) for line in screen.say("done", add=_command("git add", path)).split("⏎")]
    await app.push_screen(Reading(screen.say("done-title"), lines, app.wording.say("help.closing")))


async def give_up(app: Wizard, screen: ConflictScreen) -> None:
    """Leave the picker; the file stays as it is, and who has chosen something is told that it is forgotten."""
    if not await may_leave(app, screen):
        return
    await app.pop_screen()
    if len(app.screen_stack) == 1:
        app.show_library()


async def leave(app: Wizard, screen: ConflictScreen) -> None:
    if await may_leave(app, screen):
        app.exit()


async def may_leave(app: Wizard, screen: ConflictScreen) -> bool:
    if not screen.would_lose:
        return True
    text = [screen.say("leaving", count=screen.would_lose)]
    options = [("", screen.say("stay")), ("leave", screen.say("leave"))]
    return await app.push_screen_wait(Ask(screen.say("leaving-title"), text, options, escape="")) == "leave"


async def _show(app: Wizard, found: Conflicted) -> None:
    merge = await asyncio.to_thread(open_merge_of, found, app.opener)
    await app.push_screen(ConflictScreen(app, merge))


def _versions_of(path: Path) -> Conflicted | None:
    try:
        return conflicted_at(path)
    except Unreadable:
        return None


def _faults(app: Wizard, conversation: Conversation) -> tuple[Problem, ...]:
    from skalatui.flow.saving import faults_of

    edition = conversation.edition
    return faults_of(conversation.session.tree, edition, app.opener.others(edition))


def _command(words: str, path: Path) -> str:
    return f"{words} -- {shlex.quote(displayable(str(path)))}"
