"""How a question stands: answered, answered but open, or not answered at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from skalatui.document.tree import Path, Tree, value_at
from skalatui.flow.view import View
from skalatui.interview.answers import is_answered
from skalatui.interview.remarks import remark_path

Standing: TypeAlias = Literal["answered", "open", "missing"]


def standing(tree: Tree, path: Path) -> Standing:
    """*Open* is what somebody answered without settling it: don't know, not assessed, or to be asked again.

    It follows from what lies in the answer's own section.
    """
    value = value_at(tree, path)
    if is_answered(value):
        return "answered"
    later = remark_path(path, "later")
    if (isinstance(value, str) and value.strip()) or (later and value_at(tree, later) is True):
        return "open"
    return "missing"


def counted(view: View, step: str = "") -> Iterator[Path]:
    """The questions that apply and count, of one step or of all."""
    for path, question in view.asked.items():
        if not question.optional and step in ("", question.step):
            yield path


def unanswered(view: View, step: str = "") -> tuple[Path, ...]:
    """The questions of a step, or of all, that nobody has answered, if only by *don't know*."""
    return tuple(path for path in counted(view, step) if view.standings[path] == "missing")


def can_be_left(view: View, step: str = "") -> tuple[Path, ...]:
    """Those of them that can be marked to be asked again; whether a list is whole is asked by the list itself."""
    return tuple(path for path in unanswered(view, step) if remark_path(path, "later"))


def why_none_is_left(view: View, step: str = "") -> str:
    """Why nothing can be marked to be asked again, in words: all that counts has an answer, or only lists are open."""
    if unanswered(view, step):
        return view.wording.say("told.only-lists-left")
    return view.wording.say("told.nothing-left" if step else "told.nothing-left-at-all")
