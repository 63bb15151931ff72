"""What is told of a file when it is opened, and another edition of the scale, looked at first and taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.document.tree import Path
from skalatui.flow import upgrading
from skalatui.flow.noticed import told_of
from skalatui.plain.talk import problem_lines, said_in_lines

if TYPE_CHECKING:
    from skalatui.plain.interview import Interview


def tell_at_start(interview: Interview) -> None:
    """What was worked out again or is unknown, else that there is another edition."""
    talk, conversation = interview.talk, interview.conversation
    if told := told_of(conversation.noticed, talk.wording):
        talk.say("noticed-see", told=told)
    elif (other := upgrading.offered(conversation, interview.opener)) is not None:
        talk.say("edition.offered", here=conversation.edition.id, other=other.id)


def noticed(interview: Interview, rest: str, path: Path) -> bool:
    talk, problems = interview.talk, interview.conversation.noticed
    talk.read_out(problem_lines(talk, problems) or [talk.wording.catalogue.say("keeping.noticed.nothing")])
    return False


def change_edition(interview: Interview, rest: str, path: Path) -> bool:
    """Tell what another edition would change, and take it where the person says so."""
    talk, conversation = interview.talk, interview.conversation
    say, here = talk.wording.catalogue.say, conversation.edition.id
    other = upgrading.offered(conversation, interview.opener)
    if other is None:
        talk.console.say(say("keeping.edition.none", here=here))
        return False
    said = [interview.cover] if interview.cover else said_in_lines(upgrading.preview(conversation, other))
    talk.read_out(
        [say("keeping.edition.title", here=here, other=other.id), *(said or [say("keeping.edition.nothing")])]
    )
    ways = [("take", say("keeping.edition.take", other=other.id)), ("", say("keeping.edition.stay", here=here))]
    if talk.choose([talk.text("edition.undo")], ways) and interview.take(upgrading.taken(other)):
        talk.say("edition.taken", other=other.id)
        return True
    return False
