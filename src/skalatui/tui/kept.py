"""Whether what was answered is on the disk, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.flow.wording import Wording

if TYPE_CHECKING:
    from skalatui.flow.conversation import Conversation
    from skalatui.tui.keeping import Keeper


def kept_in_words(keeper: Keeper | None, conversation: Conversation | None, wording: Wording) -> str:
    if keeper is None or conversation is None or _is_untouched(keeper, conversation):
        return ""
    if keeper.problem is not None:
        return wording.say("kept.not")
    if conversation.before is not None:
        return wording.catalogue.say("whatif.mark")
    if conversation.is_saved and not conversation.session.held:
        return wording.say("kept.saved")
    return wording.say("kept.draft" if keeper.kept else "kept.soon")


def _is_untouched(keeper: Keeper, conversation: Conversation) -> bool:
    """Whether there is nothing yet that could be kept: a new interview in which nothing was answered."""
    return conversation.changes == 0 and conversation.saved is None and not keeper.is_resumed
