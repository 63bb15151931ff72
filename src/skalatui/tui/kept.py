"""Whether what was answered is on the disk, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.flow.wording import Wording

if TYPE_CHECKING:
    from skalatui.flow.conversation import Conversation
    from skalatui.tui.keeping import Keeper


def kept_in_words(keeper: Keeper | None, conversation: Conversation | None, wording: Wording) -> str:
    if keeper is None or conversation is None or (conversation.changes == 0 and conversation.saved is None):
        return ""
    if keeper.problem is not None:
        return wording.say("kept.not")
    if conversation.before is not None:
        return wording.catalogue.say("whatif.mark")
    if conversation.is_saved and not conversation.session.held:
        return wording.say("kept.saved")
    return wording.say("kept.draft" if keeper.kept else "kept.soon")
