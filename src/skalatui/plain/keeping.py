"""The keeper of the draft, line by line: an answer is on the disk before the next question is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.document.problem import Problem
from skalatui.flow.conversation import Conversation
from skalatui.flow.keeping import is_all_in_file, to_keep

if TYPE_CHECKING:
    from skalatui.store.draft import Draft
    from skalatui.store.drafts import Drafts
    from skalatui.store.owners import Owner


class Keeper:
    """Writes one interview's draft. `problem` is why the last write failed."""

    def __init__(self, drafts: Drafts, conversation: Conversation, draft: Draft | None = None) -> None:
        self._drafts = drafts
        self._conversation = conversation
        self._draft = draft
        self._written = conversation.changes
        self.problem: Problem | None = None

    def others(self) -> tuple[Owner, ...]:
        """The processes that have the same charter open; asked by taking a place for a draft of our own."""
        return self._begun().others

    def keep(self) -> Problem | None:
        """Write what is not written yet; a problem where that failed: the next answer tries again."""
        conversation = self._conversation
        if self._written == conversation.changes:
            return self.problem
        self.problem = to_keep(conversation).written_to(self._begun())
        if self.problem is None:
            self._written = conversation.changes
        return self.problem

    def saved(self) -> None:
        """The charter is saved as it stands: its draft is over, a later answer begins another."""
        draft, self._draft = self._draft, None
        if draft is not None:
            draft.discard()
        self.problem, self._written = None, self._conversation.changes
        if self._conversation.session.held:  # typed text that is no answer stands in no charter
            self._written -= 1
            self.keep()

    def leave(self) -> Problem | None:
        """End here, the place written too. What the file does not hold stays in the draft, to be offered again."""
        conversation = self._conversation
        all_saved = is_all_in_file(conversation)
        if conversation.changes and not all_saved:
            self._written = -1
            self.keep()
        draft, self._draft = self._draft, None
        if draft is not None:
            if all_saved:
                draft.discard()
            else:
                draft.release()
        return self.problem

    def _begun(self) -> Draft:
        if self._draft is None:
            self._draft = self._drafts.begin(self._conversation.base)
        return self._draft
