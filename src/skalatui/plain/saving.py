"""Saving as a conversation of lines: where to, over what, and what to do when it could not be done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from skalatui.flow.file_names import path_typed
from skalatui.flow.saving import Comments, Faulty, Result, save_charter
from skalatui.plain.trying import settled
from skalatui.store.charters import (
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

if TYPE_CHECKING:
    from skalatui.document.problem import Problem
    from skalatui.plain.interview import Interview


def save(interview: Interview, *, elsewhere: bool = False) -> bool:
    """Save the charter, to its file or where the person says; False where it was not, which is told."""
    conversation, talk = interview.conversation, interview.talk
    if not settled(interview):
        return False
    path, over = conversation.path, conversation.base or Over.NOTHING
    if path is None or elsewhere:
        path, over = _asked_path(interview, path), Over.NOTHING
    drop_comments = False
    while path is not None:
        target = leads_outside(path, interview.start.folder)
        if target is not None and target != conversation.outside:
            way = _way_of_link(interview, path, target)
            if way == "elsewhere":
                path, over = _asked_path(interview, path), Over.NOTHING
                continue
            if way != "there":
                break
            conversation.outside = target
        with talk.console.undisturbed():
            tree, edition = conversation.session.tree, conversation.edition
            others = interview.opener.others(edition)
            result = save_charter(
                tree, edition, others, path, over, comments=conversation.comments, drop_comments=drop_comments
            )
            if isinstance(result, Saved | Unchanged | SavedUnconfirmed):
                conversation.path, conversation.base, conversation.saved = path, result.base, tree
                interview.keeper.saved()
                _tell_saved(interview, path, result)
                return True
        way = _way(interview, path, result)
        if way == "replace":
            over = (result.now or Over.NOTHING) if isinstance(result, ChangedOnDisk) else Over.NOTHING
        elif way == "drop-comments":
            drop_comments = True
        elif way == "make-folder":
            problem = make_folder(path.parent)
            if problem is not None:
                talk.console.say(talk.wording.reason(problem))
                return False
        elif way == "elsewhere":
            path, over = _asked_path(interview, path), Over.NOTHING
        elif way != "again":
            path = None
    talk.say("not-saved")
    return False


def _way_of_link(interview: Interview, path: Path, target: Path) -> str:
    """Whether to write where a link leads that points out of the folder of charters."""
    say, words = interview.talk.wording.say, interview.talk.wording.catalogue.say
    text = words("keeping.save.outside", file=displayable(str(path)), target=displayable(str(target)))
    there, elsewhere = ("there", words("keeping.save.there")), ("elsewhere", say("save.elsewhere"))
    return interview.talk.choose([text], [there, elsewhere, ("", say("save.stay"))])


def _asked_path(interview: Interview, path: Path | None) -> Path | None:
    """A file name, proposed from the hospital's name; None where the person goes back."""
    if path is None:
        name = interview.view.text(("hospital", "name"))
        path = free_name(interview.start.folder, key_for(name, (), "hospital"))
    interview.talk.say("file-name", file=str(path))
    typed = interview.talk.ask().strip()
    if not typed:
        return path
    command = interview.command_in(typed)
    if command is not None and command.name == "back":
        return None
    return path_typed(typed, path)


def _tell_saved(interview: Interview, path: Path, result: Saved | Unchanged | SavedUnconfirmed) -> None:
    talk, file = interview.talk, displayable(str(path))
    if isinstance(result, SavedUnconfirmed):
        talk.console.say(talk.wording.reason(result.problem))
    else:
        talk.console.say(
            talk.wording.say("told.unchanged" if isinstance(result, Unchanged) else "told.saved", file=file)
        )


def _way(interview: Interview, path: Path, result: Result) -> str:
    """What to do about a save that was not made."""
    talk, file = interview.talk, displayable(str(path))
    say = talk.wording.say
    elsewhere, stay = ("elsewhere", say("save.elsewhere")), ("", say("save.stay"))
    match result:
        case ChangedOnDisk(_, now):
            there = interview.conversation.base is not None
            text = say("save.gone" if now is None else "save.changed" if there else "save.exists", file=file)
            replace = ("replace", say("save.write-again" if now is None else "save.replace"))
            return talk.choose([text], [elsewhere, replace, stay])
        case Comments(lines):
            text = say("save.comments", file=file, lines=", ".join(map(str, lines)))
            return talk.choose([text], [elsewhere, ("drop-comments", say("save.drop-comments")), stay])
        case Faulty(problems):
            talk.console.say_all([say("save.faulty"), *(_problem(interview, problem) for problem in problems[:5])])
            return ""
        case Refused(problem):
            no_folder = problem.code == "store.no-folder"
            first = ("make-folder", say("save.make-folder")) if no_folder else ("again", say("save.again"))
            return talk.choose([f"{file}: {talk.wording.reason(problem)}"], [first, elsewhere, stay])
    return ""


def _problem(interview: Interview, problem: Problem) -> str:
    key = displayable(".".join(problem.path))
    reason = interview.talk.wording.reason(problem)
    return f"  {key}: {reason}" if key else f"  {reason}"
