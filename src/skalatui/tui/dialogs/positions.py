"""The positions of a level over the screen, and of every other level by its number or the arrows."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from skalatui.flow.manning import first_with_positions, manning, say
from skalatui.flow.view import View
from skalatui.recommend.positions import level_aimed_at
from skalatui.tui.roster_lines import manning_lines
from skalatui.tui.sheet import Sheet
from skalatui.tui.style import style_of
from skalatui.tui.too_small import Dialog


class PositionsOfLevel(Dialog[None]):
    """Opens at the level aimed at; while the levels are covered, at the first one that counts positions."""

    DEFAULT_CSS = style_of(__file__)
    BINDINGS = [
        Binding("escape,enter,p,q", "dismiss", show=False, priority=True),
        Binding("left", "turn(-1)", show=False, priority=True),
        Binding("right", "turn(1)", show=False, priority=True),
        *(Binding(str(level), f"look({level})", show=False, priority=True) for level in range(1, 10)),
    ]

    def __init__(self, view: View, *, is_covered: bool) -> None:
        super().__init__()
        self.view = view
        aimed_at = None if is_covered else level_aimed_at(view.assessment.verdicts, view.edition)[0]
        self.aimed_at = aimed_at
        self.level = aimed_at or first_with_positions(view)

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(classes="title")
            yield Sheet()
            yield Static(Content(say(self.view, "positions.closing")), classes="closing")

    def on_mount(self) -> None:
        self._show()
        self.query_one(Sheet).focus()

    def _show(self) -> None:
        view = self.view
        found = manning(view, None if self.level == self.aimed_at else self.level)
        name = view.wording.of(view.edition.level(self.level).name)
        title = say(view, "positions.title", level=self.level, name=name)
        self.query_one(".title", Static).update(Content(title))
        sheet = self.query_one(Sheet)
        sheet.show(manning_lines(view, found))
        sheet.scroll_home(animate=False)

    def action_turn(self, by: int) -> None:
        self.action_look(self.level + by)

    def action_look(self, level: int) -> None:
        if 1 <= level <= self.view.edition.top:
            self.level = level
            self._show()

    def action_dismiss(self, result: None = None) -> None:  # type: ignore[override]
        self.dismiss()
