"""A field of one line: what is pasted is one line of safe text; too much is refused, and what stood there stays.

Its size never changes, whatever is typed there: a letter is painted alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import events
from textual.geometry import Size
from textual.reactive import Reactive
from textual.screen import ModalScreen
from textual.widgets import Input

from skalatui.text.line_breaks import one_line
from skalatui.text.safe import displayable
from skalatui.tui.too_small import is_typing

if TYPE_CHECKING:
    from skalatui.interview.events import Refused
    from skalatui.tui.wizard import Wizard


class OneLine(Input):
    """Textual's own takes the first line only, without a word, and paints what a terminal would obey.

    It also lays the whole screen out anew with every letter, for the room that the text would like to have. Here the
    style alone gives the room; how wide the text is only decides how far it scrolls.
    """

    DEFAULT_CSS = """
    OneLine {
        text-style: $field-style;
        & > .input--placeholder { color: $muted; text-style: italic; }
        &:ansi {
            & > .input--cursor { color: ansi_default; background: ansi_default; text-style: reverse; }
            & > .input--placeholder { color: ansi_default; text-style: italic; }
        }
    }
    """
    virtual_size = Reactive(Size(0, 0))

    def types_unseen(self, key: str, character: str | None) -> bool:
        return is_typing(key, character)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        found = pasted(event.text, len(self.value))
        if isinstance(found, str):
            self.insert_text_at_cursor(found)
            return
        app = cast("Wizard", self.app)
        if isinstance(self.screen, ModalScreen):  # over the line where it is told otherwise
            app.notify(app.wording.reason(found), markup=False, severity="error")
        else:
            app.refuse(found)


def pasted(text: str, present: int = 0, *, longest: int | None = None) -> str | Refused:
    """What is pasted, as it goes into a line of `present` letters; why not, where that would be more than `longest`."""
    from skalatui.interview.entries import LONGEST_LINE
    from skalatui.interview.events import Refused

    most = LONGEST_LINE if longest is None else longest
    if len(text) <= most * 4:  # of less there is room for in the line, blanks at its ends aside
        text = displayable(one_line(text))
    length = present + len(text)
    return text if length <= most else Refused("entry.too-long", {"length": length, "longest": most})
