"""What a save asks and tells, on whatever front end: where to, over what, and what to do about one that failed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from skalatui.charter.compose import language_of
from skalatui.document.records import dataclass, replace
from skalatui.flow.held import held_because
from skalatui.flow.question_names import full_name
from skalatui.flow.saving import Comments, Faulty, Result
from skalatui.flow.view import View
from skalatui.flow.wording import Wording
from skalatui.store.charters import Base, ChangedOnDisk, Over, Refused, Saved, SavedUnconfirmed, Unchanged
from skalatui.store.library import make_folder
from skalatui.store.names import free_name
from skalatui.text.keys import key_for
from skalatui.text.safe import displayable

if TYPE_CHECKING:
    from skalatui.document.problem import Problem
    from skalatui.flow.conversation import Conversation

MADE = Saved | Unchanged | SavedUnconfirmed
STAY = ""  # the way that writes nothing
ELSEWHERE, REPLACE, TOGETHER, DROP_COMMENTS = "elsewhere", "replace", "together", "drop-comments"
MAKE_FOLDER, AGAIN, THERE = "make-folder", "again", "there"
NAMED = 5  # problems told of a charter that has faults


@dataclass(frozen=True)
class Target:
    """Where a charter is put, and what may be written over or lost there."""

    path: Path
    over: Base | Over = Over.NOTHING
    drop_comments: bool = False

    def after(self, way: str, result: Result) -> Target:
        """The same place once the person has chosen a way on: what was seen there may be written over, no other."""
        if way == REPLACE:
            return replace(self, over=(result.now or Over.NOTHING) if isinstance(result, ChangedOnDisk) else self.over)
        return replace(self, drop_comments=True) if way == DROP_COMMENTS else self


@dataclass(frozen=True)
class Choice:
    """`text` in paragraphs, and the ways on with their words, the last of which writes nothing."""

    text: tuple[str, ...]
    ways: tuple[tuple[str, str], ...]


def proposed_path(conversation: Conversation, folder: Path) -> Path:
    """A name that takes nobody's place: beside the charter's own file, else after the hospital."""
    if conversation.path is not None:
        return free_name(conversation.path.parent, conversation.path.stem)
    return free_name(folder, key_for(conversation.view.text(("hospital", "name")), (), "hospital"))


def about_language(view: View) -> str:
    """The language that the charter will be written in, whatever the interface speaks, and where it is chosen."""
    path = ("language",)
    return view.wording.say("save.language", language=view.wording.word(path, language_of(view.session.tree)))


def make_charter_folder(path: Path, folder: Path) -> Problem | None:
    """Make the `folder` of charters for the first that is saved there, in a folder that is there already."""
    is_wanted = path.parent.absolute() == folder.absolute() and not folder.exists()
    return make_folder(folder) if is_wanted and folder.absolute().parent.is_dir() else None


def about_link(path: Path, target: Path, wording: Wording) -> Choice:
    """Whether to write where a link leads that points out of the folder of charters."""
    text = wording.catalogue.say("keeping.save.outside", file=displayable(str(path)), target=displayable(str(target)))
    there = (THERE, wording.catalogue.say("keeping.save.there"))
    return Choice((text,), (*_ways(wording, ELSEWHERE), there, *_ways(wording, STAY)))


def about_failure(conversation: Conversation, path: Path, result: Result) -> Choice | None:
    """What to do about a save that was not made; None for one that was."""
    wording, file = conversation.wording, displayable(str(path))
    say = wording.say
    match result:
        case ChangedOnDisk(_, now):
            is_ours = conversation.base is not None and path == conversation.path
            text = "save.gone" if now is None else "save.changed" if is_ours else "save.exists"
            again = (REPLACE, say("save.write-again" if now is None else "save.replace"))
            return Choice((say(text, file=file),), (*_ways(wording, ELSEWHERE), again, *_ways(wording, STAY)))
        case Comments(lines):
            text = say("save.comments", file=file, lines=", ".join(map(str, lines)))
            return Choice((text,), _ways(wording, ELSEWHERE, DROP_COMMENTS, STAY))
        case Faulty(problems):
            told = tuple(f"• {_problem(wording, problem)}" for problem in problems[:NAMED])
            return Choice((say("save.faulty"), *told), _ways(wording, STAY))
        case Refused(problem):
            first = MAKE_FOLDER if problem.code == "store.no-folder" else AGAIN
            return Choice((f"{file}: {wording.reason(problem)}",), _ways(wording, first, ELSEWHERE, STAY))
    return None


def told_of(view: View, path: Path, result: MADE) -> tuple[str, bool]:
    """What is said of a save that was made, and whether it is serious: what of the screen the file does not hold, and
    where the disk still has what it held before."""
    text, is_serious = _told(view, path, result)
    if isinstance(result, Unchanged) or not result.other_names:
        return text, is_serious
    return f"{text} {view.wording.catalogue.say('keeping.other-names', count=result.other_names)}", True


def _told(view: View, path: Path, result: MADE) -> tuple[str, bool]:
    file, say = displayable(str(path)), view.wording.say
    if isinstance(result, SavedUnconfirmed):
        return view.wording.reason(result.problem), True
    held = view.session.held
    if not held:
        return say("told.unchanged" if isinstance(result, Unchanged) else "told.saved", file=file), False
    first, *rest = held
    text = say("told.saved-but", file=file, field=full_name(view, first), reason=held_because(view, first))
    return (f"{text} {say('told.saved-but-more', count=len(rest))}" if rest else text), True


def _ways(wording: Wording, *ways: str) -> tuple[tuple[str, str], ...]:
    return tuple((way, wording.say(f"save.{way or 'stay'}")) for way in ways)


def _problem(wording: Wording, problem: Problem) -> str:
    key = displayable(".".join(problem.path))
    return f"{key}: {wording.reason(problem)}" if key else wording.reason(problem)
