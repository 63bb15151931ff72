"""Keys that come before what they are for are given to it later, in the order in which they were pressed."""

from __future__ import annotations

import asyncio

from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.app import App

from skalatui.tui.early_keys import EarlyKeys

HOLD, RELEASE = "hold", "release"


class Line(App[None]):
    """Writes down every key that went its way; `hold` and `release` come between the keys, whenever they do."""

    def __init__(self) -> None:
        super().__init__()
        self.early = EarlyKeys()
        self.written = ""

    async def on_event(self, event: events.Event) -> None:
        if self.early.keeps(event, self):
            return
        if isinstance(event, events.Key) and not event.is_forwarded:
            self.written += event.character or ""
        await super().on_event(event)

    def turn(self, way: str) -> None:
        if way == HOLD:
            self.early.hold()
        else:
            self.early.release(self)


@given(st.lists(st.sampled_from([*"abc", HOLD, RELEASE]), max_size=12))
def test_whatever_is_held_and_released_between_them_keys_keep_their_order(course: list[str]) -> None:
    async def through() -> tuple[str, bool]:
        app = Line()
        async with app.run_test() as pilot:
            for number, what in enumerate([*course, RELEASE]):
                if what in (HOLD, RELEASE):
                    app.call_later(app.turn, what)
                else:
                    app.post_message(events.Key(what, what))
                if number % 5 == 4:
                    await pilot.pause()
            for _ in range(200):
                await pilot.pause()
                if app.early.are_over:
                    break
        return app.written, app.early.are_over

    assert asyncio.run(through()) == ("".join(key for key in course if key in "abc"), True)
