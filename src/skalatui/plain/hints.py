"""What is worth saying at the answer that brings it about: personal data, a contradiction, a mark that has gone."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING

from skalatui.document.tree import Path
from skalatui.flow.contradicting import contradictions, sentence
from skalatui.flow.doubting import doubt_at
from skalatui.flow.guarding import can_be_excused, told, unexcused_at
from skalatui.flow.view import View
from skalatui.interview.remarks import remark_path
from skalatui.store import assets
from skalatui.text.personal_data.detector import Detector

if TYPE_CHECKING:
    from skalatui.plain.interview import Interview


def tell_personal_data(interview: Interview, path: Path, known: Collection[str] = ()) -> frozenset[str]:
    """Point out what looks like personal data in an answer, masked, unless it says why it may stand.

    `known`: what was pointed out already, as it stands there. Gives back what is known from now on.
    """
    talk = interview.talk
    found = unexcused_at(interview.view, path, _detector())
    said = told(interview.view, [one for one in found if one.exactly not in known])
    talk.console.say_all(said)
    if said and can_be_excused(path):
        interview.pointed_out = path
    if said:
        talk.say("personal-advice" if can_be_excused(path) else "personal-delete")
    return frozenset(one.exactly for one in found)


def tell_doubt(interview: Interview, path: Path) -> None:
    """Say of an answer that it looks like a slip, and that it stands all the same."""
    if doubt := doubt_at(interview.view, path):
        interview.talk.console.say(doubt)


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
