"""The end, wished for or not: what was answered is kept first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from skalatui.flow.trial import differs
from skalatui.tui.dialogs.ask import Ask
from skalatui.tui.retracing import choices
from skalatui.tui.saving_flow import save

if TYPE_CHECKING:
    from skalatui.document.problem import Problem
    from skalatui.tui.wizard import Wizard


def leave(app: Wizard) -> None:
    """End. Asks nothing where the draft is kept, and says that it is."""
    conversation, keeper = app.conversation, app.keeper
    if conversation is None or keeper is None:
        if (screen := choices(app)) is not None:
            from skalatui.tui.conflict.finishing import leave as leave_choices

            app.run_worker(leave_choices(app, screen), group="leave", exclusive=True)
        else:
            app.exit()
        return
    problem = keeper.write_now()
    if problem is not None:
        app.run_worker(_leave_without_draft(app, problem), group="leave", exclusive=True)
        return
    said = "told.left-saved" if conversation.is_saved else "told.left-draft"
    name = conversation.view.text(("hospital", "name")) or app.wording.say("frame.unnamed")
    is_untouched = conversation.changes == 0
    text = app.wording.say(said, name=name)
    if differs(conversation.real, conversation.session):
        text = app.wording.catalogue.say("whatif.left", name=name)
    app.close()
    app.exit(message=None if is_untouched else Text(text))


async def _leave_without_draft(app: Wizard, problem: Problem) -> None:
    """Ask before an end that would lose answers, for the draft cannot be written."""
    say = app.wording.say
    options = [("save", say("save.elsewhere")), ("leave", say("leave.anyway")), ("", say("leave.stay"))]
    text = [say("told.draft-failed", reason=app.wording.reason(problem)), say("leave.would-lose")]
    way = await app.push_screen_wait(Ask(say("leave.title"), text, options))
    if way == "leave" or (way == "save" and await save(app, elsewhere=True)):
        app.conversation = app.keeper = None
        app.exit()
