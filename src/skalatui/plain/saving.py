"""Saving as a conversation of lines: where to, over what, and what to do when it could not be done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from skalatui.flow import saving_choices as choices
from skalatui.flow.file_names import folder_shown, path_typed
from skalatui.flow.saving import Result, save_charter
from skalatui.flow.saving_choices import Target
from skalatui.plain.trying import settled
from skalatui.store.charters import Over, leads_outside
from skalatui.store.library import make_folder
from skalatui.text.safe import displayable

if TYPE_CHECKING:
    from skalatui.plain.interview import Interview


def save(interview: Interview, *, elsewhere: bool = False) -> bool:
    """Save the charter, to its file or where the person says; False where it was not, which is told."""
    conversation, talk = interview.conversation, interview.talk
    if not settled(interview):
        return False
    target: Target | None
    if conversation.path is None or elsewhere:
        target = _asked_target(interview)
    else:
        target = Target(conversation.path, conversation.base or Over.NOTHING)
    while target is not None:
        outside = leads_outside(target.path, interview.start.folder)
        if outside is not None and outside != conversation.outside:
            about = choices.about_link(target.path, outside, talk.wording)
            way = talk.choose(about.text, about.ways)
            if way == choices.ELSEWHERE:
                target = _asked_target(interview)
                continue
            if way != choices.THERE:
                break
            conversation.outside = outside
        result = _tried(interview, target)
        if isinstance(result, choices.MADE):
            told, _ = choices.told_of(interview.view, target.path, result)
            talk.console.say(told)
            return True
        choice = choices.about_failure(conversation, target.path, result)
        way = talk.choose(choice.text, choice.ways) if choice and len(choice.ways) > 1 else choices.STAY
        if choice and len(choice.ways) == 1:
            talk.console.say_all(choice.text)
        if way == choices.MAKE_FOLDER and (problem := make_folder(target.path.parent)) is not None:
            talk.console.say(talk.wording.reason(problem))
            return False
        is_elsewhere = way == choices.ELSEWHERE
        target = _asked_target(interview) if is_elsewhere else target.after(way, result) if way else None
    talk.say("not-saved")
    return False


def _tried(interview: Interview, target: Target) -> Result:
    """Put the charter there, in one piece whatever comes meanwhile."""
    conversation = interview.conversation
    with interview.talk.console.undisturbed():
        tree, edition = conversation.session.tree, conversation.edition
        others = interview.opener.others(edition)
        choices.make_charter_folder(target.path, interview.start.folder)  # one that cannot be is told by the save
        result = save_charter(
            tree,
            edition,
            others,
            target.path,
            target.over,
            comments=conversation.comments,
            drop_comments=target.drop_comments,
        )
        if isinstance(result, choices.MADE):
            conversation.path, conversation.base, conversation.saved = target.path, result.base, tree
            interview.keeper.saved()
    return result


def _asked_target(interview: Interview) -> Target | None:
    """A file name, proposed from the hospital's name; None where the person goes back."""
    path: Path = choices.proposed_path(interview.conversation, interview.start.folder)
    interview.talk.say("file-name", file=displayable(str(path)), folder=folder_shown(path))
    typed = interview.talk.ask().strip()
    if not typed:
        return Target(path)
    command = interview.command_in(typed)
    if command is not None and command.name == "back":
        return None
    return Target(path_typed(typed, path))
