"""What is said when an interview is left: where its answers are now."""

from __future__ import annotations

from skalatui.flow.conversation import Conversation
from skalatui.flow.held import held_in_short
from skalatui.flow.keeping import is_all_in_file
from skalatui.flow.trial import differs
from skalatui.flow.wording import Wording


def left_in_words(conversation: Conversation, wording: Wording) -> str:
    """Empty where nothing was changed."""
    if conversation.changes == 0 or (conversation.is_as_shipped and is_all_in_file(conversation)):
        return ""
    name = conversation.view.text(("hospital", "name")) or wording.say("frame.unnamed")
    if differs(conversation.real, conversation.session):
        return wording.catalogue.say("whatif.left", name=name)
    if not conversation.is_saved:
        return wording.say("told.left-draft", name=name)
    if not (beyond := held_in_short(conversation.view)):
        return wording.say("told.left-saved", name=name)
    kept = wording.catalogue.say("keeping.draft.beyond", texts="; ".join(beyond))
    return f"{wording.say('told.left-held', name=name)} {kept}"
