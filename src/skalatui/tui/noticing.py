"""What is told of a file when it is opened: an older or newer form, values that were outgrown, another edition."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from skalatui.charter.form import SCHEMA
from skalatui.charter.migrations import Migrated, change_shown, form_of
from skalatui.document.problem import Problem
from skalatui.document.records import replace
from skalatui.flow import upgrading
from skalatui.flow.differing import LINE
from skalatui.flow.noticed import told_of
from skalatui.text.safe import displayable
from skalatui.tui.dialogs.ask import Ask
from skalatui.tui.readable import read_said, read_text

if TYPE_CHECKING:
    from skalatui.flow.conversation import Conversation
    from skalatui.store.charters import CharterFile
    from skalatui.tui.wizard import Wizard


async def ask_about_form(app: Wizard, made: Migrated) -> bool:
    """Whether to go on with a file of an older form, once the person has seen what reading it changes."""
    say = app.wording.catalogue.say
    changes = [(LINE, displayable(change_shown(*change))) for change in made.changes]
    text = [say("keeping.file.older", found=made.found, known=SCHEMA)]
    options = [
        ("open", say("keeping.file.go-on")),
        ("look", say("keeping.file.look")),
        ("", say("keeping.file.neither")),
    ]
    while (way := await app.push_screen_wait(Ask(say("keeping.file.older-title"), text, options))) == "look":
        await read_said(app, say("keeping.file.changes-title"), changes, say("keeping.draft.same"))
    return way == "open"


async def read_newer(app: Wizard, file: CharterFile) -> Problem:
    """Show a file of a form still to come as text; gives back why it is not opened."""
    problem = Problem("charter.newer-schema", ("schema",), file.document.line_of(("schema",)))
    problem = replace(problem, parameters={"found": str(form_of(file.document.values)), "known": SCHEMA})
    before = [f"{displayable(str(file.path))}: {app.wording.reason(problem)}", ""]
    await read_text(app, app.wording.catalogue.say("keeping.file.text-title"), file.document.text, before)
    return problem


async def notice(app: Wizard, file: CharterFile, conversation: Conversation) -> None:
    """Tell of what in a file was worked out again or is unknown, and of another edition; the rest can be read."""
    noticed = await asyncio.to_thread(app.opener.warnings, file, app.wording.language)
    if app.conversation is not conversation:
        return
    conversation.noticed = noticed
    if told := told_of(noticed, app.wording):
        app.tell(app.wording.catalogue.say("keeping.noticed.see", told=told))
    else:
        offer_edition(app, conversation)


async def read_noticed(app: Wizard, noticed: Sequence[Problem]) -> None:
    from skalatui.tui.beginning import in_lines

    say = app.wording.catalogue.say
    said = [(LINE, line) for line in in_lines(app, noticed).split("\n") if line]
    await read_said(app, say("keeping.noticed.title"), said, say("keeping.noticed.nothing"))


def offer_edition(app: Wizard, conversation: Conversation) -> None:
    other = upgrading.offered(conversation, app.opener)
    if other is not None:
        here = conversation.edition.id
        app.tell(app.wording.catalogue.say("keeping.edition.offered", here=here, other=other.id))


async def change_edition(app: Wizard) -> None:
    """Show what another edition would change, and take it where the person says so."""
    conversation = app.conversation
    if conversation is None:
        return
    say, here = app.wording.catalogue.say, conversation.edition.id
    other = upgrading.offered(conversation, app.opener)
    if other is None:
        app.tell(say("keeping.edition.none", here=here))
        return
    said = await asyncio.to_thread(upgrading.preview, conversation, other)
    title = say("keeping.edition.title", here=here, other=other.id)
    options = [
        ("look", say("keeping.edition.look")),
        ("take", say("keeping.edition.take", other=other.id)),
        ("", say("keeping.edition.stay", here=here)),
    ]
    while (way := await app.push_screen_wait(Ask(title, [say("keeping.edition.undo")], options))) == "look":
        await read_said(app, title, said, say("keeping.edition.nothing"))
    if way == "take" and app.take(upgrading.taken(other)):
        app.tell(say("keeping.edition.taken", other=other.id))
