"""A form: fields under each other, each with its label, and below it why it is not an answer yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from skalatui.document.tree import Path
from skalatui.flow.asked import Asked
from skalatui.flow.view import View
from skalatui.interview.fields import Kind
from skalatui.tui.adder import Adder
from skalatui.tui.choice import Choice
from skalatui.tui.inputs import Entry, Prose
from skalatui.tui.style import style_of

ANY_FIELD = (Entry, Prose, Choice)
NOT_TAKEN = "!"


class FormRow(Horizontal):
    """One field with its label."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(classes=f"-{asked.kind.value}")
        self.asked = asked

    def compose(self) -> ComposeResult:
        yield Static(Content(self.asked.label), classes="label")
        if self.asked.options or self.asked.kind is Kind.FLAG:
            yield Choice(self.asked)
        elif self.asked.kind in (Kind.PARAGRAPH, Kind.TEXTS):
            yield Prose(self.asked)
        else:
            yield Entry(self.asked)


class Form(VerticalScroll, can_focus=False):
    """The fields of some questions."""

    DEFAULT_CSS = style_of(__file__)

    def __init__(self, fields: Sequence[Asked], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.fields = tuple(fields)

    def compose(self) -> ComposeResult:
        for asked in self.fields:
            yield FormRow(asked)
            yield Static(classes="refusal")

    def on_mount(self) -> None:
        if (view := getattr(self.parent, "view", None)) is not None:
            self.show(view)

    def show(self, view: View) -> None:
        refusals = iter(self.query(".refusal").results(Static))
        for field in self.inputs():
            field.show(view)
            reason, line = view.refusal(field.asked.path), next(refusals)
            if line.display != bool(reason):
                line.display = bool(reason)
            if reason:
                line.update(Content(f"{NOT_TAKEN} {reason}"))

    def inputs(self) -> Iterator[Entry | Prose | Choice]:
        for widget in self.query("Entry, Prose, Choice"):
            if isinstance(widget, ANY_FIELD):
                yield widget

    def point(self, path: Path) -> bool:
        """Put the cursor in the field at `path`; False where there is none."""
        for field in self.inputs():
            if field.asked.path == path:
                field.focus()
                return True
        return False


def field_path(widget: Widget | None) -> Path:
    """The question that a field asks; empty for a widget that is none."""
    if isinstance(widget, Adder):
        return widget.table
    return widget.asked.path if isinstance(widget, ANY_FIELD) else ()
