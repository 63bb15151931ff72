"""The absence test: one person taken out for the moment, and what that leaves unmanned; the answers stay."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from skalatui.flow.absence_words import sentences
from skalatui.flow.manning import first_with_positions, person_name, say
from skalatui.flow.view import View
from skalatui.recommend.absence import Absence, absences
from skalatui.recommend.positions import level_aimed_at
from skalatui.tui.lines import Cell, Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.style import style_of
from skalatui.tui.too_small import Dialog

WIDTHS = {"opens": 9, "cover": 13, "staffing": 13, "recommended": 13}
COVERED = ("opens", "cover")
IN_SENTENCE = "staffing"  # told below the list too: the column that goes where the names would be cut
ROOM_FOR_ALL = 72  # columns of the window
AROUND = 14  # lines of the dialog beside the list
FELT, NOT_FELT = "!", " "


class AbsenceTest(Dialog[None]):
    """Everybody, the one who is missed most first; the cursor on the person asked for. Escape or `x` ends it.

    While the levels are covered it names none of them but the one that the positions are counted at.
    """

    DEFAULT_CSS = style_of(__file__)
    BINDINGS = [Binding("escape,x,q", "dismiss", show=False, priority=True)]

    def __init__(self, view: View, key: str | None, *, is_covered: bool) -> None:
        super().__init__()
        self.view, self.key, self.is_covered = view, key, is_covered
        verdicts, edition = view.assessment.verdicts, view.edition
        self.level = first_with_positions(view) if is_covered else level_aimed_at(verdicts, edition)[0]
        self.found = absences(view.assessment, self.level)

    def compose(self) -> ComposeResult:
        view = self.view
        about = say(view, "absence.about", level=self.level) if self.found else say(view, "absence.nobody")
        with Vertical(classes="dialog"):
            yield Static(Content(say(view, "absence.title")), classes="title")
            yield Static(Content(about), classes="about")
            yield Sheet(self._lines())
            yield Static(classes="away")
            yield Static(Content(say(view, "absence.closing")), classes="closing")

    def on_mount(self) -> None:
        sheet = self.query_one(Sheet)
        self.query_one(".dialog").styles.max_height = len(sheet.lines) + AROUND
        sheet.focus()
        if self.key is not None:
            sheet.point((self.key,))

    def on_resize(self) -> None:
        self.query_one(Sheet).show(self._lines())

    def on_sheet_pointed(self, message: Sheet.Pointed) -> None:
        message.stop()
        line = message.sheet.line
        away = next((one for one in self.found if line is not None and line.path == (one.person.key,)), None)
        if away is not None:
            self.query_one(".away", Static).update(Content(" ".join(sentences(self.view, away, self.is_covered))))

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        message.stop()

    def action_dismiss(self, result: None = None) -> None:  # type: ignore[override]
        self.dismiss()

    def _lines(self) -> list[Line]:
        names = COVERED if self.is_covered else tuple(WIDTHS)
        if self.app.size.width < ROOM_FOR_ALL:
            names = tuple(name for name in names if name != IN_SENTENCE)
        widths = tuple(WIDTHS[name] for name in names)
        heads = tuple(say(self.view, f"absence.{name}") for name in names)
        head = Line(say(self.view, "absence.person"), tone="heading", heads=heads, widths=widths)
        return [head, *(self._line(away, names, widths) for away in self.found)]

    def _line(self, away: Absence, names: tuple[str, ...], widths: tuple[int, ...]) -> Line:
        key = (away.person.key,)
        cells = tuple(Cell(key if name == "opens" else (), *self._cell(away, name)) for name in names)
        return Line(person_name(away.person), cells, widths, path=key, is_name=True)

    def _cell(self, away: Absence, name: str) -> tuple[str, str]:
        """Text and tone."""
        if name == "opens":
            return (f"{FELT} {away.opens}", "bad") if away.opens else (f"{NOT_FELT} 0", "muted")
        if name == "cover":
            shares = [round(one.share * 100) for one in (away.cover_before, away.cover_after)]
            before, after = (say(self.view, "cover.percent", percent=share) for share in shares)
            before = before if before == after else str(shares[0])
        else:
            before, after = away.figures(name)
        return (f"{before} → {after}", "bad") if before != after else (before, "muted")
