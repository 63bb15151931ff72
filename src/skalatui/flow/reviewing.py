"""What a review goes through before a save: what is missing, what to ask again, what wants a second look."""

from __future__ import annotations

import calendar
from datetime import date

from skalatui.document.tree import Path
from skalatui.flow.levels import are_hidden
from skalatui.flow.progress import attention_in
from skalatui.flow.standing import counted
from skalatui.flow.view import View
from skalatui.interview.asking_again import is_waited_for
from skalatui.interview.remarks import remark_path

REVIEW_BY: Path = ("interview", "review_by")
CLEARANCE: Path = ("legal", "clearance")
MONTHS_TO_REVIEW = 6


def proposed_review(view: View) -> date | None:
    """Six months after the interview, for the person to accept; None where a date stands, or the interview has none."""
    held = view.value(("interview", "date"))
    if not isinstance(held, date) or view.value(REVIEW_BY) is not None:
        return None
    month = held.month - 1 + MONTHS_TO_REVIEW
    year, month = held.year + month // 12, month % 12 + 1
    return date(year, month, min(held.day, calendar.monthrange(year, month)[1])) if year <= date.max.year else None


def attention(view: View) -> list[Path]:
    """What wants a second look, step by step."""
    return [path for step in view.questionnaire.steps for path in attention_in(view, step.id)]


def second_looks(view: View) -> list[Path]:
    """The same without what is told of on lines of its own: texts that are no answers, and contradictions."""
    ids = () if are_hidden(view) else view.assessment.verdicts.contradictions
    alone = {*view.session.held, *(("practice", id, "wish") for id in ids)}
    return [path for path in attention(view) if path not in alone]


def is_left_aside(view: View) -> bool:
    """Whether the law was set aside in so many words: not assessed, and to be asked about again."""
    return view.value(CLEARANCE) is None and view.value(remark_path(CLEARANCE, "later")) is True


def missing(view: View) -> list[Path]:
    """The questions that apply, count and have no answer."""
    return [path for path in counted(view) if view.standings[path] == "missing"]


def not_settled(view: View) -> list[Path]:
    """The questions that were answered with *don't know* or *not assessed*."""
    open_ones = [path for path in counted(view) if view.standings[path] == "open"]
    return [path for path in open_ones if view.value(path) is not None]


def asked_again(view: View) -> list[Path]:
    """The answers that are marked to be asked again; of a row with one mark, those that it waits for."""
    return [path for path in view.applicable if is_waited_for(view.session.tree, path)]
