"""What a row is called in the file, and what it says there: its key changed, its text in the hospital's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.document.tree import Path
from skalatui.interview.events import AnswerCleared, RowRekeyed
from skalatui.interview.rows import PLATFORMS
from skalatui.plain.taking import entered_lines
from skalatui.scale.edition import FRAME_SECTIONS

if TYPE_CHECKING:
    from skalatui.plain.interview import Interview

TAKE_BACK = "-"  # the scale's words again


def rekey(interview: Interview, row: Path, name: str) -> bool:
    """Ask for another key of a row; whether it has one now. A key that will not do is told why, and asked for again."""
    view, talk = interview.view, interview.talk
    if row[:-1] == PLATFORMS and row[-1] in view.edition.platforms:
        talk.say("not-here")  # the scale's own name for it
        return False
    talk.say("row.key", name=name, key=row[-1])
    while wanted := talk.ask("row.new-key").strip():
        if interview.take(RowRekeyed(row, wanted, frozenset(view.edition.platforms))):
            talk.say("row.rekeyed", name=name, key=wanted)
            return True
    return False


def reword(interview: Interview, path: Path) -> bool:
    """The text of the row that is asked about in other words; the scale's again where they are taken back."""
    from skalatui.flow.charter_rows import CharterRows  # what it needs is heavy, and seldom wanted

    view, talk = interview.view, interview.talk
    row = path[:2]
    if len(path) < 3 or path[0] not in FRAME_SECTIONS or view.value((*row, "own")) is True:
        talk.say("not-here")
        return False
    found = next((one for one in CharterRows(view).section(row[0]) if one.path == row), None)
    known = view.edition.row(*row)
    scale_text = found.scale_text if found else view.wording.of(known.text) if known else ""
    text: Path = (*row, "text")
    talk.console.say(view.wording.catalogue.say("sections.scale-text", text=scale_text))
    if found is not None and found.is_reworded:
        talk.say("now", text=found.text)
    talk.say("reword")
    line = talk.ask()
    if line.strip() == TAKE_BACK:
        interview.take(AnswerCleared(text))
        talk.say("scale-words")
    elif line.strip():
        return entered_lines(interview, text, line) == "left"
    return False
