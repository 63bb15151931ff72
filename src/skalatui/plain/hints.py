"""What is worth saying at the answer that brings it about: personal data, and a wish that another one contradicts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from skalatui.document.tree import Path
from skalatui.flow.view import View
from skalatui.interview.answers import YES
from skalatui.interview.personal_data import may_stand, personal_data_in
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
    if told:
        talk.say("personal-advice")


def tell_contradictions(interview: Interview, before: View) -> None:
    """Name both sides of a contradiction that the last answer made."""
    view = interview.view
    if view.answers.practice == before.answers.practice and view.answers.strategies == before.answers.strategies:
        return
    known = before.assessment.verdicts.contradictions
    for id in view.assessment.verdicts.contradictions:
        if id not in known and (wanted := _highest_wish(view)):
            interview.talk.say("contradiction", declined=view.names.row("practice", id), wanted=wanted)


def _highest_wish(view: View) -> str:
    """The name of what is wished for that stands highest on the scale."""
    practice = [
        (row.level, view.names.row("practice", row.id))
        for row in view.edition.of_section("practice")
        if (one := view.answers.practice.get(row.id)) is not None and one.wish == YES
    ]
    strategies = [
        (row.level, view.names.row("strategies", row.id))
        for row in view.edition.of_section("strategies")
        if view.answers.strategies.get(row.id) == YES
    ]
    return max((*practice, *strategies), key=lambda found: found[0], default=(0, ""))[1]


@cache
def _detector() -> Detector:
    return assets.detector()
