"""The picker: the conflicts of a charter above, both versions of the one pointed at below. Nothing is written here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from skalatui.charter.settling import Settling, Which
from skalatui.document.problem import Parameter
from skalatui.flow.open_merge import DecisionWords, OpenMerge
from skalatui.text.safe import displayable
from skalatui.tui.dialogs.reading import Reading
from skalatui.tui.frame.keybar import Key, KeyBar
from skalatui.tui.lines import Cell, Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.too_small import TooSmall

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard

ORDER: tuple[Which, ...] = ("ours", "theirs", "base", "both")  # of the keys 1 to 4
CHOSEN, FREE = "●", "○"
COLUMN = {"da": 14, "en": 14}
LIST_SHARE = 0.4  # of the height, at most


class ConflictScreen(Screen[None]):
    """Holds the merge on its way to being settled. A choice goes on to the next open conflict."""

    CSS_PATH = "screen.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (50, "-narrow")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (14, "-low")]
    BINDINGS = [
        *(Binding(str(number), f"choose('{which}')", show=False) for number, which in enumerate(ORDER, 1)),
        Binding("backspace,delete,0", "reopen", show=False),
        Binding("escape", "give_up", show=False),
        Binding("f1,question_mark,ctrl+g", "help", show=False),
    ]

    def __init__(self, app: Wizard, merge: OpenMerge) -> None:
        super().__init__()
        self.wizard, self.merge = app, merge
        self._words: dict[int, DecisionWords] = {}

    def compose(self) -> ComposeResult:
        yield Static(id="title")
        yield Static(id="about")
        yield Sheet(id="list")
        yield Static(id="told")
        yield Sheet(id="versions")
        yield KeyBar(id="keys")
        yield TooSmall()

    def on_mount(self) -> None:
        self.speak()
        self.conflicts.focus()

    def on_resize(self) -> None:
        wanted = len(self.merge.settling.decisions) or 1
        self.conflicts.styles.height = max(1, min(wanted, int(self.size.height * LIST_SHARE)))

    @property
    def conflicts(self) -> Sheet:
        return self.query_one("#list", Sheet)

    @property
    def number(self) -> int:
        """The conflict that the cursor stands on; -1 where there is none at all."""
        line = self.conflicts.line
        return int(line.path[1]) if line is not None and line.path else -1

    # Showing

    def speak(self) -> None:
        """Say everything in the language that the wizard speaks now."""
        self._words.clear()
        self.query_one("#about", Static).update(Content(self.say("about" if self.merge.settling.decisions else "none")))
        self._tell("")
        self._show()

    def say(self, id: str, **parameters: Parameter) -> str:
        return self.wizard.wording.catalogue.say(f"conflict.{id}", **parameters)

    def _show(self) -> None:
        settling = self.merge.settling
        state = self.say("open", count=settling.open) if settling.open else self.say("settled")
        title = self.say("title", hospital=self.merge.hospital, state=state)
        self.query_one("#title", Static).update(Content(title))
        self.conflicts.show([self._line(number) for number in range(len(settling.decisions))])
        self._show_versions()

    def _show_versions(self) -> None:
        number = self.number
        self.query_one("#versions", Sheet).show(self._versions(number) if number >= 0 else [])
        names = [which for which in ORDER if number >= 0 and self.merge.settling.decisions[number].option(which)]
        here = [
            Key(str(ORDER.index(which) + 1), self.say(f"which.{which}"), str(ORDER.index(which) + 1)) for which in names
        ]
        keys = {"save": "ctrl+s", "back": "escape", "undo": "ctrl+z", "help": "f1", "quit": "ctrl+q"}
        always = [Key(self.say(f"key.{name}.key"), self.say(f"key.{name}.word"), key) for name, key in keys.items()]
        self.query_one(KeyBar).show(here, always)

    def words(self, number: int) -> DecisionWords:
        if number not in self._words:
            self._words[number] = self.merge.words(number, self.wizard.wording)
        return self._words[number]

    def _line(self, number: int) -> Line:
        which = self.merge.settling.chosen.get(number)
        words = self.words(number)
        label = f"{number + 1}. {words.place()} · {words.section()}"
        text = f"{CHOSEN} {self.say(f'which.{which}')}" if which else f"{FREE} {self.say('which.open')}"
        path = ("conflict", str(number))
        cell = Cell(path, text, "good" if which else "open")
        return Line(label, (cell,), (COLUMN[self.wizard.wording.language] + 4,), path=path)

    def _versions(self, number: int) -> list[Line]:
        """Both versions of a conflict, the notes beside them, and what each does to the levels."""
        words, chosen = self.words(number), self.merge.settling.chosen.get(number)
        lines = [Line(words.place(), tone="heading", wraps=True)]
        notes = dict(words.notes())
        for option in words.decision.options:
            which = option.which
            sign = CHOSEN if which == chosen else FREE
            key = ORDER.index(which) + 1
            label = f"{sign} {key} {self.say(f'which.{which}')}: {words.value(option)}"
            for part, text in enumerate(label.split("\n")):
                tone = "strong" if which == chosen else "row"
                lines.append(
                    Line(
                        text,
                        path=("option", which) if part == 0 else (),
                        stops=part == 0,
                        tone=tone,
                        wraps=True,
                        indent=0 if part == 0 else 4,
                    )
                )
            if words.moves_levels:
                lines.append(Line(" · ".join(words.effects[which].levels), tone="muted", indent=4, wraps=True))
            lines += [Line(text, tone="text", indent=4, wraps=True) for text in words.effects[which].follows]
            if which in notes:
                lines.append(Line(self.say("note", note=notes[which]), tone="muted", indent=4, wraps=True))
        if not words.moves_levels:
            levels = " · ".join(words.effects["ours"].levels)
            lines.append(Line(self.say("same-levels", levels=levels), tone="muted", wraps=True))
        return lines

    def _tell(self, text: str, *, serious: bool = False) -> None:
        told = self.query_one("#told", Static)
        told.update(Content.styled(text, "$text-error" if serious else "$text-success"))

    def tell(self, text: str, *, serious: bool = False) -> None:
        self._tell(text, serious=serious)

    # Choosing

    def on_sheet_pointed(self, message: Sheet.Pointed) -> None:
        message.stop()
        if message.sheet.id == "list":
            self._show_versions()

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        message.stop()
        if message.line.path[:1] == ("option",):
            self._choose(next(which for which in ORDER if which == message.line.path[1]))
        elif message.sheet.id == "list":
            self.query_one("#versions", Sheet).focus()

    def action_choose(self, which: Which) -> None:
        self._choose(which)

    def _choose(self, which: Which) -> None:
        number = self.number
        if number < 0:
            return
        decision = self.merge.settling.decisions[number]
        if decision.option(which) is None:
            self._tell(self.say("no-such"), serious=True)
            return
        self._settle(self.merge.settling.choose(number, which))
        place = self.words(number).place()
        self._tell(self.say("chose", place=place, which=self.say(f"which.{which}")))
        chosen = self.merge.settling.chosen
        after = [*range(number + 1, len(self.merge.settling.decisions)), *range(number)]
        if (ahead := next((other for other in after if other not in chosen), None)) is not None:
            self.conflicts.point(("conflict", str(ahead)))
        elif not self.merge.settling.open:
            self._tell(self.say("all-chosen"))
        self.conflicts.focus()

    def action_reopen(self) -> None:
        if self.number >= 0:
            self._settle(self.merge.settling.reopened(self.number))

    def undo_choice(self) -> None:
        before = self.merge.settling
        if before.past:
            self._settle(before.undone())
            self._tell(self.say("undone"))
        else:
            self._tell(self.wizard.wording.say("told.nothing-to-undo"))

    def _settle(self, settling: Settling) -> None:
        self.merge = self.merge.with_settling(settling)
        self._words.clear()
        self._show()

    # Leaving

    def save_choices(self) -> None:
        """Go on to the file, once everything is decided."""
        from skalatui.tui.conflict.finishing import finish

        if self.merge.settling.open:
            self._tell(self.say("open-still", count=self.merge.settling.open), serious=True)
            ahead = next(n for n in range(len(self.merge.settling.decisions)) if n not in self.merge.settling.chosen)
            self.conflicts.point(("conflict", str(ahead)))
            return
        self.wizard.run_worker(finish(self.wizard, self), group="merge", exclusive=True)

    def action_give_up(self) -> None:
        from skalatui.tui.conflict.finishing import give_up

        self.wizard.run_worker(give_up(self.wizard, self), group="merge", exclusive=True)

    @property
    def would_lose(self) -> int:
        """How many choices leaving would forget."""
        return self.merge.settling.made

    def action_help(self) -> None:
        lines = [
            Line(line, wraps=True) for line in self.say("help", file=displayable(str(self.merge.file.path))).split("⏎")
        ]
        self.wizard.push_screen(Reading(self.say("help-title"), lines, self.wizard.wording.say("help.closing")))

    def on_key_bar_clicked(self, message: KeyBar.Clicked) -> None:
        self.app.simulate_key(message.key)
