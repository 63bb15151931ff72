"""The body of a step: fields above, a sheet below, and a line to add rows with; a step has those it needs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual import events
from textual.app import ComposeResult

from skalatui.document.tree import Path, table_at
from skalatui.flow.asked import Asked
from skalatui.flow.view import View
from skalatui.interview.events import Event, RowRekeyed
from skalatui.interview.rows import row_around
from skalatui.tui.adder import Adder
from skalatui.tui.blank import BlankColumn
from skalatui.tui.finding import first_part, parts
from skalatui.tui.form import Form
from skalatui.tui.lines import Cell, Line
from skalatui.tui.room import learn_styles
from skalatui.tui.sheet import Sheet
from skalatui.tui.style import style_of
from skalatui.tui.taking import take


class StepBody(BlankColumn):
    """A step as a view is shown: `fields`, `lines` and `adds` say what; an interview screen posts what is done to it.

    The fields are fixed when the step is opened, the lines are made anew for every session.
    """

    DEFAULT_CSS = style_of(__file__)
    HAS_SHEET: ClassVar[bool] = True
    FORM_BELOW: ClassVar[bool] = False
    IS_DOCUMENT: ClassVar[bool] = False  # in long lines or many columns: it takes the room of what stands beside
    table: ClassVar[Path] = ()  # of the rows that can be added

    def __init__(self, view: View) -> None:
        super().__init__(classes="-has-sheet" if self.HAS_SHEET else None)
        self.view = view

    # What a step says of itself

    def fields(self, view: View) -> list[Asked]:
        return []

    def lines(self, view: View) -> list[Line]:
        return []

    def saved(self) -> None:
        """The answers lie in the file now: for a step that shows what the file holds."""

    def adds(self, view: View) -> str:
        """What the line to add rows with asks for; empty where there is none."""
        return ""

    def added(self, text: str) -> Event:
        """The event of what was typed there."""
        raise NotImplementedError

    def rows(self, view: View) -> tuple[Path, ...]:
        """The rows that were added, in the order of the file."""
        return tuple((*self.table, key) for key in table_at(view.session.tree, self.table)) if self.table else ()

    def detail(self, line: Line, cell: Cell | None) -> Path:
        """The row or answer whose detail Enter opens."""
        return line.path or (cell.path if cell else ())

    def escape(self, view: View) -> str:
        """What is said when Esc is pressed here in place of a step back; empty where it leads back."""
        return ""

    def follow_up(self, view: View, path: Path) -> Path:
        """What is to be asked at once when the answer at `path` was given."""
        return ()

    def unexplained(self, view: View) -> str:
        """What is said where such a question was left without an answer."""
        return ""

    # What it does with that

    def compose(self) -> ComposeResult:
        fields = self.fields(self.view)
        if fields and not self.FORM_BELOW:
            form = Form(fields)
            learn_styles(self.app, [form])
            yield form
        if self.HAS_SHEET:
            yield self.make_sheet()
        if fields and self.FORM_BELOW:
            yield Form(fields)
        if asks := self.adds(self.view):
            yield Adder(asks, self.table)

    def make_sheet(self) -> Sheet:
        return Sheet(self.lines(self.view))

    def on_mount(self) -> None:
        self.show(self.view)

    def show(self, view: View) -> None:
        before = self.rows(self.view)
        self.view = view
        self._renew_form(self.fields(view))
        for form in self.forms():
            if form.is_attached:
                form.show(view)
        if (sheet := self.sheet) is not None:
            sheet.show(self.lines(view))
            if new := next((row for row in self.rows(view) if row not in before), None):
                sheet.point(new)  # so that it is seen where it stands, however long the list

    def _renew_form(self, fields: list[Asked]) -> None:
        """Another form where other questions are asked than before."""
        form = next(self.forms(), None)
        before = [asked.path for asked in form.fields] if form else []
        if before == [asked.path for asked in fields] or not self.is_mounted:
            return
        if form is not None:
            form.is_leaving = True
            form.remove()
        if fields:
            sheet = self.sheet
            if sheet is None or self.FORM_BELOW:
                self.mount(Form(fields), after=sheet)
            else:
                self.mount(Form(fields), before=sheet)

    def forms(self) -> Iterator[Form]:
        """The fields there are, without those that are on their way off the screen."""
        return (form for form in parts(self, Form) if not form.is_leaving)

    @property
    def sheet(self) -> Sheet | None:
        return first_part(self, Sheet)

    @property
    def adder(self) -> Adder | None:
        return first_part(self, Adder)

    @property
    def starts_empty(self) -> bool:
        """Whether there is nothing to do but to add the first row."""
        return False

    def point(self, path: Path) -> None:
        """The cursor on the question at `path`, else where one begins."""
        if path and any(form.point(path) for form in self.forms()):
            return
        sheet, adder = self.sheet, self.adder
        if adder is not None and self.starts_empty and path in ((), adder.table):
            adder.focus()
            return
        around = (path[:length] for length in range(len(path), 1, -1))  # the answer, else what it stands beside
        if sheet is not None and path and any(sheet.point(place) for place in (path, *around)):
            sheet.focus()
            return
        if adder is not None and path and path == adder.table:
            adder.focus()
            return
        first = next((field for form in self.forms() for field in form.inputs()), None)
        for widget in (sheet, first) if self.FORM_BELOW else (first, sheet):
            if widget is not None:
                widget.focus()
                return

    def on_key(self, event: events.Key) -> None:
        """`k` changes the key of the row under the cursor, where it is the hospital's own."""
        line = self.sheet.line if self.sheet is not None and self.sheet.has_focus else None
        row = row_around(line.path) if line is not None and event.key == "k" else ()
        if row and self.view.value(row) is not None and row[-1] not in self.view.edition.platforms:
            from skalatui.tui.dialogs.row_key import RowKey

            event.stop()
            self.app.push_screen(RowKey(self.view, row), self._rekeyed)

    def _rekeyed(self, rekeyed: RowRekeyed | None) -> None:
        if rekeyed is not None:
            self.app.call_later(take, self, rekeyed)  # once the cursor is back in the list

    def on_sheet_went_beyond(self, message: Sheet.WentBeyond) -> None:
        """From the list into the fields beside it, as Tab leads there."""
        message.stop()
        if (message.by > 0) is self.FORM_BELOW:
            fields = [field for form in self.forms() if form.display for field in form.inputs()]
            if fields:
                fields[0 if message.by > 0 else -1].focus()

    def settle(self) -> None:
        """Take what was typed into the line that adds rows, and not yet entered."""
        for adder in parts(self, Adder):
            self._add(adder)

    def on_adder_entered(self, message: Adder.Entered) -> None:
        message.stop()
        self._add(message.adder)

    def _add(self, adder: Adder) -> None:
        if adder.value.strip() and take(self, self.added(adder.value)):
            adder.value = ""
