"""The end, wished for or not: what was answered is kept first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from skalatui.flow.left_words import left_in_words
from skalatui.tui.dialogs.ask import Ask
from skalatui.tui.questioning import is_asking
from skalatui.tui.retracing import choices
from skalatui.tui.saving_flow import save

if TYPE_CHECKING:
    from skalatui.document.problem import Problem
    from skalatui.tui.wizard import Wizard


GROUP = "leave"


def leave(app: Wizard) -> None:
    """End. Asks nothing where the draft is kept, and says that it is."""
    if is_asking(app, GROUP):
        return
    conversation, keeper = app.conversation, app.keeper
    if conversation is None or keeper is None:
        if (screen := choices(app)) is not None:
            from skalatui.tui.conflict.finishing import leave as leave_choices

            app.run_worker(leave_choices(app, screen), group=GROUP, exclusive=True)
        else:
            app.exit()
        return
    problem = keeper.write_now()
    if problem is not None:
        app.run_worker(_leave_without_draft(app, problem), group=GROUP, exclusive=True)
        return
    said = left_in_words(conversation, app.wording)
    app.close()
    app.exit(message=Text(said) if said else None)


async def _leave_without_draft(app: Wizard, problem: Problem) -> None:
    """Ask before an end that would lose answers, for the draft cannot be written."""
    say = app.wording.say
    options = [("save", say("save.elsewhere")), ("leave", say("leave.anyway")), ("", say("leave.stay"))]
    text = [say("told.draft-failed", reason=app.wording.reason(problem)), say("leave.would-lose")]
    way = await app.push_screen_wait(Ask(say("leave.title"), text, options))
    if way == "leave" or (way == "save" and await save(app, elsewhere=True)):
        app.conversation = app.keeper = None
        app.exit()
