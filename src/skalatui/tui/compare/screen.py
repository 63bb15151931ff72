"""Two versions of a charter side by side: the levels of both, what follows, and each changed answer with direction."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from skalatui.charter.difference import Change
from skalatui.document.problem import Problem
from skalatui.document.tree import Tree
from skalatui.flow.comparing import Compared, Version, compared
from skalatui.tui.compare.apart import in_parts
from skalatui.tui.compare.lines import CHANGE, ComparisonLines
from skalatui.tui.compare.looking import LookingScreen
from skalatui.tui.dialogs.reading import Reading
from skalatui.tui.frame.keybar import Key, KeyBar
from skalatui.tui.lines import Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.switching import refuses_levels
from skalatui.tui.too_small import TooSmall

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard

KEYS = {"older": "v", "history": "h", "levels": "l", "back": "escape", "help": "f1", "newer": "b", "swap": "s"}


class CompareScreen(LookingScreen):
    """To look at; nothing is changed here. Reading and weighing go on beside the keys."""

    CSS_PATH = "screen.tcss"
    help_text = "help"
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (50, "-narrow")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (14, "-low")]
    BINDINGS = [
        Binding("v", "choose(0)", show=False),
        Binding("b", "choose(1)", show=False),
        Binding("s", "swap", show=False),
        Binding("h", "history", show=False),
        Binding("l", "levels", show=False),
        Binding("f8,ctrl+r", "cover", show=False, priority=True),
        Binding("escape,q,f10,ctrl+d", "back", show=False),
        Binding("f1,question_mark,ctrl+g", "help", show=False),
    ]

    def __init__(self, app: Wizard, old: Version, new: Version, now: Tree | None, *, covered: bool = False) -> None:
        """`now` is the interview in progress, as far as one is compared."""
        super().__init__(app)
        self.now, self.covered = now, covered
        self.versions = old, new
        self.compared: Compared | None = None
        self.problem: Problem | None = None
        self._lines: ComparisonLines | None = None

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        yield Sheet(id="list")
        yield Static(id="told")
        yield KeyBar(id="keys")
        yield TooSmall()

    def on_mount(self) -> None:
        self.query_one(Sheet).focus()
        self.read(*self.versions)

    def on_resize(self) -> None:
        self.call_after_refresh(self._show)

    # Reading

    def read(self, old: Version, new: Version) -> None:
        """Compare two other versions; what stands there stays until that is done."""
        self.versions, self.problem = (old, new), None
        self.compared = None
        wizard, now = self.wizard, self.now

        def work() -> Iterator[Compared]:
            yield compared(old, new, now, wizard.opener, wizard.wording, for_client=wizard.is_for_client)

        in_parts(self, work, self._take, self._end)
        self.speak()

    def _take(self, found: Compared) -> None:
        if found.versions == self.versions:
            self.compared = found
            self._show()

    def _end(self, problem: Problem | None) -> None:
        if problem is not None:
            self.problem = problem
            self._show()

    # Showing

    def speak(self) -> None:
        """Say everything in the language that the wizard speaks now."""
        if self.compared is not None and self.compared.views[0].wording != self.wizard.wording:
            self.read(*self.versions)
            return
        keys = [Key(self.say(f"key.{name}.key"), self.say(f"key.{name}.word"), key) for name, key in KEYS.items()]
        self.query_one(KeyBar).show((), keys)
        self._show()

    def _show(self) -> None:
        if not self.is_attached:
            return
        wording = self.wizard.wording
        old, new = (version.name(wording) for version in self.versions)
        title = self.say("title", old=old, new=new)
        sheet = self.query_one(Sheet)
        if self.problem is not None:
            lines = [Line(wording.reason(self.problem), wraps=True), Line(), Line(self.say("choose-other"), wraps=True)]
        elif self.compared is None:
            lines = [Line(self.say("reading"), tone="muted")]
        else:
            self._lines = ComparisonLines(self.compared, wording, sheet.size.width - 1, self.covered)
            title = f"{self._lines.words.hospital} · {title}"
            lines = self._lines.lines()
        self.query_one("#title", Static).update(Content(title))
        sheet.show(lines)
        self._show_told()

    def _show_told(self) -> None:
        line = self.query_one(Sheet).line
        told = line.says if line is not None and self.compared is not None else ""
        self.query_one("#told", Static).update(Content(told))

    @property
    def change(self) -> Change | None:
        """The change that the cursor stands on."""
        line = self.query_one(Sheet).line
        if self.compared is None or line is None or line.path[:1] != (CHANGE,):
            return None
        return self.compared.comparison.told[int(line.path[1])]

    def on_sheet_pointed(self, message: Sheet.Pointed) -> None:
        message.stop()
        self._show_told()

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        """All of both versions of an answer, however long."""
        message.stop()
        change = self.change
        if change is None or self._lines is None:
            return
        words = self._lines.words
        lines = [Line(words.change(change), tone="strong", wraps=True), Line()]
        for version, value in zip(self.versions, (change.old, change.new), strict=True):
            lines.append(Line(version.name(self.wizard.wording), tone="heading"))
            text = words.names.whole(change.path, value)
            lines += [*(Line(part, wraps=True) for part in text.split("\n")), Line()]
        self.wizard.push_screen(Reading(words.section(change.path), lines, self.wizard.wording.say("help.closing")))

    # Moving on

    def action_choose(self, number: int) -> None:
        from skalatui.tui.compare.choosing import ChooseVersion

        def chosen(version: Version | None) -> None:
            if version is not None:
                old, new = self.versions
                self.read(*((version, new) if number == 0 else (old, version)))

        title = self.say("choose-old" if number == 0 else "choose-new")
        self.wizard.push_screen(ChooseVersion(self.wizard, title, self.file, self.now), chosen)

    def action_swap(self) -> None:
        self.read(self.versions[1], self.versions[0])

    @property
    def file(self) -> Path | None:
        """The file whose other versions there are to choose from."""
        return next((version.path for version in reversed(self.versions) if version.path is not None), None)

    def action_history(self) -> None:
        change = self.change
        if change is None:
            self.query_one("#told", Static).update(Content(self.say("point-first")))
            return
        self._look_back(change)

    def action_levels(self) -> None:
        self._look_back(None)

    def _look_back(self, change: Change | None) -> None:
        from skalatui.tui.compare.history import HistoryScreen

        if refuses_levels(self.wizard):
            return
        question = change.path if change is not None else ()
        self.wizard.push_screen(HistoryScreen(self.wizard, self.file, question, self.now))

    def action_cover(self) -> None:
        if refuses_levels(self.wizard):
            return
        self.covered = not self.covered
        self._show()
