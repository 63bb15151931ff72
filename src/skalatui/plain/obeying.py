"""The commands, done: each by its name, at the place where it was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from skalatui.document.tree import Path
from skalatui.flow.levels import are_hidden
from skalatui.flow.wording import Wording
from skalatui.interview.answers import CHOSEN
from skalatui.interview.events import Redone, Undone
from skalatui.plain import (
    advice,
    beside,
    comparing,
    finding,
    left_to_ask,
    looking_back,
    noticing,
    rekeying,
    saving,
    trying,
)
from skalatui.plain.commands import Command
from skalatui.plain.telling import TELLS
from skalatui.store import assets
from skalatui.text.language import LANGUAGES

if TYPE_CHECKING:
    from skalatui.plain.interview import Interview


def obey(interview: Interview, command: Command, path: Path) -> bool:
    """Do a command; whether the question at `path` is no longer the one to answer."""
    if command.name in _OF_ANSWER:
        return _OF_ANSWER[command.name](interview, path)
    done = TELLS.get(command.name) or _DONE[command.name]
    return done(interview, command.rest, path)


def _back(interview: Interview, rest: str, path: Path) -> bool:
    interview.backward(path)
    return True


def _onward(interview: Interview, rest: str, path: Path) -> bool:
    interview.onward(path)
    return True


def _step_on(interview: Interview, rest: str, path: Path) -> bool:
    return interview.step(1)


def _step_back(interview: Interview, rest: str, path: Path) -> bool:
    return interview.step(-1)


def _steps(interview: Interview, rest: str, path: Path) -> bool:
    return finding.to_step(interview, rest)


def _find(interview: Interview, rest: str, path: Path) -> bool:
    return finding.find(interview, rest)


def _again(interview: Interview, rest: str, path: Path) -> bool:
    interview.hear_again()
    return True


def _undo(interview: Interview, rest: str, path: Path) -> bool:
    return _in_history(interview, Undone(), bool(interview.view.session.past), "undo")


def _redo(interview: Interview, rest: str, path: Path) -> bool:
    return _in_history(interview, Redone(), bool(interview.view.session.future), "redo")


def _in_history(interview: Interview, event: Undone | Redone, is_there: bool, word: str) -> bool:
    if not is_there:
        interview.talk.console.say(interview.talk.wording.say(f"told.nothing-to-{word}"))
        return False
    interview.take(event)
    interview.talk.say("undone" if word == "undo" else "redone")
    return True


def _trial(interview: Interview, rest: str, path: Path) -> bool:
    if interview.conversation.before is None:
        interview.conversation.begin_trial()
        interview.talk.say("trial-began")
        return True
    interview.talk.console.say_all(trying.moved_lines(interview.view, cover=interview.cover))
    interview.talk.say("trial-ends")
    return False


def _keep(interview: Interview, rest: str, path: Path) -> bool:
    return trying.end(interview, keep=True)


def _drop(interview: Interview, rest: str, path: Path) -> bool:
    return trying.end(interview, keep=False)


def _levels(interview: Interview, rest: str, path: Path) -> bool:
    if not are_hidden(interview.view):  # no command shows them to a client who is still to give the wishes
        interview.shows_levels = interview.is_covered
    interview.talk.console.say_all(advice.verdict_lines(interview.view, cover=interview.cover))
    return path == CHOSEN


def _client(interview: Interview, rest: str, path: Path) -> bool:
    """Turn the client view on or off; what the question says may be another then."""
    conversation = interview.conversation
    conversation.turn(for_client=not conversation.for_client)
    interview.talk.say("client.on" if conversation.for_client else "client.off")
    return True


def _save(interview: Interview, rest: str, path: Path) -> bool:
    if saving.save(interview):
        interview.talk.say("saved-next")
    return False


def _save_as(interview: Interview, rest: str, path: Path) -> bool:
    saving.save(interview, elsewhere=True)
    return False


def _language(interview: Interview, rest: str, path: Path) -> bool:
    number = LANGUAGES.index(interview.talk.wording.language) + 1
    language = LANGUAGES[number % len(LANGUAGES)]
    interview.talk.wording = Wording(language, assets.catalogue(language))
    interview.conversation.speak(interview.talk.wording)
    return True


def _quit(interview: Interview, rest: str, path: Path) -> bool:
    interview.is_over = True
    return True


_OF_ANSWER: dict[str, Callable[[Interview, Path], bool]] = {
    "note": beside.note, "evidence": beside.evidence, "later": beside.later, "unknown": beside.unknown,
    "clear": beside.clear, "more": beside.more, "may_stand": beside.may_stand, "reword": rekeying.reword,
    "other_side": finding.other_side,
}  # fmt: skip
_DONE: dict[str, Callable[[Interview, str, Path], bool]] = {
    "back": _back, "onward": _onward, "step_on": _step_on, "step_back": _step_back, "steps": _steps, "find": _find,
    "ask_next": left_to_ask.ask_next, "to_ask": left_to_ask.to_ask, "rest_later": left_to_ask.rest_later,
    "again": _again, "undo": _undo, "redo": _redo, "trial": _trial, "ready_trials": trying.ready, "keep": _keep,
    "drop": _drop, "levels": _levels, "client": _client, "compare": comparing.compare,
    "history": looking_back.history, "level_history": looking_back.level_history,
    "edition": noticing.change_edition, "noticed": noticing.noticed, "save": _save, "save_as": _save_as,
    "language": _language, "quit": _quit,
}  # fmt: skip
