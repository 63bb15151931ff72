"""The charter as a document: its sections as tabs, every row as it will stand, to be settled in place."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult

from skalatui.document.tree import Path
from skalatui.flow.back_in import back_in, back_in_words
from skalatui.flow.charter_rows import CharterRows
from skalatui.flow.levels import wishes_settled
from skalatui.flow.view import View
from skalatui.interview.answers import LEFT_OUT
from skalatui.interview.events import Event, FrameAdded, Place
from skalatui.scale.edition import FRAME_SECTIONS
from skalatui.tui.adder import Adder
from skalatui.tui.cells import typed_cell
from skalatui.tui.finding import parts
from skalatui.tui.jumping import jump
from skalatui.tui.lines import Cell, Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.steps.charter_lines import practice_lines, say, section_lines, tally, without_reason
from skalatui.tui.steps.frames import own_frames
from skalatui.tui.steps.legal import legal_lines
from skalatui.tui.steps.response import promise_lines
from skalatui.tui.steps.staff import choice_lines
from skalatui.tui.tabbed import TabbedBody
from skalatui.tui.tabs import Tab
from skalatui.tui.telling import tell_behind

LANGUAGE: Path = ("language",)
OVERVIEW, PRACTICE, RESPONSE, LEGAL = "overview", "practice", "response", "legal"
ROWS = ("organisation", "roles", "monitoring", "guidelines", "measurement", "planning", "training")
TABS = (OVERVIEW, PRACTICE, *ROWS, RESPONSE, LEGAL)
DATE_WIDTH = 16
BY_HAND = frozenset({*FRAME_SECTIONS, RESPONSE, LEGAL})  # the tabs whose rows figures answer


class CharterDocument(TabbedBody):
    """Enter on a row opens all about it, `t` its wording; on a line of the overview it leads to what the line says."""

    ANSWERED = BY_HAND
    IS_DOCUMENT = True

    def tabs(self, view: View) -> list[Tab]:
        return [Tab(tab, say(view, f"tab.{tab}")) for tab in TABS]

    def tab_of(self, view: View, path: Path) -> str:
        match path:
            case ("language",) | ("interview", *_) | ("recommendation", *_) | ("tab", *_):
                return OVERVIEW
            case ("practice_rules" | "practice", *_):
                return PRACTICE
        return path[0] if path and path[0] in TABS else ""

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield Adder("", ())

    @property
    def adder(self) -> Adder | None:
        return next((adder for adder in parts(self, Adder) if adder.display), None)

    def show(self, view: View) -> None:
        before = self.view
        super().show(view)
        tell_behind(self, back_in_words(view, back_in(before, view)))
        for adder in parts(self, Adder):
            adder.display = self.tab in FRAME_SECTIONS
            if adder.display:
                adder.table = (self.tab,)
                adder.placeholder = say(view, "adds", section=say(view, f"tab.{self.tab}"))

    def rows(self, view: View) -> tuple[Path, ...]:
        return own_frames(view)

    def open_tab(self, tab: str) -> None:
        self.settle()  # what was typed as an own row belongs to the section that it was typed in
        super().open_tab(tab)

    def added(self, text: str) -> Event:
        section = next((adder.table[0] for adder in parts(self, Adder) if adder.table), FRAME_SECTIONS[0])
        return FrameAdded(section, text, frozenset(row.id for row in self.view.edition.of_section(section)))

    def lines(self, view: View) -> list[Line]:
        if self.tab == RESPONSE:
            return promise_lines(view, with_hours=True)
        if self.tab == LEGAL:
            return legal_lines(view, with_details=True)
        rows = CharterRows(view)
        if self.tab == PRACTICE:
            return practice_lines(rows)
        return _overview(rows) if self.tab == OVERVIEW else section_lines(rows, self.tab)

    def detail(self, line: Line, cell: Cell | None) -> Path:
        return line.path or (cell.path if cell else ())

    def follow_up(self, view: View, path: Path) -> Path:
        """A row that is left out is asked why at once."""
        reason = (*path[:-1], "reason")
        is_out = path[0] in FRAME_SECTIONS and path[-1] == "status" and view.value(path) == LEFT_OUT
        return reason if is_out and not view.value(reason) else ()

    def unexplained(self, view: View) -> str:
        return say(view, "no-reason")

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        match message.line.path:
            case ("tab", tab):
                self.open_tab(tab)
            case ("tab", "go", step, *question):
                jump(self, Place(step, tuple(question)))
            case ("tab", "row", section, id):
                self.point((section, id))
            case ("practice_rules", id):
                jump(self, Place("practice", ("practice", id, "wish")))
            case _:
                return
        message.stop()

    def on_key(self, event: events.Key) -> None:
        sheet = self.sheet
        if event.key == "t" and sheet is not None and sheet.has_focus and self._reword(sheet.line):
            event.stop()
            event.prevent_default()
        else:
            super().on_key(event)

    def _reword(self, line: Line | None) -> bool:
        if line is None or self.tab not in ROWS or self.view.value((*line.path, "own")) is True:
            return False
        from skalatui.tui.dialogs.rewording import Rewording

        self.app.push_screen(Rewording(self.view, line.path))
        return True


def _overview(rows: CharterRows) -> list[Line]:
    """What the charter is, for which level, in which language, until when; and how far each section is."""
    view = rows.view
    level = view.assessment.chosen
    choice: Path = ("tab", "go", "recommendation", "recommendation", "chosen")
    if not wishes_settled(view):
        found = [Line(say(view, "level-covered"), tone="muted", wraps=True)]
    elif level is None:
        found = [Line(say(view, "draft"), path=choice, stops=True, tone="strong", wraps=True)]
    else:
        name = view.wording.of(view.edition.level(level).name)
        found = [Line(say(view, "level", level=level, name=name), path=choice, stops=True, tone="strong", wraps=True)]
    found.append(_approval(view))
    question = view.question(LANGUAGE)
    found += [Line(), *(choice_lines(view, question, LANGUAGE) if question else [])]
    review = ("interview", "review_by")
    found += [Line(), Line(say(view, "review-by"), (typed_cell(view, review),), (DATE_WIDTH,), path=review, wraps=True)]
    if unexplained := without_reason(rows):
        found += [Line(), Line(f"! {say(view, 'unexplained', count=len(unexplained))}", tone="bad", wraps=True)]
        names = [(path, view.names.row(*path)) for path in unexplained]
        found += [Line(name, path=("tab", "row", *path), stops=True, indent=2, wraps=True) for path, name in names]
    found += [Line(), Line(say(view, "sections"), tone="heading")]
    for section in ROWS:
        line = say(view, "section", name=say(view, f"tab.{section}"), tally=tally(rows, section))
        found.append(Line(line, path=("tab", section), stops=True, indent=1, wraps=True, legend=_legend(view)))
    return found


def _legend(view: View) -> tuple[tuple[str, str], ...]:
    """The keys of a line that leads to a tab."""
    return (("enter", say(view, "key.open")), ("1-9, 0", say(view, "key.tab")))


def _approval(view: View) -> Line:
    by, on = view.text(("interview", "approved_by")), view.entry(("interview", "approved_on"))
    is_final = bool(by and on) and view.assessment.chosen is not None
    text = say(view, "final", by=by, on=on) if is_final else say(view, "not-final")
    return Line(text, path=("tab", "go", "review", "interview", "approved_by"), stops=True, wraps=True)
