"""A screen knows its room before its parts are made, follows when the room changes, and paints a key's work once."""

from __future__ import annotations

from rich.console import RenderableType
from textual import events
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from skalatui.tui.ground import Ground
from skalatui.tui.room import ReadyScreen


class Answering(Static, can_focus=True):
    """Shows its own answer at once; what follows from it is shown when its turn comes."""

    def on_key(self, event: events.Key) -> None:
        self.update(f"answered {event.key}", layout=False)
        assert isinstance(self.screen, Room)
        self.screen.call_later(self.screen.weigh)


class Room(ReadyScreen):
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]
    CSS = """
    Room Static { width: 1fr; height: 1; }
    Room.-wide Static { height: 3; }
    """

    def compose(self) -> ComposeResult:
        self.fit()
        self.classes_at_first = set(self.classes)
        self.part, self.other = Answering("part"), Static("other")
        yield self.part
        yield self.other

    def weigh(self) -> None:
        self.other.update("weighed", layout=False)


class Wide(App[None]):
    pictures = 0

    def get_default_screen(self) -> Ground:
        return Ground()

    def on_mount(self) -> None:
        self.room = Room()
        self.push_screen(self.room)

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        self.pictures += 1
        super()._display(screen, renderable)


async def test_its_parts_are_made_for_the_room_that_there_is() -> None:
    app = Wide()
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.pause()
        assert {"-wide", "-low"} <= app.room.classes_at_first
        assert app.room.part.size == (120, 3)


async def test_it_is_laid_out_anew_for_another_room_and_after_another_screen() -> None:
    app = Wide()
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.resize_terminal(80, 40)
        await pilot.pause()
        assert {"-narrow", "-high"} <= app.room.classes
        assert app.room.part.size == (80, 1)
        await app.push_screen(Room())
        await pilot.resize_terminal(110, 40)
        await app.pop_screen()
        await pilot.pause()
        assert app.room.part.size == (110, 3)


async def test_it_comes_up_in_one_picture() -> None:
    app = Wide()
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.pause(0.05)
        assert app.pictures == 1


async def test_an_answer_and_what_follows_from_it_come_in_one_picture() -> None:
    app = Wide()
    async with app.run_test(size=(120, 24)) as pilot:
        await pilot.pause()
        app.room.part.focus()
        while not app.room.part.has_focus:
            await pilot.pause()
        for key in "abcde":
            await pilot.pause(0.05)  # whatever is still to come would come now
            before = app.pictures
            await pilot.press(key)
            while app.pictures == before:
                await pilot.pause(0.01)
            await pilot.pause(0.05)
            assert app.pictures == before + 1
        assert (str(app.room.part.content), str(app.room.other.content)) == ("answered e", "weighed")
