"""What is worth saying at the answer that brings it about: personal data, a contradiction, a mark that has gone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from skalatui.document.tree import Path
from skalatui.flow.contradicting import contradictions, sentence
from skalatui.flow.guarding import can_be_excused
from skalatui.flow.view import View
from skalatui.interview.personal_data import may_stand, personal_data_in
from skalatui.interview.remarks import remark_path
from skalatui.store import assets
from skalatui.text.personal_data.detector import Detector

if TYPE_CHECKING:
    from skalatui.plain.interview import Interview


def tell_personal_data(interview: Interview, path: Path) -> None:
    """Point out what looks like personal data in an answer, masked, unless it says why it may stand."""
    value = interview.view.value(path)
    texts = value if isinstance(value, list | tuple) else (value,)
    talk = interview.talk
    told = False
    if may_stand(interview.view.session.tree, path):
        return
    for text in texts:
        for found in personal_data_in(path, text, _detector()) if isinstance(text, str) else ():
            talk.console.say(talk.wording.catalogue.say(found.code, found=found.masked(text), mark=found.mark))
            told = True
    if told and can_be_excused(path):
        interview.pointed_out = path
    if told:
        talk.say("personal-advice" if can_be_excused(path) else "personal-delete")


def tell_contradictions(interview: Interview, before: View, path: Path) -> None:
    """Say what stands against the answer at a path, where that is new."""
    if path[0] not in ("practice", "strategies"):
        return
    view = interview.view
    found = contradictions(view).get(path)
    if found is not None and found != contradictions(before).get(path):
        interview.contradicted = path
        interview.talk.console.say(f"{sentence(view, found)} {interview.talk.text('to-other-side')}")


@cache
def _detector() -> Detector:
    return assets.detector()


def tell_not_asked_again(interview: Interview, before: View, path: Path) -> None:
    """That an answer took away the mark that it was waited for with."""
    mark = remark_path(path, "later")
    if mark and before.value(mark) is True and interview.view.value(mark) is None:
        interview.talk.say("not-later")
