"""A draft that waits, line by line: offered with what it holds, compared, read, thrown away or gone on with."""

from __future__ import annotations

from datetime import datetime

from skalatui.document.records import dataclass
from skalatui.flow.conversation import Conversation
from skalatui.flow.draft_words import against_file
from skalatui.flow.opening import Opener
from skalatui.flow.waiting_drafts import COMPARE, DISCARD, FILE, GO_ON, NEITHER, READ, about, opens_at_once, ways
from skalatui.plain.talk import Talk, said_in_lines
from skalatui.store.draft import Draft
from skalatui.store.drafts import DraftFound, Drafts, InUse


@dataclass(frozen=True)
class Opened:
    """An interview that is to begin. `is_changed`: it holds more than its file, so a draft of it is due.

    `is_merged`: a merge was settled, and the file is to be written first of all.
    """

    conversation: Conversation
    draft: Draft | None = None
    is_changed: bool = False
    is_merged: bool = False


@dataclass(frozen=True)
class Drafting:
    """What is done with the drafts that wait."""

    talk: Talk
    opener: Opener
    drafts: Drafts

    def offer(self, found: DraftFound, *, with_file: bool = True) -> str:
        """Which way to go with a draft; it is compared, read and thrown away from here, as often as wished."""
        talk, words = self.talk, self.talk.wording.catalogue.say
        lines = [talk.wording.say("draft.title"), *about(found, self.opener, talk.wording, datetime.now())]
        while True:
            way = talk.choose(lines, ways(found, self.opener, talk.wording, with_file=with_file))
            lines = []
            if way == COMPARE:
                said = against_file(found, self.opener, talk.wording)
                nothing = words("keeping.draft.cannot-compare" if said is None else "keeping.draft.same")
                talk.read_out([words("keeping.draft.compare-title"), *(said_in_lines(said or ()) or [nothing])])
            elif way == READ:
                talk.read_out(found.content.text.split("\n"))
            elif way == DISCARD:
                if self._discard(found):
                    return FILE if with_file and found.base_now != "gone" else NEITHER
            else:
                return way

    def take_up(self, found: DraftFound) -> Opened | None:
        """A draft that was chosen from a list: at once where nothing speaks against it, else offered first."""
        if opens_at_once(found, self.opener) or self.offer(found, with_file=False) == GO_ON:
            return self.opened(found)
        return None

    def opened(self, found: DraftFound) -> Opened | None:
        """Go on with a draft; None, told, where another window has it or it cannot be read.

        Where its folder cannot be written to, the interview goes on all the same, with a draft of its own elsewhere.
        """
        talk = self.talk
        conversation = self.opener.of_draft(found, talk.wording.language)
        if conversation is None:
            talk.console.say(talk.wording.say("draft.unreadable"))
            return None
        resumed = self.drafts.resume(found)
        if isinstance(resumed, InUse):
            owner = resumed.owner
            talk.console.say(talk.wording.say("draft.in-use", pid=owner.pid, host=owner.host))
            return None
        draft = resumed if isinstance(resumed, Draft) else None
        return Opened(conversation, draft, is_changed=draft is None)

    def _discard(self, found: DraftFound) -> bool:
        """Ask, and then throw a draft away; False where it is still there."""
        talk, say = self.talk, self.talk.wording.say
        options = [("discard", say("draft.discard")), ("", say("draft.keep"))]
        if talk.choose([say("draft.discard-title"), say("draft.discard-text")], options) != "discard":
            return False
        problem = self.drafts.discard(found)
        if problem is not None:
            talk.console.say(talk.wording.reason(problem))
        return problem is None
