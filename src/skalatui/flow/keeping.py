"""What the draft of an interview is to hold at one moment, and whether one is needed at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.document.carrying import OwnComments
from skalatui.document.problem import Problem
from skalatui.document.records import dataclass
from skalatui.flow.conversation import Conversation
from skalatui.flow.trial import differs
from skalatui.interview.session import Session

if TYPE_CHECKING:
    from skalatui.store.draft import Draft


@dataclass(frozen=True)
class ToKeep:
    """The answers that are meant, the comments that belong to them, and a trial that has changed anything."""

    real: Session
    comments: OwnComments
    trial: Session | None
    example: str = ""

    def written_to(self, draft: Draft) -> Problem | None:
        """Put it on the disk; takes a while. A problem where that failed."""
        from skalatui.flow.resuming import draft_text, place_text

        return draft.write(draft_text(self.real.tree), place_text(self.real, self.comments, self.trial, self.example))


def to_keep(conversation: Conversation) -> ToKeep:
    real, session = conversation.real, conversation.session
    return ToKeep(real, conversation.real_comments, session if differs(real, session) else None, _example(conversation))


def _example(conversation: Conversation) -> str:
    return conversation.example if conversation.base is None else ""


def is_all_in_file(conversation: Conversation) -> bool:
    """Whether the file, or the example, holds all that was typed, what is no answer yet too: no draft is needed."""
    return (conversation.is_saved or conversation.is_as_shipped) and not conversation.session.held
