"""Which version to compare with: the interview, the file, a commit, another charter, an example."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from skalatui.document.problem import Parameter, Problem
from skalatui.document.tree import Tree, value_at
from skalatui.flow.comparing import Version, example_versions, versions_of, when
from skalatui.flow.no_past import why_no_past
from skalatui.store.charters import CharterFile
from skalatui.store.library import charters_in
from skalatui.text.safe import displayable
from skalatui.tui.compare.apart import in_parts
from skalatui.tui.lines import Line
from skalatui.tui.one_line import OneLine
from skalatui.tui.sheet import Sheet
from skalatui.tui.style import style_of
from skalatui.tui.too_small import Dialog

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard

PART = 20  # charters read between two pictures of the list
VERSION = "version"


class ChooseVersion(Dialog[Version | None]):
    """Letters stand in the line above; arrows and Enter work on the list below it. None where the person went back."""

    DEFAULT_CSS = style_of(__file__)
    BINDINGS = [Binding("escape", "give_up", show=False, priority=True)]

    def __init__(self, app: Wizard, title: str, path: Path | None, now: Tree | None) -> None:
        """`path` is the charter whose commits there are to choose from; `now` the interview, where there is one."""
        super().__init__()
        self.wizard, self.heading, self.path = app, title, path
        self.here: list[tuple[str, Version]] = []
        if now is not None:
            self.here.append((self.say("now"), Version("now", path)))
        if path is not None and path.exists():
            self.here.append((self.say("file-now", file=displayable(path.name)), Version("file", path)))
        self.commits: list[tuple[str, Version]] = []
        self.others: list[tuple[str, Version]] = []
        self.examples: list[tuple[str, Version]] = []
        self.no_past = self.say("reading")
        self.is_read = False

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog"):
            yield Static(Content(self.heading), classes="title")
            yield OneLine(placeholder=self.say("asks"), compact=True)
            yield Sheet()
            yield Static(Content(self.say("closing")), classes="closing")

    def on_mount(self) -> None:
        self.query_one(Sheet).is_pointing = True
        self.query_one(Input).focus()
        self._show()
        in_parts(self, self._past, self._take_commits, self._end_commits)
        if not self.wizard.is_for_client:  # who must not see the names of other hospitals
            in_parts(self, self._charters, self._take_others, self._end_others)
            in_parts(self, self._shipped, self._take_examples, lambda _: None)

    def say(self, id: str, **parameters: Parameter) -> str:
        return self.wizard.wording.catalogue.say(f"compare.{id}", **parameters)

    # Reading

    def _past(self) -> Iterator[tuple[Version, ...]]:
        yield versions_of(self.path) if self.path is not None else ()

    def _take_commits(self, versions: tuple[Version, ...]) -> None:
        wording = self.wizard.wording
        for version in versions:
            if version.commit is not None:
                tags = "".join(f"[{displayable(tag)}] " for tag in version.tags)
                name = f"{when(version.commit, wording)}  {tags}{displayable(version.commit.subject)}"
                self.commits.append((name, version))
        self.no_past = self.say("never-committed")
        self._show()

    def _end_commits(self, problem: Problem | None) -> None:
        if problem is not None:
            self.no_past = why_no_past(problem, self.wizard.wording)
        self._show()

    def _charters(self) -> Iterator[list[tuple[str, Version]]]:
        found: list[tuple[str, Version]] = []
        for entry in charters_in(self.wizard.start.folder):
            if isinstance(entry, CharterFile) and not self._is_this(entry):
                name = value_at(entry.document.values, ("hospital", "name"))
                said = displayable(name) if isinstance(name, str) else ""
                found.append((f"{said} ({displayable(entry.path.name)})", Version("file", entry.path)))
            if len(found) == PART:
                yield found
                found = []
        yield found

    def _is_this(self, entry: CharterFile) -> bool:
        try:
            return self.path is not None and self.path.samefile(entry.path)
        except OSError:
            return False

    def _take_others(self, found: list[tuple[str, Version]]) -> None:
        self.others += found
        self._show()

    def _end_others(self, problem: Problem | None) -> None:
        self.is_read = True
        self._show()

    def _shipped(self) -> Iterator[list[tuple[str, Version]]]:
        yield [(name, version) for version, name in example_versions()]

    def _take_examples(self, found: list[tuple[str, Version]]) -> None:
        self.examples = found
        self._show()

    # Showing

    @property
    def entries(self) -> list[tuple[str, Version]]:
        return [*self.here, *self.commits, *self.others, *self.examples]

    def _show(self) -> None:
        sheet, letters = self.query_one(Sheet), self.query_one(Input).value
        sheet.show(self._lines(letters))
        if sheet.line is None or not sheet.line.is_stop:
            sheet.edge(-1)

    def _lines(self, letters: str) -> list[Line]:
        words = letters.casefold().split()
        lines: list[Line] = []
        number = 0
        groups = (
            ("this", self.here, ""),
            ("commits", self.commits, self.no_past if self.path is not None else self.say("unsaved")),
            ("others", self.others, self._no_others),
            ("examples", self.examples, ""),
        )
        for heading, entries, none in groups:
            hits = [
                Line(name, path=(VERSION, str(at)), stops=True)
                for at, (name, _) in enumerate(entries, number)
                if all(word in name.casefold() for word in words)
            ]
            number += len(entries)
            if hits:
                lines += [Line(self.say(f"group.{heading}"), tone="heading"), *hits, Line()]
            elif none and not words:
                lines += [
                    Line(self.say(f"group.{heading}"), tone="heading"),
                    Line(none, tone="muted", wraps=True),
                    Line(),
                ]
        return lines or [Line(self.wizard.wording.say("palette.nothing"), tone="muted")]

    @property
    def _no_others(self) -> str:
        if self.wizard.is_for_client:
            return self.wizard.wording.say("client.library")
        return self.say("no-others" if self.is_read else "reading")

    # Choosing

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._show()
        self.query_one(Sheet).edge(-1)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(Sheet).open()

    def on_key(self, event: events.Key) -> None:
        sheet = self.query_one(Sheet)
        if event.key in ("up", "down", "pageup", "pagedown") and not sheet.has_focus:
            event.stop()
            event.prevent_default()
            by = -1 if event.key.endswith("up") else 1
            (sheet.group if event.key.startswith("page") else sheet.step)(by)

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        message.stop()
        if message.line.path[:1] == (VERSION,):
            self.dismiss(self.entries[int(message.line.path[1])][1])

    def action_give_up(self) -> None:
        self.dismiss(None)
