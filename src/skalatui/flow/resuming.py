"""An interview as its draft keeps it: the answers so far, and where it stood, as one line of text beside them.

A trial under way stands in that line too, so that the draft's own text never has an answer that is only tried.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from skalatui.document.carrying import NO_COMMENTS, Carried, OwnComments, Where
from skalatui.document.records import replace
from skalatui.document.tree import Path, Tree, Value
from skalatui.interview.events import Place
from skalatui.interview.fields import field_at
from skalatui.interview.session import Session


def draft_text(tree: Tree) -> str:
    """A charter so far as the draft keeps it: its answers, in the file's order of sections."""
    from skalatui.charter.form import SECTIONS
    from skalatui.document.write import write

    return write(tree, order=SECTIONS)


def place_text(
    session: Session, comments: OwnComments = NO_COMMENTS, trial: Session | None = None, example: str = ""
) -> str:
    """The step and the question, what is typed and no answer yet, and the comments of the charter: what they belong
    to may be derived, and so not among the draft's answers. Of a trial its answers too, of an example its name."""
    found = _place(session)
    if comments.carried:
        found["comments"] = [
            [one.text, one.owner, one.where, _plain(one.item), one.of_table] for one in comments.carried
        ]
        found["renames"] = comments.renames
    if trial is not None:
        found["trial"] = {"text": draft_text(trial.tree), **_place(trial)}
    if example:
        found["example"] = example
    return json.dumps(found, ensure_ascii=False)


def example_in(text: str) -> str:
    """The example that a draft's interview began as; empty where it began otherwise."""
    try:
        name = json.loads(text)["example"]
    except (ValueError, TypeError, KeyError):
        return ""
    return name if isinstance(name, str) else ""


def comments_in(text: str) -> OwnComments:
    """The comments that a draft keeps with its place; none where that cannot be made out."""
    try:
        found = json.loads(text)
        carried = tuple(
            Carried(str(words), _path(owner), _WHERE.get(where, "above"), tuple(item), bool(of_table))
            for words, owner, where, item, of_table in found.get("comments", ())
            if _is_comment(str(words))
        )
        return OwnComments(carried, tuple((_path(old), _path(new)) for old, new in found.get("renames", ())))
    except (ValueError, TypeError, KeyError, AttributeError):
        return NO_COMMENTS


_WHERE: dict[object, Where] = {"beside": "beside", "last": "last"}
_is_comment = re.compile("#[\t\x20-\x7e\x80-\U0010ffff]*").fullmatch


def _plain(item: Sequence[Value]) -> Sequence[Value]:
    """The item of an array that a comment belongs to, where JSON has it; else it belongs to the array."""
    return [one for one in item if isinstance(one, str | int | float)]


def trial_in(text: str) -> tuple[str, str] | None:
    """The trial in which an interview was left: its answers as text, and its place as `resumed` takes it."""
    try:
        trial = json.loads(text)["trial"]
        return str(trial["text"]), json.dumps(trial)
    except (ValueError, TypeError, KeyError):
        return None


def resumed(tree: Tree, text: str) -> Session:
    """The session of a draft. A place that cannot be made out is none; the answers stand all the same."""
    session = Session(tree)
    try:
        found = json.loads(text)
        place = Place(str(found["step"]), _path(found["question"]))
        held = {_path(path): str(entry) for path, entry in found.get("held", [])}
    except (ValueError, TypeError, KeyError, AttributeError):
        return session
    return replace(session, place=place, held={path: entry for path, entry in held.items() if field_at(path)})


def _place(session: Session) -> dict[str, object]:
    held = [[list(path), text] for path, text in session.held.items()]
    found: dict[str, object] = {"step": session.place.step, "question": list(session.place.question)}
    return found | ({"held": held} if held else {})


def _path(found: object) -> Path:
    return tuple(str(key) for key in found) if isinstance(found, list) else ()
