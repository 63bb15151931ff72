"""A form: fields under each other, each with its label, and below it why it is not an answer yet."""

from __future__ import annotations

from collections.abc import Sequence

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from skalatui.document.tree import Path
from skalatui.flow.asked import Asked
from skalatui.flow.view import View
from skalatui.interview.fields import Kind
from skalatui.tui.adder import Adder
from skalatui.tui.blank import Blank, BlankRow
from skalatui.tui.choice import Choice
from skalatui.tui.inputs import Entry, Prose
from skalatui.tui.style import style_of

ANY_FIELD = (Entry, Prose, Choice)
NOT_TAKEN = "!"
LOOKS_AFTER = 0.3  # seconds


class FormRow(BlankRow):
    """One field with its label."""

    def __init__(self, asked: Asked) -> None:
        self.field: Entry | Prose | Choice
        if asked.options or asked.kind is Kind.FLAG:
            self.field = Choice(asked)
        elif asked.kind in (Kind.PARAGRAPH, Kind.TEXTS):
            self.field = Prose(asked)
        else:
            self.field = Entry(asked)
        label = Static(Content(asked.label), classes="label")
        super().__init__(label, self.field, classes=f"-{asked.kind.value}")  # mounted at once, not one after the other


class Form(Blank, VerticalScroll, can_focus=False):
    """The fields of some questions."""

    DEFAULT_CSS = style_of(__file__)
    is_leaving = False  # the screen, for another form; its parts go one by one

    def __init__(self, fields: Sequence[Asked], *, id: str | None = None) -> None:
        self.rows = tuple(FormRow(asked) for asked in fields)
        super().__init__(*self.rows, id=id)
        self.fields = tuple(fields)
        self._view: View | None = None
        self._refusals: dict[FormRow, Static] = {}  # below the rows that have had one
        self._amiss: dict[Path, str] = {}  # what should not stand there, or looks like a slip, found a moment after
        self._looks_soon = False

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
        from skalatui.flow.doubting import doubt_at
        from skalatui.tui.amiss import guarded

        typed = [field for field in self.inputs() if not isinstance(field, Choice)]
        self._amiss = {field.asked.path: guarded(view, field.asked.path) for field in typed}
        left = [field.asked.path for field in typed if not field.has_focus]  # what is half typed is no slip yet
        self._amiss |= {path: doubt_at(view, path) for path in left if not self._amiss[path]}
        self._tell()

    def on_descendant_blur(self) -> None:
        self.call_later(self._look)

    def _tell(self) -> None:
        """Below each field, why it is not an answer yet, or what should not stand there."""
        for row in self.rows:
            path = row.field.asked.path
            reason = (self._view.refusal(path) if self._view else "") or self._amiss.get(path, "")
            line = self._refusals.get(row)
            if line is None:
                if not reason or not row.is_attached:  # told once the row is there
                    continue
                line = self._refusals[row] = Static(classes=f"refusal -{row.field.asked.kind.value}")
                self.mount(line, after=row)
            if line.display != bool(reason):
                line.display = bool(reason)
            if reason:
                line.update(Content(f"{NOT_TAKEN} {reason}"))

    def inputs(self) -> Sequence[Entry | Prose | Choice]:
        return [row.field for row in self.rows]

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
