"""Fields to type in: what they hold goes into the session with every key, and comes from it when shown."""

from __future__ import annotations

from textual import events
from textual.widgets import Input, TextArea

from skalatui.document.tree import Value
from skalatui.flow.asked import Asked
from skalatui.flow.understanding import value_said
from skalatui.flow.view import View
from skalatui.interview.entries import LONGEST_PARAGRAPH, value_of
from skalatui.interview.events import AnswerGiven, Refused
from skalatui.interview.fields import Kind, field_at
from skalatui.text.changes import changed_part
from skalatui.text.safe import displayable
from skalatui.tui.one_line import OneLine
from skalatui.tui.taking import refuse, take_typed
from skalatui.tui.too_small import is_typing


def stands_for(asked: Asked, text: str, view: View) -> bool:
    """Whether typed text is what the session has for it, blanks at the ends and the like aside."""
    field = field_at(asked.path)
    if field is None or asked.path in view.session.held:
        return False
    given: Value = text.split("\n") if asked.kind is Kind.TEXTS else text
    value = value_of(field, value_said(asked.path, given, view.today))
    return not isinstance(value, Refused) and value == view.value(asked.path)


class Entry(OneLine):
    """One line of text, a number, a date or hours."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self.asked = asked
        self._taken = ""
        self._view: View | None = None

    def show(self, view: View) -> None:
        """A day is shown with its year once nobody types it any more."""
        self._view = view
        wanted = displayable(view.entry(self.asked.path))
        is_whole_day = self.asked.kind is Kind.DATE and not self.has_focus
        if wanted != self.value and (is_whole_day or not stands_for(self.asked, self.value, view)):
            end = changed_part(self.value, wanted).after
            with self.prevent(Input.Changed):
                self.value = self._taken = wanted
            self.cursor_position = end

    def flush(self) -> None:
        """Give what stands here to the session, where it has not had it yet."""
        if self.value != self._taken:
            self._taken = self.value
            take_typed(self, AnswerGiven(self.asked.path, self.value))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.flush()

    def on_blur(self) -> None:
        if self.asked.kind is Kind.DATE:
            self.call_later(self._show_whole)

    def _show_whole(self) -> None:
        """Where the session shown is older than what was typed, the newer one is about to be shown anyway."""
        if self._view is not None and stands_for(self.asked, self.value, self._view):
            self.show(self._view)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.screen.focus_next()

    def on_key(self, event: events.Key) -> None:
        if event.key in ("up", "down"):
            event.stop()
            event.prevent_default()
            (self.screen.focus_previous if event.key == "up" else self.screen.focus_next)()


class Prose(TextArea):
    """Several lines: a paragraph, or a list with one on each line."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(compact=True, show_line_numbers=False, highlight_cursor_line=False)
        self.asked = asked
        self._taken = self._begun = ""
        self.add_class("-list" if asked.kind is Kind.TEXTS else "-paragraph")

    def show(self, view: View) -> None:
        wanted = displayable(view.entry(self.asked.path), lines=True).removesuffix("\n")
        is_untouched = self._begun and self.text == self._begun  # no answer, but not to be taken away either
        if wanted != self.text and not is_untouched and not stands_for(self.asked, self.text, view):
            before = wanted[: changed_part(self.text, wanted).after].split("\n")
            with self.prevent(TextArea.Changed):
                self.load_text(wanted)
            self.move_cursor((len(before) - 1, len(before[-1])))
            self._taken = wanted

    def begin_with(self, text: str) -> None:
        """Put a text here to begin with, the cursor behind it, which is no answer until it is changed."""
        with self.prevent(TextArea.Changed):
            self.load_text(displayable(text, lines=True))
        self.move_cursor(self.document.end)
        self._taken = self._begun = self.text

    def flush(self) -> None:
        text = self.text
        if text != self._taken:
            self._taken = text
            take_typed(self, AnswerGiven(self.asked.path, text.split("\n") if self.asked.kind is Kind.TEXTS else text))

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.flush()

    def on_key(self, event: events.Key) -> None:
        row, _ = self.cursor_location
        if (event.key == "up" and row == 0) or (event.key == "down" and row == self.document.line_count - 1):
            event.stop()
            event.prevent_default()
            (self.screen.focus_previous if event.key == "up" else self.screen.focus_next)()

    def types_unseen(self, key: str, character: str | None) -> bool:
        return key == "enter" or is_typing(key, character)

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        length = len(self.text) + len(event.text)
        if length > LONGEST_PARAGRAPH:
            refuse(self, Refused("entry.too-long", {"length": length, "longest": LONGEST_PARAGRAPH}))
            return
        lines = event.text.replace("\r\n", "\n").replace("\r", "\n")
        self.replace(displayable(lines, lines=True), *self.selection)
