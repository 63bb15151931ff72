"""A window too small for anything: the notice in it, the cursor that stays where it stood, and what keys still do.

What is typed goes on into the field that had the cursor, into the session and the draft, though nobody sees it there:
nothing waits that an end could lose. Any other key would answer or lead on unseen, as would one that is pressed to be
rid of the notice: it does nothing, and how many did so is told once there is room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar, runtime_checkable

from textual import events
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Static

if TYPE_CHECKING:
    from textual.geometry import Size

    from skalatui.tui.wizard import Wizard

LEAST_COLUMNS, LEAST_LINES = 50, 14
STILL_DONE = ("ctrl+q", "ctrl+s", "ctrl+c")  # the end, a save, a copy: nothing of them must be seen to be meant
A_LETTER = "a"  # what a paste is, whatever it begins with
EDITS = ("backspace", "delete", "left", "right", "home", "end")
Given = TypeVar("Given")


@runtime_checkable
class TypesUnseen(Protocol):
    """A part that text goes into, though it is not seen."""

    def types_unseen(self, key: str, character: str | None) -> bool:
        """Whether a key is text, or corrects it, and does nothing else."""


def is_typing(key: str, character: str | None) -> bool:
    return key in EDITS or (character is not None and character.isprintable())


def is_too_small(size: Size) -> bool:
    return size.width < LEAST_COLUMNS or size.height < LEAST_LINES


class UnseenKeys:
    """What is pressed in a window that shows nothing."""

    def __init__(self, app: Wizard) -> None:
        self._app = app
        self._dropped = 0

    def drops(self, event: events.Event) -> bool:
        """Whether a key or a paste is not to go its way, which is counted."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded or not is_too_small(self._app.size):
            return False
        key, character = (event.key, event.character) if isinstance(event, events.Key) else ("", A_LETTER)
        focused: object = self._app.focused
        if key in STILL_DONE or (isinstance(focused, TypesUnseen) and focused.types_unseen(key, character)):
            return False
        self._dropped += 1
        return True

    def tell(self, size: Size) -> None:
        """Once there is room: how many keys did nothing."""
        if self._dropped and not is_too_small(size):
            count, self._dropped = self._dropped, 0
            self._app.tell(self._app.wording.say("told.unseen-keys", count=count), serious=True)


class TooSmall(Static):
    """The notice, in the language of the moment; it is shown where there is no room for anything else."""

    DEFAULT_CSS = """
    TooSmall { display: none; width: 100%; height: 100%; content-align: center middle; text-align: center; }
    """

    def render(self) -> Content:
        return Content(self.app.wording.say("frame.too-small"))  # type: ignore[attr-defined]


class KeepsCursor(Screen[Given]):
    """A screen whose parts keep the cursor while the notice stands in their place.

    Textual takes it from whatever is hidden, and then keys go to nobody.
    """

    def _reset_focus(self, widget: Widget, avoiding: list[Widget] | None = None) -> None:
        """Told by Textual of a part with the cursor that was hidden, or goes."""
        hidden = (node for node in widget.ancestors_with_self if isinstance(node, Widget) and not node.display)
        if avoiding or not widget.is_attached or any(node.parent is not self for node in hidden):
            super()._reset_focus(widget, avoiding)


class Dialog(KeepsCursor[Given], ModalScreen[Given]):
    """What lies over another screen, and has a notice of its own."""

    DEFAULT_CSS = """
    Dialog.-tiny, Dialog.-flat {
        .dialog, KeyBar { display: none; }
        TooSmall { display: block; }
    }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (LEAST_COLUMNS, "-narrow")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (LEAST_LINES, "-low")]

    def _extend_compose(self, widgets: list[Widget]) -> None:
        super()._extend_compose(widgets)
        widgets.append(TooSmall())
