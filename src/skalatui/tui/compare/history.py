"""The past of a charter: when an answer changed, from what, by which commit; and the level over commits and tags."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from skalatui.charter.comparison import Side
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.tree import Path as KeyPath
from skalatui.document.tree import Tree
from skalatui.flow.comparing import Version, sides_of, versions_of
from skalatui.flow.no_past import why_no_past
from skalatui.flow.past import names_in, turned
from skalatui.tui.compare.apart import in_parts
from skalatui.tui.compare.looking import LookingScreen
from skalatui.tui.frame.keybar import Key, KeyBar
from skalatui.tui.lines import Cell, Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.too_small import TooSmall

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard

PART = 5  # versions read at a time
PAUSE = 0.4  # seconds between two pictures of a long list that grows
SHOWN = ("present", "framework", "sustainable", "recommended", "chosen")
FEW = ("present", "recommended", "chosen")  # where there is no room for more
ROOMY = 70  # columns
LEAST = 8  # columns of a level
KEYS = {"compare": "enter", "levels": "l", "tags": "t", "back": "escape", "help": "f1"}


class HistoryScreen(LookingScreen):
    """To look at. The commits are read beside the keys, the newest first, and the list grows."""

    CSS_PATH = "screen.tcss"
    help_text = "help-history"
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (50, "-narrow")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (14, "-low")]
    BINDINGS = [
        Binding("l", "levels", show=False),
        Binding("t", "tags", show=False),
        Binding("escape,q,f10,ctrl+d", "back", show=False),
        Binding("f1,question_mark,ctrl+g", "help", show=False),
    ]

    def __init__(self, app: Wizard, file: Path | None, question: KeyPath, now: Tree | None) -> None:
        """`file` is None where the charter has none yet; with no `question` the levels are shown."""
        super().__init__(app)
        self.file, self.question, self.now = file, question, now
        self.shows_levels = not question
        self.only_tags = False
        self.all: int | None = None
        self.known: list[tuple[Version, Side]] = []
        self.unread = 0
        self.is_whole = False
        self.problem: Problem | None = None
        self._is_due = False

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        yield Sheet(id="list")
        yield Static(id="told")
        yield KeyBar(id="keys")
        yield TooSmall()

    def on_mount(self) -> None:
        self.query_one(Sheet).focus()
        in_parts(self, self._read, self._take, self._end)
        self.speak()

    def on_resize(self) -> None:
        self.call_after_refresh(self._show)

    # Reading

    def _read(self) -> Iterator[tuple[int, list[tuple[Version, Side] | None]]]:
        """How many versions there are, and some of them at a time."""
        if self.file is None:
            raise Unreadable(Problem("compare.unsaved"))
        versions = versions_of(self.file)
        if not versions:
            raise Unreadable(Problem("compare.never-committed"))
        part: list[tuple[Version, Side] | None] = []
        for found in sides_of(versions, self.wizard.opener):
            part.append(found)
            if len(part) == PART:
                yield len(versions), part
                part = []
        yield len(versions), part

    def _take(self, part: tuple[int, list[tuple[Version, Side] | None]]) -> None:
        self.all, found = part
        self.known += [one for one in found if one is not None]
        self.unread += found.count(None)
        if len(self.known) <= PART:
            self._show()  # the first at once
        elif not self._is_due:
            self._is_due = True
            self.set_timer(PAUSE, self._show)

    def _end(self, problem: Problem | None) -> None:
        self.problem, self.is_whole = problem, True
        self._show()

    # Showing

    def speak(self) -> None:
        """Say everything in the language that the wizard speaks now."""
        names = [name for name in KEYS if self.question or name != "levels"]
        keys = [Key(self.say(f"past.{name}.key"), self.say(f"past.{name}.word"), KEYS[name]) for name in names]
        self.query_one(KeyBar).show((), keys)
        self._show()

    def _show(self) -> None:
        self._is_due = False
        if not self.is_attached:
            return
        what = (
            self.say("levels") if self.shows_levels else names_in(self.known, self.wizard.wording).place(self.question)
        )
        title = self.say("history", what=what)
        if not self.is_whole and self.all:
            title += " · " + self.say("progress", read=len(self.known) + self.unread, all=self.all)
        self.query_one("#title", Static).update(Content(title))
        self.query_one(Sheet).show(self._lines())
        self._show_told()

    def _lines(self) -> list[Line]:
        wording = self.wizard.wording
        if self.problem is not None:
            return [Line(why_no_past(self.problem, wording), wraps=True)]
        if not self.known:
            return [Line(self.say("none-readable" if self.is_whole else "reading"), tone="muted", wraps=True)]
        lines = self._levels() if self.shows_levels else self._turns()
        if self.is_whole and self.unread:
            lines += [Line(), Line(self.say("unread", count=self.unread), tone="muted", wraps=True)]
        return lines

    def _turns(self) -> list[Line]:
        wording = self.wizard.wording
        whole, hides = self.is_whole, self.wizard.is_for_client
        found = turned(self.question, self.known, wording, is_whole=whole, for_client=hides)
        if not found:
            return [Line(self.say("no-turns" if self.is_whole else "reading"), tone="muted", wraps=True)]
        several = len({one.place for one in found}) > 1
        lines = []
        for number, one in enumerate(found):
            changed = self.say("turn", old=one.old, new=one.new)
            said = f"{one.place}: {changed}" if several else changed
            commit = one.version.commit
            lines.append(
                Line(
                    f"{one.version.name(wording)}  {said}",
                    path=("turn", str(number), str(one.number)),
                    stops=True,
                    wraps=True,
                    says=self._about(one.version) if commit else "",
                )
            )
        return lines

    def _levels(self) -> list[Line]:
        names = SHOWN if self.size.width >= ROOMY else FEW
        wording = self.wizard.wording
        heads = tuple(self.say(f"verdict-head.{name}") for name in names)
        widths = tuple(max(LEAST, cell_len(head) + 3) for head in heads)
        lines = [Line(self.say("versions"), tone="heading", heads=heads, widths=widths)]
        listed = [
            (number, version, side)
            for number, (version, side) in enumerate(self.known)
            if version.tags or not self.only_tags
        ]
        befores = [*(side for _, _, side in listed[1:]), None]
        for (number, version, side), older in zip(listed, befores, strict=True):
            cells = tuple(
                _cell(("level", str(number), name), _level(side, name), _level(older, name) if older else None)
                for name in names
            )
            lines.append(
                Line(
                    version.name(wording),
                    cells,
                    widths,
                    path=("level", str(number)),
                    wraps=True,
                    says=self._about(version),
                )
            )
        if len(lines) == 1:
            lines.append(Line(self.say("no-tags"), tone="muted", wraps=True))
        return lines

    def _about(self, version: Version) -> str:
        """A commit in words: what it was for, and whose git says it is."""
        if (commit := version.commit) is None:
            return ""
        return self.say("commit", subject=commit.subject, author=commit.author, short=commit.id[:12])

    def _show_told(self) -> None:
        line = self.query_one(Sheet).line
        self.query_one("#told", Static).update(Content(line.says if line is not None else ""))

    def on_sheet_pointed(self, message: Sheet.Pointed) -> None:
        message.stop()
        self._show_told()

    # Moving on

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        """Compare that version with what there is now."""
        message.stop()
        path = message.line.path
        if path[:1] not in (("turn",), ("level",)) or self.file is None:
            return
        from skalatui.tui.compare.screen import CompareScreen

        old = self.known[int(path[-1])][0]
        new = Version("now" if self.now is not None else "file", self.file)
        self.wizard.push_screen(CompareScreen(self.wizard, old, new, self.now))

    def action_levels(self) -> None:
        self.shows_levels = not self.shows_levels or not self.question
        self._show()

    def action_tags(self) -> None:
        self.only_tags = not self.only_tags
        self.shows_levels = True
        self._show()

    def on_key_bar_clicked(self, message: KeyBar.Clicked) -> None:
        if message.key == "enter":
            self.query_one(Sheet).open()
        else:
            super().on_key_bar_clicked(message)


def _level(side: Side, name: str) -> int | None:
    assessment = side.assessment
    return assessment.chosen if name == "chosen" else getattr(assessment.verdicts, name)


def _cell(path: KeyPath, level: int | None, before: int | None) -> Cell:
    """A level, with the way that it went since the version before."""
    text = "–" if level is None else str(level)
    if level is None or before is None or level == before:
        return Cell(path, text, "row")
    return Cell(path, f"{text} ▲" if level > before else f"{text} ▼", "good" if level > before else "bad")
