"""A draft that waits: offered with what it holds, compared with its file, gone on with, read or thrown away."""

from __future__ import annotations

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING

from skalatui.flow.draft_words import against_file
from skalatui.flow.waiting_drafts import COMPARE, DISCARD, FILE, GO_ON, NEITHER, READ, about, opens_at_once, ways
from skalatui.store.draft import Draft
from skalatui.store.drafts import InUse
from skalatui.tui.dialogs.ask import Ask
from skalatui.tui.readable import read_said, read_text

if TYPE_CHECKING:
    from skalatui.store.drafts import DraftFound
    from skalatui.tui.wizard import Wizard


async def offer(app: Wizard, found: DraftFound, *, with_file: bool = True) -> str:
    """What to do with a draft: go on with it, open its file (with `with_file`), or neither.

    It is compared, read and thrown away from here, as often as wished.
    """
    words = app.wording.catalogue.say
    while True:
        text = about(found, app.opener, app.wording, datetime.now())
        options = ways(found, app.opener, app.wording, with_file=with_file)
        way = await app.push_screen_wait(Ask(app.wording.say("draft.title"), text, options))
        if way == COMPARE:
            said = await asyncio.to_thread(against_file, found, app.opener, app.wording)
            nothing = words("keeping.draft.cannot-compare" if said is None else "keeping.draft.same")
            await read_said(app, words("keeping.draft.compare-title"), said or (), nothing)
        elif way == READ:
            await read_text(app, words("keeping.draft.text-title"), found.content.text)
        elif way == DISCARD:
            if await discard(app, found):
                return FILE if with_file and found.base_now != "gone" else NEITHER
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
    if opens_at_once(found, app.opener) or await offer(app, found, with_file=False) == GO_ON:
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
