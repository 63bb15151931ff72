"""The wizard for tests: started in folders of the test's own, driven with keys, read as the person reads it."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from textual.geometry import Size
from textual.pilot import Pilot

from skalatui.document.problem import Parameter
from skalatui.document.tree import Path as KeyPath
from skalatui.document.tree import Tree, Value, value_at
from skalatui.flow.start import Begin, Library, New, Start
from skalatui.interview.session import Session
from skalatui.text.language import Language
from skalatui.tui.interview import InterviewScreen
from skalatui.tui.wizard import Wizard

CASES = Path(__file__).parent.parent / "cases"
TODAY = date(2026, 11, 21)
PATIENCE = 1500  # looks at a condition, with the program running in between


@dataclass(frozen=True)
class Desk:
    """A running wizard with its pilot."""

    app: Wizard
    pilot: Pilot[None]

    @property
    def session(self) -> Session:
        assert self.app.conversation is not None
        return self.app.conversation.session

    @property
    def tree(self) -> Tree:
        return self.session.tree

    def value(self, *path: str) -> Value | None:
        return value_at(self.tree, path)

    @property
    def step(self) -> str:
        return self.session.place.step

    @property
    def question(self) -> KeyPath:
        return self.session.place.question

    @property
    def interview(self) -> InterviewScreen:
        return next(screen for screen in self.app.screen_stack if isinstance(screen, InterviewScreen))

    @property
    def picture(self) -> str:
        """What is on the terminal, line by line, without blanks at the ends."""
        size = self.app.size
        strips = self.app.screen._compositor.render_strips(Size(size.width, size.height))
        return "\n".join(strip.text.rstrip() for strip in strips)

    def label(self, *path: str) -> str:
        """What a question is called on the screen."""
        view = self.interview.view
        question = view.question(path)
        assert question is not None
        return view.wording.of(question.label)

    def heading(self, step: str, language: Language = "da") -> str:
        return self.interview.view.questionnaire.step(step).heading.in_language(language)

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.until(lambda: not self.app.is_holding_keys)
        await self.pilot.pause()
        if self.app.is_behind:  # as after the pause that a person makes, without waiting for it
            self.app.catch_up()
            await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type letters as a person does, each as a key of its own."""
        await self.press(*(NAMES.get(letter, letter) for letter in text))

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for a condition, and say what stood on the screen where it never came."""
        for _ in range(PATIENCE):
            if condition():
                return
            await self.pilot.pause(0.01)
        raise AssertionError(f"it never came true; on the screen:\n{self.picture}")

    async def until_shown(self, text: str) -> None:
        await self.until(lambda: text in self.picture)

    def say(self, id: str, /, **parameters: Parameter) -> str:
        """A text of the wizard's as a person reads it: enough of it to know it by, on one line."""
        return one_line(self.app.wording.say(id, **parameters))[:KNOWN_BY]

    @property
    def read(self) -> str:
        """All that is on the terminal as one line, without the frames of dialogs."""
        return one_line(self.picture)

    async def until_said(self, id: str, /, **parameters: Parameter) -> None:
        await self.until(lambda: self.say(id, **parameters) in self.read)

    async def go(self, step: str) -> None:
        """To a step, by the keys that lead there."""
        steps = [one.id for one in self.interview.view.questionnaire.steps]
        await self.until(lambda: self.interview.focused is not None)
        while self.step != step:
            ahead = steps.index(step) > steps.index(self.step)
            await self.press("f6" if ahead else "f5")
            await self.until(lambda: self.interview.focused is not None)


def one_line(text: str) -> str:
    return " ".join(FRAMES.sub(" ", text).split())


KNOWN_BY = 24  # letters; a name that fills a brace may stand further on
FRAMES = re.compile("[│╭╮╰╯─]")
NAMES = {
    " ": "space",
    "\n": "enter",
    "@": "at",
    ".": "full_stop",
    ",": "comma",
    "-": "minus",
    ":": "colon",
    "/": "slash",
}


def start_at(
    folder: Path,
    begin: Begin | None = None,
    language: Language = "da",
    drafts: Path | None = None,
    scale: Path | None = None,
) -> Start:
    """A start with all files below `folder`: charters in `saved`, drafts in `state` (or `drafts`)."""
    here = folder.absolute()
    environment = {
        "XDG_STATE_HOME": str((drafts or folder / "state").absolute()),
        "HOME": str(here),
        "TMPDIR": str(here / "temporary"),  # drafts that have no better place are nobody else's either
    }
    return Start(begin or New(), folder / "saved", language, TODAY, scale, environment)


@asynccontextmanager
async def wizard_at(
    folder: Path,
    begin: Begin | None = None,
    *,
    language: Language = "da",
    size: tuple[int, int] = (80, 24),
    drafts: Path | None = None,
    scale: Path | None = None,
    clock: Callable[[], float] = lambda: 0.0,
) -> AsyncIterator[Desk]:
    """A wizard that runs until the block ends. Notifications are shown, as for a person.

    Who types makes no pause that undo would mind, however busy the machine is, unless `clock` says so.
    """
    app = Wizard(start_at(folder, begin, language, drafts, scale), clock)
    async with app.run_test(size=size, notifications=True) as pilot:
        desk = Desk(app, pilot)
        if not isinstance(begin, Library):
            await desk.until(lambda: app.conversation is not None and isinstance(app.screen, InterviewScreen))
            await desk.until(lambda: app.screen.focused is not None)
        await pilot.pause()
        yield desk


@asynccontextmanager
async def picker_at(
    folder: Path, begin: Begin, *, language: Language = "da", size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Desk]:
    """A wizard that begins with something else than an interview, once it has the cursor."""
    app = Wizard(start_at(folder, begin, language))
    async with app.run_test(size=size, notifications=True) as pilot:
        desk = Desk(app, pilot)
        await desk.until(lambda: app.screen.focused is not None)
        await pilot.pause()
        yield desk
