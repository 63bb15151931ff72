"""What is amiss with the answer under the cursor: no answer yet, personal data, or another that says the contrary."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from skalatui.document.tree import Path

if TYPE_CHECKING:
    from skalatui.flow.view import View

NOT_TAKEN, CONTRADICTS = "!", "≠"


def amiss_at(view: View, path: Path) -> str:
    """In words, with its sign before them; empty where nothing is amiss.

    Imports what it needs when it is asked: a step of fields, as the first is, wants nothing of it.
    """
    if not path:
        return ""
    if reason := view.refusal(path) or guarded(view, path):
        return f"{NOT_TAKEN} {reason}"
    from skalatui.flow.contradicting import contradictions, in_words

    found = contradictions(view).get(path)
    return f"{CONTRADICTS} {in_words(view, found)}" if found else ""


def guarded(view: View, path: Path) -> str:
    """What looks like personal data at a path, masked, and what to do about it."""
    text = view.session.held.get(path) or view.value(path)
    if not text or not isinstance(text, str | Sequence):
        return ""  # no text stands there: what finds such data takes a while to load
    from skalatui.flow.guarding import personal_data_at
    from skalatui.store import assets

    return personal_data_at(view, path, assets.detector())


def contradicting(view: View) -> frozenset[Path]:
    from skalatui.flow.contradicting import contradictions

    return frozenset(contradictions(view))
