"""The body of a step that is too long for one list: its parts as tabs over one sheet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.geometry import Region

from skalatui.document.tree import Path
from skalatui.flow.view import View
from skalatui.tui.body import StepBody
from skalatui.tui.finding import parts
from skalatui.tui.lines import Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.tabs import KEYS, Tab, Tabs

TURNS = {"less_than_sign": -1, "greater_than_sign": 1}


class TabSheet(Sheet):
    """A sheet of one tab. From a line that is only read the arrows lead on to the tab beside it; within a row with
    columns they stay, since figures typed blindly would answer rows of the other tab."""

    def __init__(self, lines: Sequence[Line], turn: Callable[[int], None]) -> None:
        super().__init__(lines)
        self._turn = turn

    def press(self, key: str, character: str | None = None) -> bool:
        if key in TURNS and not self.typing.is_on:
            self._turn(TURNS[key])
            return True
        return super().press(key, character)

    def across(self, by: int) -> None:
        if self.line and self.line.cells:
            super().across(by)
        else:
            self._turn(by)

    def _into_view(self) -> None:
        """With a line comes what is said of it below, as far as there is room."""
        super()._into_view()
        top, bottom = self._rows.span(self.at[0])
        if top == bottom:
            return
        room = self.scrollable_content_region.height
        while top and bottom - top < room and not self.lines[self._rows.line_at(top - 1)].is_stop:
            top -= 1
        while bottom < len(self._rows) and bottom - top < room:
            if self.lines[self._rows.line_at(bottom)].is_stop:
                break
            bottom += 1
        self.scroll_to_region(Region(0, top, 1, bottom - top), animate=False, force=True, immediate=True)


class TabbedBody(StepBody):
    """`tabs` names the parts, `tab_of` the one that an answer is shown in; `<` and `>` turn.

    Figures open a tab too, but not from one of `ANSWERED`: there they answer the rows.
    """

    ANSWERED: ClassVar[Collection[str]] = ()

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self.tab = self.tab_of(view, view.session.place.question) or self.tabs(view)[0].id

    def tabs(self, view: View) -> list[Tab]:
        raise NotImplementedError

    def tab_of(self, view: View, path: Path) -> str:
        """The tab that shows an answer, or a line; empty where any does."""
        return ""

    def compose(self) -> ComposeResult:
        yield Tabs()
        yield from super().compose()

    def make_sheet(self) -> Sheet:
        return TabSheet(self.lines(self.view), self.turn)

    def show(self, view: View) -> None:
        tabs = self.tabs(view)
        if self.tab not in {tab.id for tab in tabs}:
            self.tab = tabs[0].id
        super().show(view)
        self._show_tabs()

    def on_descendant_focus(self) -> None:
        self._show_tabs()

    def _show_tabs(self) -> None:
        """With the keys that turn them, as far as they do: in a field they are typed."""
        turns = self.screen.focused is None or isinstance(self.screen.focused, Sheet)
        for line in parts(self, Tabs):
            line.show(self.tabs(self.view), self.tab, has_keys=turns and self.tab not in self.ANSWERED, turns=turns)

    def turn(self, by: int) -> None:
        """To a tab further on, round the ends."""
        ids = [tab.id for tab in self.tabs(self.view)]
        self.open_tab(ids[(ids.index(self.tab) + by) % len(ids)])

    def open_tab(self, tab: str) -> None:
        self.tab = tab
        self.show(self.view)
        if (sheet := self.sheet) is not None:
            sheet.at = (-1, 0)
            sheet.scroll_home(animate=False, immediate=True)
            sheet.edge(-1)
            sheet.focus()
            self.post_message(Sheet.Pointed(sheet))  # the sheet's own stop at whoever made it move

    def point(self, path: Path) -> None:
        wanted = self.tab_of(self.view, path) if path else ""
        if wanted and wanted != self.tab:
            self.open_tab(wanted)
        sheet = self.sheet
        if sheet is not None and path and not any(form.point(path) for form in self.forms()):
            around = (path[:length] for length in range(len(path), 1, -1))
            any(sheet.point(place) for place in (path, *around))
            sheet.focus()
            return
        super().point(path)

    def on_tabs_picked(self, message: Tabs.Picked) -> None:
        message.stop()
        self.open_tab(message.tab)

    def on_key(self, event: events.Key) -> None:
        if not isinstance(self.screen.focused, Sheet) or self.tab in self.ANSWERED:
            return
        if event.character and event.character in KEYS and KEYS.index(event.character) < len(self.tabs(self.view)):
            self.open_tab(self.tabs(self.view)[KEYS.index(event.character)].id)
        else:
            return
        event.stop()
        event.prevent_default()
