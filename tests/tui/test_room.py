"""A screen knows its room before its parts are made, and follows when the room changes."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Static

from skalatui.tui.room import ReadyScreen


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
        self.part = Static("part")
        yield self.part


class Wide(App[None]):
    def on_mount(self) -> None:
        self.room = Room()
        self.push_screen(self.room)


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
