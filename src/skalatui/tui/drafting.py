"""A draft that waits: offered with what it holds, compared with its file, gone on with, read or thrown away."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING

from skalatui.flow.draft_words import against_file, contents
from skalatui.store.draft import Draft
from skalatui.store.drafts import InUse
from skalatui.tui.dialogs.ask import Ask
from skalatui.tui.readable import read_said, read_text

if TYPE_CHECKING:
    from skalatui.store.charters import CharterFile
    from skalatui.store.drafts import DraftFound
    from skalatui.tui.wizard import Wizard


def draft_of(app: Wizard, file: CharterFile) -> DraftFound | None:
    """The newest draft of a charter that nobody is working on and that can be gone on with."""
    from skalatui.store.charters import real_path

    for found in app.drafts.list():
        base = found.content.place.base
        is_free = found.owner is None or not found.owner_is_alive
        if base is not None and base.real == real_path(file.path) and is_free and _may_go_on(app, found):
            return found
    return None


async def offer(app: Wizard, found: DraftFound, *, with_file: bool = True) -> str:
    """What to do with a draft: `draft`, `file` (with `with_file`), or nothing.

    It is compared, read and thrown away from here, as often as wished.
    """
    say, words = app.wording.say, app.wording.catalogue.say
    state = found.base_now
    while True:
        lines = contents(found, app.opener, app.wording, datetime.now())
        base = found.content.place.base
        text = [say("draft.offered") if base is None else say(f"draft.offered-{state}"), "\n".join(lines)]
        options = [("draft", say("draft.go-on"))] if _may_go_on(app, found) else []
        options += [("file", say("draft.open-file"))] if with_file and base is not None else []
        options += [("compare", words("keeping.draft.compare"))] if options and state in ("same", "changed") else []
        options += [("read", words("keeping.draft.read"))] if not _may_go_on(app, found) else []
        options += [("discard", say("draft.discard")), ("", say("draft.neither" if with_file else "draft.keep"))]
        way = await app.push_screen_wait(Ask(say("draft.title"), text, options))
        if way == "compare":
            said = await asyncio.to_thread(against_file, found, app.opener, app.wording)
            nothing = words("keeping.draft.cannot-compare" if said is None else "keeping.draft.same")
            await read_said(app, words("keeping.draft.compare-title"), said or (), nothing)
        elif way == "read":
            await read_text(app, words("keeping.draft.text-title"), found.content.text)
        elif way == "discard":
            if await discard(app, found):
                return "file" if with_file and state != "gone" else ""
        else:
            return way


async def discard(app: Wizard, found: DraftFound) -> bool:
    """Ask, and then throw a draft away; False where it is still there."""
    say = app.wording.say
    options = [("", say("draft.keep")), ("discard", say("draft.discard"))]
    asked = Ask(say("draft.discard-title"), [say("draft.discard-text")], options, escape="")
    if await app.push_screen_wait(asked) != "discard":
        return False
    problem = await asyncio.to_thread(app.drafts.discard, found)
    if problem is not None:
        app.tell(app.wording.reason(problem), serious=True)
    return problem is None


async def take_up(app: Wizard, found: DraftFound) -> bool:
    """A draft that was chosen from a list: gone on with at once where nothing speaks against it, else offered first."""
    is_plain = found.content.state == "whole" and found.base_now in ("none", "same")
    if (is_plain and _may_go_on(app, found)) or await offer(app, found, with_file=False) == "draft":
        return open_draft(app, found)
    return False


def open_draft(app: Wizard, found: DraftFound) -> bool:
    """Go on with a draft; False, told, where another window has it.

    Where its folder cannot be written to, the interview goes on all the same, with a draft of its own elsewhere.
    """
    conversation = app.opener.of_draft(found, app.wording.language)
    if conversation is None:
        return False
    resumed = app.drafts.resume(found)
    if isinstance(resumed, InUse):
        app.tell(app.wording.say("draft.in-use", pid=resumed.owner.pid, host=resumed.owner.host), serious=True)
        return False
    app.open(conversation, resumed if isinstance(resumed, Draft) else None, is_changed=not isinstance(resumed, Draft))
    return True


def _may_go_on(app: Wizard, found: DraftFound) -> bool:
    """Whether a draft can be an interview again: not one of another version, which would be written over."""
    return found.content.state != "foreign" and app.opener.can_open(found)
