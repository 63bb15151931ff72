"""A trial: the interview as it would be if something were otherwise, beside the real one until it is kept or dropped.

While it lasts the session is the trial's, with a history of its own; the real session waits untouched, and it is
the one that the draft holds as the answers (`flow.resuming` marks the trial beside it) and that a file may get.
"""

from __future__ import annotations

from skalatui.document.records import replace
from skalatui.document.tree import leaves
from skalatui.interview.session import Moment, Session


def begun(session: Session) -> Session:
    """The session of a trial that begins: undo in it goes back to its own beginning, and no further."""
    return Session(session.tree, session.held, session.place)


def differs(before: Session, tried: Session) -> bool:
    """Whether a trial has changed any answer, or anything typed, or the order of rows."""
    return list(leaves(before.tree)) != list(leaves(tried.tree)) or before.held != tried.held


def kept(before: Session, tried: Session) -> Session:
    """The real session from now on: all that was tried is one step of undo. The place is where the trial led."""
    if not differs(before, tried):
        return replace(before, place=tried.place, typing=(), told=())
    step_back = Moment(before.tree, before.held, before.place)
    return Session(tried.tree, tried.held, tried.place, (*before.past, step_back))
