"""Another edition of the scale for a charter: offered where there is a newer one, looked at first, taken as a change.

It is one step of the interview like any other: undo takes it back.
"""

from __future__ import annotations

from skalatui.document.problem import Unreadable
from skalatui.document.tree import with_value
from skalatui.flow.conversation import Conversation
from skalatui.flow.differing import HEADING, Said, differences, rows_changed
from skalatui.flow.opening import Opener
from skalatui.interview.events import AnswerGiven, Event
from skalatui.scale.edition import Edition
from skalatui.store import assets

SCALE = ("scale",)


def offered(conversation: Conversation, opener: Opener) -> Edition | None:
    """The edition that a charter could go by instead: the one given at the start, else a newer one that ships."""
    here = conversation.edition.id
    try:
        if opener.scale is not None:
            own = assets.edition(opener.scale)
            return None if own.id == here else own
        newest = assets.edition()
    except Unreadable:
        return None
    return newest if here in assets.edition_ids() and newest.id != here else None


def preview(conversation: Conversation, other: Edition) -> tuple[Said, ...]:
    """What the other edition would change: verdicts and what the answers mean, then rows at the charter's level."""
    tree, wording = conversation.session.tree, conversation.wording
    before = (with_value(tree, SCALE, conversation.edition.id), conversation.edition)
    after = (with_value(tree, SCALE, other.id), other)
    view = conversation.view
    level = view.assessment.chosen or max(view.assessment.verdicts.recommended, 1)
    rows = rows_changed(conversation.edition, other, level, wording)
    if rows:
        rows = ((HEADING, wording.catalogue.say("keeping.edition.rows", level=level)), *rows)
    return (*differences(before, after, wording), *rows)


def taken(other: Edition) -> Event:
    """The event that lets a charter go by another edition."""
    return AnswerGiven(SCALE, other.id)
