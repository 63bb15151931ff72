"""The remarks that one key gives: evidence goes through its words, ask again goes on and off."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.client_view import is_hidden
from skalatui.flow.view import View
from skalatui.interview.events import AnswerCleared, AnswerGiven, Event
from skalatui.interview.fields import EVIDENCE
from skalatui.interview.remarks import remark_path


def remarked(view: View, path: Path, remark: str) -> Event | None:
    """The event of a remark's key on the answer at `path`; None where that answer takes no such remark."""
    beside = remark_path(path, remark) if path else ()
    if not beside or (view.for_client and is_hidden(beside)):
        return None
    value = view.value(beside)
    if remark == "later":
        return AnswerCleared(beside) if value else AnswerGiven(beside, True)
    number = EVIDENCE.index(value) + 1 if isinstance(value, str) and value in EVIDENCE else 0
    return AnswerGiven(beside, EVIDENCE[number]) if number < len(EVIDENCE) else AnswerCleared(beside)
