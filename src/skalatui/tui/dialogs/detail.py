"""All that an answer or a row may hold, in a form over the screen. What is typed counts at once; undo takes it back."""

from __future__ import annotations

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from skalatui.document.tree import Path
from skalatui.flow.detailing import Details, details_of
from skalatui.flow.view import View
from skalatui.interview.rows import row_around
from skalatui.tui.finding import first_part
from skalatui.tui.foot import keys_of_panel
from skalatui.tui.form import Form, field_path
from skalatui.tui.frame.keybar import Key, KeyBar
from skalatui.tui.style import style_of
from skalatui.tui.too_small import Dialog


class Detail(Dialog[None]):
    """Escape or F4 closes it; nothing is lost by that."""

    DEFAULT_CSS = style_of(__file__)
    BINDINGS = [
        Binding("escape,f4,ctrl+o", "dismiss", show=False, priority=True),
        Binding("f1,ctrl+g", "help", show=False, priority=True),
    ]

    def __init__(self, view: View, path: Path, first: Path = ()) -> None:
        super().__init__()
        self.view, self.path, self.first = view, path, first
        self.details: Details = details_of(view, path)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content(self.details.title), classes="title")
            with VerticalScroll(classes="inside", can_focus=False):
                for text in self.about():
                    yield Static(Content(text), classes="text")
                if self.view.for_client:
                    yield Static(Content(self.view.wording.say("client.remarks")), classes="text")
                yield Form(self.details.fields)
            yield Static(Content(self.view.wording.say("detail.closing")), classes="closing")
        yield KeyBar()

    def about(self) -> Iterable[str]:
        """What is said above the fields."""
        return (self.details.text,) if self.details.text else ()

    def keys(self) -> list[Key]:
        return keys_of_panel(self.view)

    def on_mount(self) -> None:
        is_asked = any(asked.path == self.first for asked in self.details.fields)
        self._begin(self.first if is_asked else self.details.first)

    def _begin(self, path: Path) -> None:
        form = first_part(self, Form)
        if form is None:
            return
        self.query_one(KeyBar).show(self.keys(), ())
        form.show(self.view)
        if not form.point(path):
            self.focus_next()

    def show_view(self, view: View) -> None:
        self.view = view
        form = first_part(self, Form)
        if not self.is_mounted or form is None:  # it is being put together anew, or left
            return
        row = row_around(self.path)
        if row and view.value(row) is None:  # undone while its detail stood open
            self.dismiss()
            return
        details = details_of(view, self.path)
        if [asked.path for asked in details.fields] != [asked.path for asked in self.details.fields]:
            focused = self.focused
            self.details = details
            self.refresh(recompose=True)
            self.call_after_refresh(self._begin, getattr(getattr(focused, "asked", None), "path", details.first))
            return
        self.details = details
        form.show(view)

    def tell(self, text: str) -> None:
        """Say something in the last line of the panel: it covers the one where it is said otherwise."""
        self.query_one(".closing", Static).update(Content(text))

    def on_key_bar_clicked(self, message: KeyBar.Clicked) -> None:
        message.stop()
        self.app.simulate_key(message.key)

    def action_help(self) -> None:
        """The help of the field with the cursor; of what it stands beside, where it asks nothing of its own."""
        from skalatui.tui.dialogs.helping import help_of
        from skalatui.tui.keys_here import keys_in_panel

        path = field_path(self.focused)
        asked = path if self.view.question(path) is not None else self.path
        is_covered = any(getattr(screen, "is_covered", False) for screen in self.app.screen_stack)
        self.app.push_screen(help_of(self.view, asked, keys_in_panel(self.focused), is_covered=is_covered))

    def action_dismiss(self, result: None = None) -> None:  # type: ignore[override]
        self.dismiss()
