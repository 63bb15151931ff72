"""The commands that are about one answer: its remarks, no answer, all else about it. Each says whether it led away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.document.tree import Path
from skalatui.flow.asking import answer_beside, asked_at, more_of
from skalatui.flow.client_view import is_hidden
from skalatui.flow.guarding import excusable_at, reason_begun, told, unexcused_at
from skalatui.interview.answers import UNKNOWN
from skalatui.interview.events import AnswerCleared, AnswerGiven, Place
from skalatui.interview.fields import field_at
from skalatui.interview.personal_data import reason_path
from skalatui.interview.remarks import remark_path
from skalatui.plain.entering import text_of
from skalatui.plain.question import label_of, question_lines
from skalatui.store import assets

if TYPE_CHECKING:
    from skalatui.flow.view import View
    from skalatui.plain.interview import Interview


def note(interview: Interview, path: Path) -> bool:
    return _remark(interview, "note", path)


def evidence(interview: Interview, path: Path) -> bool:
    return _remark(interview, "evidence", path)


def _remark(interview: Interview, remark: str, path: Path) -> bool:
    beside = remark_path(answer_beside(path), remark) if field_at(path) is not None else ()
    if not beside or beside == path:
        interview.talk.say("not-here")
        return False
    if interview.view.for_client and is_hidden(beside):
        interview.talk.say("client.remarks")
        return False
    place = interview.view.session.place
    interview.talk.console.say_all(question_lines(interview.view, place.step, beside))
    interview.answered(beside, moves=False)
    return interview.is_over or interview.view.session.place != place


def later(interview: Interview, path: Path) -> bool:
    beside = remark_path(answer_beside(path), "later") if field_at(path) is not None else ()
    if not beside:
        interview.talk.say("not-here")
        return False
    stands = interview.view.value(beside) is True
    interview.take(AnswerCleared(beside) if stands else AnswerGiven(beside, True))
    interview.talk.say("not-later" if stands else "later")
    return False


def unknown(interview: Interview, path: Path) -> bool:
    field = field_at(path)
    if field is None or UNKNOWN not in field.options:
        interview.talk.say("no-unknown")
        return False
    if interview.give(path, UNKNOWN):
        interview.onward(path)
        return True
    return False


def clear(interview: Interview, path: Path) -> bool:
    if field_at(path) is None:
        interview.talk.say("not-here")
        return False
    if interview.take(AnswerCleared(path)):
        interview.talk.say("cleared")
    return True


def more(interview: Interview, path: Path) -> bool:
    step = interview.view.session.place.step
    fields = more_of(interview.view, step, path) if field_at(path) is not None else ()
    if not fields or path in fields:
        interview.talk.say("not-here")
        return False
    interview.go(Place(step, fields[0]))
    return True


def may_stand(interview: Interview, path: Path) -> bool:
    """Say why something may stand: in the answer at `path` or beside it, else where it was pointed out last."""
    view, talk = interview.view, interview.talk
    detector = assets.detector()
    where, pointed_out = excusable_at(view, path, detector), interview.pointed_out
    if not unexcused_at(view, where, detector) and unexcused_at(view, pointed_out, detector):
        where = pointed_out  # before a reason that could be put otherwise
    if not where:
        talk.console.say(view.wording.catalogue.say("guard.nothing"))
        return False
    talk.say("why-may-stand", what=label_of(view, asked_at(view, where)))
    talk.console.say_all(told(view, unexcused_at(view, where, detector)))
    typed = text_of(talk.ask()).strip()
    if typed and interview.take(AnswerGiven(reason_path(where), _begun(view, where) + typed)):
        talk.say("may-stand-now")
    return False


def _begun(view: View, where: Path) -> str:
    """What stands before a typed reason: what it is to name. One that names all of it already is put otherwise."""
    is_new = bool(unexcused_at(view, where, assets.detector()))
    return reason_begun(view, reason_path(where), assets.detector(), anew=not is_new)
