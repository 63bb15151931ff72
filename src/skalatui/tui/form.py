"""A form: fields under each other, each with its label, and below it why it is not an answer yet."""

from __future__ import annotations

from collections.abc import Sequence

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
from skalatui.tui.finding import parts
from skalatui.tui.inputs import Entry, Prose
from skalatui.tui.style import style_of

ANY_FIELD = (Entry, Prose, Choice)
NOT_TAKEN = "!"
LOOKS_AFTER = 0.3  # seconds


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
        self._view: View | None = None
        self._inputs: tuple[Entry | Prose | Choice, ...] = ()
        self._refusals = [Static(classes=f"refusal -{asked.kind.value}") for asked in self.fields]
        self._amiss: dict[Path, str] = {}  # what looks like personal data, found a moment after it was typed
        self._looks_soon = False

    def compose(self) -> ComposeResult:
        for asked, refusal in zip(self.fields, self._refusals, strict=True):
            yield FormRow(asked)
            yield refusal

    def on_mount(self) -> None:
        if (view := getattr(self.parent, "view", None)) is not None:
            self.show(view)

    def show(self, view: View) -> None:
        self._view = view
        for field in self.inputs():
            field.show(view)
        self._tell()
        if not self._looks_soon:
            self._looks_soon = True
            self.set_timer(LOOKS_AFTER, self._look)

    def _look(self) -> None:
        """Look for personal data in what was typed: after the letters are on the screen, not before."""
        self._looks_soon = False
        view = self._view
        if view is None or not self.is_attached:
            return
        from skalatui.tui.amiss import guarded

        self._amiss = {field.asked.path: guarded(view, field.asked.path) for field in self.inputs()}
        self._tell()

    def _tell(self) -> None:
        """Below each field, why it is not an answer yet, or what should not stand there."""
        for field, line in zip(self.inputs(), self._refusals, strict=False):
            path = field.asked.path
            reason = (self._view.refusal(path) if self._view else "") or self._amiss.get(path, "")
            if line.display != bool(reason):
                line.display = bool(reason)
            if reason:
                line.update(Content(f"{NOT_TAKEN} {reason}"))

    def inputs(self) -> Sequence[Entry | Prose | Choice]:
        """The fields that are on the screen: those of the form, once all of them are."""
        if len(self._inputs) < len(self.fields):
            self._inputs = tuple(part for part in parts(self, Widget) if isinstance(part, ANY_FIELD))
        return self._inputs

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
