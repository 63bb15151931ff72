"""An interview as its draft keeps it: the answers so far, and where it stands, as one line of text beside them."""

from __future__ import annotations

import json
from dataclasses import replace

from skalatui.document.tree import Path, Tree
from skalatui.interview.events import Place
from skalatui.interview.fields import field_at
from skalatui.interview.session import Session


def draft_text(tree: Tree) -> str:
    """A charter so far as the draft keeps it: its answers, in the file's order of sections."""
    from skalatui.charter.form import SECTIONS
    from skalatui.document.write import write

    return write(tree, order=SECTIONS)


def place_text(session: Session) -> str:
    """The step and the question, and what is typed and no answer yet."""
    held = [[list(path), text] for path, text in session.held.items()]
    found = {"step": session.place.step, "question": list(session.place.question)}
    return json.dumps(found | ({"held": held} if held else {}), ensure_ascii=False)


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


def _path(found: object) -> Path:
    return tuple(str(key) for key in found) if isinstance(found, list) else ()
