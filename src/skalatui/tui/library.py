"""The library: the charters of a folder, the drafts that wait, the examples; one key for a new interview."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from skalatui.document.problem import Problem, Unreadable
from skalatui.document.records import replace
from skalatui.store import assets
from skalatui.text.safe import displayable
from skalatui.tui import beginning
from skalatui.tui.frame.keybar import Key, KeyBar
from skalatui.tui.lines import Line
from skalatui.tui.listed import WIDTHS, Listed, lines_of, of_draft, of_file
from skalatui.tui.preparing import OPENING, READING, prepare
from skalatui.tui.room import ReadyScreen
from skalatui.tui.sheet import Sheet
from skalatui.tui.too_small import TooSmall

if TYPE_CHECKING:
    from skalatui.store.drafts import DraftFound
    from skalatui.tui.wizard import Wizard

AT_ONCE = 20  # charters read between two pictures of the list


class LibraryScreen(ReadyScreen):
    """Nothing is changed here; Enter opens. The list grows while files are read."""

    CSS_PATH = "library.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (50, "-narrow")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (14, "-low")]
    BINDINGS = [
        Binding("n", "new", show=False),
        Binding("delete,minus", "discard", show=False),
        Binding("q", "app.leave", show=False),
        Binding("f10,ctrl+d", "compare", show=False),
        Binding("f1,question_mark,ctrl+g", "help", show=False),
    ]

    def __init__(self, app: Wizard) -> None:
        super().__init__()
        self.wizard = app
        self.drafts: dict[str, DraftFound] = {}
        self.listed_drafts: list[Listed] = []
        self.charters: list[Listed] = []
        self.others = 0
        self.trouble: Problem | None = None
        self.is_read = False

    def compose(self) -> ComposeResult:
        self.fit()
        yield Static(id="title")
        yield Sheet(id="list")
        yield Static(id="about")
        yield KeyBar(id="keys")
        yield TooSmall()

    def on_mount(self) -> None:
        self.speak()
        self.query_one(Sheet).focus()
        self.call_after_refresh(self.call_after_refresh, self._begin)  # the list is laid out first, and then painted

    def _begin(self) -> None:
        self.run_worker(self._read(), exclusive=True)

    def speak(self) -> None:
        """Say everything in the language that the wizard speaks now."""
        say = self.wizard.wording.say
        self.query_one("#title", Static).update(Content(say("library.title")))
        folder = displayable(str(self.wizard.start.folder))
        about = say("client.mark") if self.wizard.is_for_client else say("library.about", folder=folder)
        self.query_one("#about", Static).update(Content(about))
        names = {
            "enter": "open",
            "n": "new",
            "f10": "compare",
            "delete": "discard",
            "ctrl+l": "language",
            "ctrl+q": "quit",
        }
        keys = [
            Key(say(f"library.key.{name}.key"), say(f"library.key.{name}.word"), key) for key, name in names.items()
        ]
        self.query_one(KeyBar).show((), keys)
        self._show()

    async def _read(self) -> None:
        """Read the drafts, then the folder, a few files at a time, off the main loop; what reads them is imported there
        too, and at last what an interview needs, so that one opens at once."""
        wizard = self.wizard
        await prepare(READING)
        from skalatui.store.library import OtherFile, charters_in

        found = await asyncio.to_thread(wizard.drafts.list)
        self.drafts = {str(draft.folder): draft for draft in found}
        now = datetime.now()
        self.listed_drafts = await asyncio.to_thread(
            lambda: [of_draft(draft, wizard.opener, wizard.wording, now) for draft in found]
        )
        self._show()
        try:
            entries = charters_in(wizard.start.folder)
        except Unreadable as unreadable:
            self.trouble = unreadable.problems[0]
            entries = iter(())

        def some() -> list[Listed | None]:
            taken = [entry for _, entry in zip(range(AT_ONCE), entries, strict=False)]
            return [
                None if isinstance(entry, OtherFile) else of_file(entry, wizard.opener, wizard.wording)
                for entry in taken
            ]

        while batch := await asyncio.to_thread(some):
            self.charters += [self._with_draft(listed) for listed in batch if listed is not None]
            self.others += batch.count(None)
            self._show()
        self.is_read = True
        self._show()
        await prepare(OPENING)

    def _with_draft(self, charter: Listed) -> Listed:
        """A charter together with the draft of it: the hospital stands in the list once."""
        from skalatui.store.charters import real_path

        for listed in self.listed_drafts:
            base = self.drafts[str(listed.path)].content.place.base
            if base is not None and not listed.trouble and not charter.trouble and base.real == real_path(charter.path):
                self.listed_drafts = [other for other in self.listed_drafts if other is not listed]
                return replace(charter, draft=str(listed.path), beyond=listed.beyond)
        return charter

    def _show(self) -> None:
        if self.is_attached:
            self.query_one(Sheet).show(self.lines())

    def lines(self) -> list[Line]:
        wording = self.wizard.wording
        say = wording.say
        heads = (say("library.date"), say("library.level"), say("library.complete"))
        found = [Line(say("library.new"), path=("new",), stops=True, tone="strong"), Line()]
        if self.wizard.is_for_client:
            return [*found, Line(say("client.library"), tone="muted", wraps=True)]
        if self.listed_drafts:
            found.append(Line(say("library.drafts"), tone="heading", heads=heads, widths=WIDTHS[wording.language]))
            found += [line for listed in self.listed_drafts for line in lines_of(listed, wording, "draft")]
            found.append(Line())
        found.append(Line(say("library.charters"), tone="heading", heads=heads, widths=WIDTHS[wording.language]))
        found += [line for listed in self.charters for line in lines_of(listed, wording, "charter")]
        if not self.charters:
            found.append(Line(self._nothing(), tone="muted", wraps=True))
        if self.others:
            found.append(Line(say("library.others", count=self.others), tone="muted", wraps=True))
        found += [Line(), Line(say("library.examples"), tone="heading")]
        return found + [Line(name, path=("example", name), stops=True) for name in assets.example_names()]

    def _nothing(self) -> str:
        wording = self.wizard.wording
        if self.trouble is not None and self.trouble.code != "store.no-library":
            return wording.reason(self.trouble)
        return wording.say("library.none" if self.is_read else "library.reading")

    # Opening

    def action_new(self) -> None:
        self.wizard.open(self.wizard.opener.new("", self.wizard.wording.language))

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        message.stop()
        match message.line.path:
            case ("new",):
                self.action_new()
            case ("example", name):
                self.wizard.open(self.wizard.opener.of_example(name, self.wizard.wording.language))
            case ("draft", folder):
                self.wizard.run_worker(self._take_up(folder), group="open", exclusive=True)
            case ("charter", path):
                self.wizard.run_worker(self._open(Path(path)), group="open", exclusive=True)

    async def _take_up(self, folder: str) -> None:
        from skalatui.tui.drafting import take_up

        await take_up(self.wizard, self.drafts[folder])
        self._forget_draft(folder)

    async def _open(self, path: Path) -> None:
        try:
            await beginning.open_path(self.wizard, path)
        except Unreadable as unreadable:
            from skalatui.tui.dialogs.reading import Reading

            say = self.wizard.wording.say
            text = beginning.in_lines(self.wizard, unreadable.problems, path.name)
            lines = [Line(line, wraps=True) for line in text.split("\n")]
            await self.wizard.push_screen(Reading(say("library.cannot-open"), lines, say("help.closing")))

    def action_compare(self) -> None:
        """The charter that the cursor stands on beside an older version of it, or beside another."""
        line = self.query_one(Sheet).line
        if line is not None and line.path[:1] == ("charter",):
            from skalatui.tui.compare.opening import compare_file

            compare_file(self.wizard, Path(line.path[1]))
        else:
            self.wizard.tell(self.wizard.wording.say("library.compare-charters"))

    def action_discard(self) -> None:
        """Ask, and then throw a draft away."""
        line = self.query_one(Sheet).line
        folder = self._draft_at(line.path) if line is not None else ""
        if folder:
            self.wizard.run_worker(self._discard(folder), group="open", exclusive=True)

    def _draft_at(self, path: tuple[str, ...]) -> str:
        """The folder of the draft that a line stands for, or that its charter has."""
        if path[:1] == ("draft",):
            return path[1]
        if path[:1] != ("charter",):
            return ""
        return next((listed.draft for listed in self.charters if str(listed.path) == path[1]), "")

    async def _discard(self, folder: str) -> None:
        from skalatui.tui.drafting import discard

        await discard(self.wizard, self.drafts[folder])
        self._forget_draft(folder)

    def _forget_draft(self, folder: str) -> None:
        """A draft that was thrown away is listed no longer."""
        from skalatui.store.draft_file import FILE

        if not (self.drafts[folder].folder / FILE).exists():
            self.listed_drafts = [listed for listed in self.listed_drafts if str(listed.path) != folder]
            self.charters = [replace(one, draft="", beyond=()) if one.draft == folder else one for one in self.charters]
            self._show()

    def action_help(self) -> None:
        from skalatui.tui.dialogs.reading import Reading

        say = self.wizard.wording.say
        lines = [Line(line, wraps=True) for line in say("library.help").split("⏎")]
        self.wizard.push_screen(Reading(say("help.title"), lines, say("help.closing")))

    def on_key_bar_clicked(self, message: KeyBar.Clicked) -> None:
        sheet = self.query_one(Sheet)
        if message.key == "enter":
            sheet.open()
        else:
            self.app.simulate_key(message.key)
