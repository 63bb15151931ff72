"""Saving as a conversation: where to, over what, and what to do when it could not be done."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from skalatui.document.problem import Problem
from skalatui.flow.asked import label_of
from skalatui.flow.file_names import path_typed
from skalatui.flow.saving import Comments, Faulty, Result, save_charter
from skalatui.interview.events import BroughtTogether
from skalatui.store.charters import (
    Base,
    ChangedOnDisk,
    Over,
    Refused,
    Saved,
    SavedUnconfirmed,
    Unchanged,
    leads_outside,
)
from skalatui.store.library import make_folder
from skalatui.store.names import free_name
from skalatui.text.keys import key_for
from skalatui.text.safe import displayable
from skalatui.tui.dialogs.ask import Ask
from skalatui.tui.dialogs.file_name import FileName
from skalatui.tui.trying import settle_before_saving

if TYPE_CHECKING:
    from skalatui.flow.conversation import Conversation
    from skalatui.flow.meeting import Meeting
    from skalatui.tui.wizard import Wizard


async def save(app: Wizard, *, elsewhere: bool = False) -> bool:
    """Save the charter, to its file or where the person says; False where it was not, which is told."""
    conversation = app.conversation
    if conversation is None or not await settle_before_saving(app):
        return False
    path, over = conversation.path, conversation.base or Over.NOTHING
    if path is None or elsewhere:
        path, over = await _ask_path(app, path), Over.NOTHING
        if path is None:
            app.tell(app.wording.say("told.not-saved"))
    drop_comments = False
    while path is not None:
        target = leads_outside(path, app.start.folder)
        if target is not None and target != conversation.outside:
            way = await _ask_outside(app, path, target)
            if way == "elsewhere":
                path, over = await _ask_path(app, path), Over.NOTHING
                continue
            if way != "there":
                return False
            conversation.outside = target
        tree, number = conversation.session.tree, conversation.changes
        others = app.opener.others(conversation.edition)
        app.tell(app.wording.say("told.saving"))
        result = await asyncio.to_thread(
            save_charter,
            tree,
            conversation.edition,
            others,
            path,
            over,
            comments=conversation.comments,
            drop_comments=drop_comments,
        )
        if isinstance(result, Saved | Unchanged | SavedUnconfirmed):
            conversation.path, conversation.base, conversation.saved = path, result.base, tree
            if app.keeper is not None:
                app.keeper.saved(number)
            app.show()
            _tell_saved(app, conversation, path, result)
            return True
        app.tell(app.wording.say("told.not-saved"))
        met = await _meeting(conversation, path, result)
        way = await _ask_way(app, path, result, met)
        if way == "replace":
            over = _seen(result)
        elif way == "together" and met is not None and met.together is not None:
            app.take(BroughtTogether(met.together))
            conversation.base, conversation.saved = met.seen, met.answers
            over = met.seen
        elif way == "drop-comments":
            drop_comments = True
        elif way == "make-folder":
            problem = make_folder(path.parent)
            if problem is not None:
                app.tell(app.wording.reason(problem), serious=True)
                return False
        elif way == "elsewhere":
            path, over = await _ask_path(app, path), Over.NOTHING
        elif way != "again":
            path = None
    return False


async def _ask_outside(app: Wizard, path: Path, target: Path) -> str:
    """Whether to write where a link leads that points out of the folder of charters."""
    say, words = app.wording.say, app.wording.catalogue.say
    text = words("keeping.save.outside", file=displayable(str(path)), target=displayable(str(target)))
    options = [("", say("save.stay")), ("there", words("keeping.save.there")), ("elsewhere", say("save.elsewhere"))]
    return await app.push_screen_wait(Ask(say("save.title"), [text], options, escape=""))


def _seen(result: Result) -> Base | Over:
    """What may be written over once the person has said so: the content that was found there, and no other."""
    return (result.now or Over.NOTHING) if isinstance(result, ChangedOnDisk) else Over.NOTHING


async def _ask_path(app: Wizard, path: Path | None) -> Path | None:
    """A file name from the person, proposed from the hospital's name; None where they gave none."""
    if path is None and app.conversation is not None:
        name = app.conversation.view.text(("hospital", "name"))
        path = free_name(app.start.folder, key_for(name, (), "hospital"))
    typed = await app.push_screen_wait(FileName(app.wording, str(path)))
    if not typed.strip():
        return None
    return path_typed(typed, path or app.start.folder / "charter")


async def _meeting(conversation: Conversation, path: Path, result: Result) -> Meeting | None:
    """What somebody else made of the file that is being saved; None where that is not the trouble."""
    is_changed = isinstance(result, ChangedOnDisk) and result.now is not None
    if not is_changed or path != conversation.path or conversation.base is None:
        return None
    from skalatui.flow.meeting import Meeting, meeting

    found = await asyncio.to_thread(meeting, conversation)
    return found if isinstance(found, Meeting) else None


def _tell_saved(
    app: Wizard, conversation: Conversation, path: Path, result: Saved | Unchanged | SavedUnconfirmed
) -> None:
    file, view = displayable(str(path)), conversation.view
    if isinstance(result, SavedUnconfirmed):
        app.tell(app.wording.reason(result.problem), serious=True)
    elif left_out := next(iter(conversation.session.held), None):
        text = displayable(conversation.session.held[left_out])
        said = {"file": file, "field": label_of(view, left_out), "text": text, "reason": view.refusal(left_out)}
        app.tell(app.wording.say("told.saved-but", **said), serious=True)
    else:
        app.tell(app.wording.say("told.unchanged" if isinstance(result, Unchanged) else "told.saved", file=file))


async def _ask_way(app: Wizard, path: Path, result: Result, met: Meeting | None = None) -> str:
    """What to do about a save that was not made."""
    say, file = app.wording.say, displayable(str(path))
    elsewhere, stay = ("elsewhere", say("save.elsewhere")), ("", say("save.stay"))
    match result:
        case ChangedOnDisk(_, now):
            there = app.conversation is not None and app.conversation.base is not None
            text = say("save.gone" if now is None else "save.changed" if there else "save.exists", file=file)
            options = [elsewhere, ("replace", say("save.write-again" if now is None else "save.replace")), stay]
            if met is not None:
                from skalatui.tui.dialogs.meeting import MeetingScreen

                together = [("together", say("save.together"))] if met.together is not None else []
                return await app.push_screen_wait(MeetingScreen(app.wording, text, met, [*together, *options]))
        case Comments(lines):
            text = say("save.comments", file=file, lines=", ".join(map(str, lines)))
            options = [elsewhere, ("drop-comments", say("save.drop-comments")), stay]
        case Faulty(problems):
            text = say("save.faulty") + "\n" + "\n".join(_problem(app, problem) for problem in problems[:5])
            options = [stay]
        case Refused(problem):
            text = f"{file}: {app.wording.reason(problem)}"
            again = ("again", say("save.again"))
            make = ("make-folder", say("save.make-folder"))
            options = [make if problem.code == "store.no-folder" else again, elsewhere, stay]
        case _:
            return ""
    return await app.push_screen_wait(Ask(say("save.title"), text.split("\n"), options))


def _problem(app: Wizard, problem: Problem) -> str:
    key = displayable(".".join(problem.path))
    return f"• {key}: {app.wording.reason(problem)}" if key else f"• {app.wording.reason(problem)}"
