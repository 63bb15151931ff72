"""Saving as a conversation: where to, over what, and what to do when it could not be done."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.screen import ModalScreen
from textual.worker import WorkerError

from skalatui.document.records import replace
from skalatui.flow import saving_choices as choices
from skalatui.flow.file_names import path_typed
from skalatui.flow.saving import Result, save_charter
from skalatui.flow.saving_choices import Target
from skalatui.interview.events import BroughtTogether
from skalatui.store.charters import ChangedOnDisk, Over, leads_outside
from skalatui.store.library import make_folder
from skalatui.tui.dialogs.ask import Ask
from skalatui.tui.dialogs.file_name import FileName
from skalatui.tui.questioning import at_work, is_asking
from skalatui.tui.settling import interviews
from skalatui.tui.telling import TellsItself
from skalatui.tui.trying import settle_before_saving

if TYPE_CHECKING:
    from textual.worker import Worker

    from skalatui.flow.conversation import Conversation
    from skalatui.flow.meeting import Meeting
    from skalatui.tui.wizard import Wizard

GROUP = "save"


def begin_saving(app: Wizard, *, elsewhere: bool) -> None:
    """Save on a key: after a save that is under way, and not at all while that one asks something."""
    if not is_asking(app, GROUP):
        app.run_worker(_in_turn(app, at_work(app, GROUP), elsewhere), group=GROUP)


async def _in_turn(app: Wizard, before: Sequence[Worker[object]], elsewhere: bool) -> None:
    for worker in before:
        with suppress(WorkerError):
            await worker.wait()
    await save(app, elsewhere=elsewhere)


async def save(app: Wizard, *, elsewhere: bool = False) -> bool:
    """Save the charter, to its file or where the person says; False where it was not, which is told."""
    conversation = app.conversation
    if conversation is None or not await settle_before_saving(app):
        return False
    target: Target | None
    if conversation.path is None or elsewhere:
        target = await _asked_target(app, conversation)
        if target is None:
            app.tell(app.wording.say("told.not-saved"))
    else:
        target = Target(conversation.path, conversation.base or Over.NOTHING)
    while target is not None:
        outside = leads_outside(target.path, app.start.folder)
        if outside is not None and outside != conversation.outside:
            way = await _ask(app, choices.about_link(target.path, outside, app.wording))
            if way == choices.ELSEWHERE:
                target = await _asked_target(app, conversation)
                continue
            if way != choices.THERE:
                return False
            conversation.outside = outside
        result = await _tried(app, conversation, target)
        if isinstance(result, choices.MADE):
            text, is_serious = choices.told_of(conversation.view, target.path, result)
            app.tell(text, serious=is_serious)
            if isinstance(app.screen, TellsItself) and not is_serious:
                app.screen.tell(text)
            elif isinstance(app.screen, ModalScreen):  # it covers the line of the question
                app.notify(text, markup=False, severity="warning" if is_serious else "information")
            return True
        app.tell(app.wording.say("told.not-saved"))
        met = await _meeting(conversation, target, result)
        way = await _ask_way(app, conversation, target, result, met)
        if way == choices.MAKE_FOLDER and (problem := make_folder(target.path.parent)) is not None:
            app.tell(app.wording.reason(problem), serious=True)
            return False
        if way == choices.TOGETHER and met is not None and met.together is not None:
            app.take(BroughtTogether(met.together))
            conversation.base, conversation.saved = met.seen, met.answers
            target = replace(target, over=met.seen)
        elif way == choices.ELSEWHERE:
            target = await _asked_target(app, conversation)
        else:
            target = target.after(way, result) if way else None
    return False


async def _tried(app: Wizard, conversation: Conversation, target: Target) -> Result:
    """Put the charter there, off the loop; what is shown of it follows."""
    tree, number = conversation.session.tree, conversation.changes
    others = app.opener.others(conversation.edition)
    app.tell(app.wording.say("told.saving"))
    choices.make_charter_folder(target.path, app.start.folder)  # one that cannot be is told by the save
    result = await asyncio.to_thread(
        save_charter,
        tree,
        conversation.edition,
        others,
        target.path,
        target.over,
        comments=conversation.comments,
        drop_comments=target.drop_comments,
    )
    if isinstance(result, choices.MADE):
        conversation.path, conversation.base, conversation.saved = target.path, result.base, tree
        if app.keeper is not None:
            app.keeper.saved(number)
        app.show()
        for screen in interviews(app):
            screen.body.saved()
    return result


async def _asked_target(app: Wizard, conversation: Conversation) -> Target | None:
    """A file name from the person, proposed from the hospital's name; None where they gave none."""
    proposed = choices.proposed_path(conversation, app.start.folder)
    typed = await app.push_screen_wait(FileName(app.wording, str(proposed), choices.about_language(conversation.view)))
    return Target(path_typed(typed, proposed)) if typed.strip() else None


async def _meeting(conversation: Conversation, target: Target, result: Result) -> Meeting | None:
    """What somebody else made of the file that is being saved; None where that is not the trouble."""
    is_changed = isinstance(result, ChangedOnDisk) and result.now is not None
    if not is_changed or target.path != conversation.path or conversation.base is None:
        return None
    from skalatui.flow.meeting import Meeting, meeting

    found = await asyncio.to_thread(meeting, conversation)
    return found if isinstance(found, Meeting) else None


async def _ask_way(app: Wizard, conversation: Conversation, target: Target, result: Result, met: Meeting | None) -> str:
    """What to do about a save that was not made."""
    choice = choices.about_failure(conversation, target.path, result)
    if choice is None:
        return choices.STAY
    if met is None:
        return await _ask(app, choice)
    from skalatui.tui.dialogs.meeting import MeetingScreen

    together = [(choices.TOGETHER, app.wording.say("save.together"))] if met.together is not None else []
    return await app.push_screen_wait(MeetingScreen(app.wording, choice.text[0], met, [*together, *choice.ways]))


async def _ask(app: Wizard, choice: choices.Choice) -> str:
    return await app.push_screen_wait(Ask(app.wording.say("save.title"), choice.text, choice.ways))
