"""Keys that come all at once, as over a slow line: what is typed behind a key that leads on is for where it leads."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual import events
from textual.keys import _character_to_key

from skalatui.document.tree import table_at
from skalatui.flow.start import Library
from skalatui.tui.dialogs.detail import Detail
from skalatui.tui.form import Form
from skalatui.tui.library import LibraryScreen
from support.wizard import Desk, wizard_at

FIRST = ("practice", "basic-posting")


async def at_once(desk: Desk, text: str) -> None:
    """Each letter is a key, and none waits for the one before."""
    for letter in text:
        desk.app.post_message(events.Key("enter" if letter == "\r" else _character_to_key(letter), letter))
    await desk.pilot.pause()
    await desk.until(lambda: not desk.app.is_holding_keys)
    await desk.pilot.pause()


@pytest.mark.parametrize("note", ["1 1 3 Lone", "+n+n1"])
async def test_a_note_asked_for_and_typed_at_once_is_a_note_and_answers_nothing(tmp_path: Path, note: str) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await at_once(desk, f"1n{note}")
        await desk.until(lambda: desk.value(*FIRST, "note") == note or desk.value(*FIRST, "wish_note") == note)
        assert list(table_at(desk.tree, ("practice",))) == [FIRST[1]]
        assert desk.value(*FIRST, "today") == "yes" and desk.value(*FIRST, "wish") is None


async def test_a_name_typed_at_once_behind_the_key_that_adds_is_the_name(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("people")
        await at_once(desk, "Anna\r")
        await desk.until(lambda: "anna" in table_at(desk.tree, ("staff", "people")))
        await desk.press("up")
        await at_once(desk, "+Nina 1\r")
        await desk.until(lambda: "nina-1" in table_at(desk.tree, ("staff", "people")))
        assert table_at(desk.tree, ("staff", "people", "anna")) == {"name": "Anna", "unit": "central"}


async def test_a_name_typed_before_the_new_interview_is_there_is_the_name(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until(lambda: isinstance(desk.app.screen, LibraryScreen) and desk.app.focused is not None)
        desk.app.open(desk.app.opener.new("", "da"))
        await at_once(desk, "Vest")
        await desk.until(lambda: desk.value("hospital", "name") == "Vest")


async def test_a_key_that_leads_nowhere_keeps_nothing_back(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await at_once(desk, "ywz1y")
        await desk.until(lambda: desk.value(*FIRST, "today") == "yes")
        await at_once(desk, "y3")
        await desk.until(lambda: desk.value(*FIRST, "wish") == "no")


async def test_a_panel_that_has_lost_its_form_while_it_is_left_takes_what_comes_late(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.press("f4")
        await desk.until(lambda: isinstance(desk.app.screen, Detail))
        detail = desk.app.screen
        assert isinstance(detail, Detail)
        await detail.query(Form).remove()
        detail.show_view(desk.interview.view)
        await desk.press("escape")
        await desk.until(lambda: desk.app.screen is desk.interview)


@pytest.mark.parametrize("key", ["shift+f9", "f1", "f4", "f10", "ctrl+p", "f12"])
@pytest.mark.parametrize("first", ["1", "down", "l"])
async def test_a_window_opened_right_behind_an_answer_comes_up_with_it(tmp_path: Path, first: str, key: str) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        for one in (first, "1", "down", key):
            desk.app.post_message(events.Key(one, one if len(one) == 1 else None))
        await desk.until(lambda: not desk.app.is_holding_keys)
        await desk.until(lambda: desk.app.screen is not desk.interview or key == "f12")
        await desk.pilot.pause()
        assert desk.app.is_running
        assert table_at(desk.tree, ("practice",))


@pytest.mark.parametrize("turns", [0, 1, 3])
async def test_a_mouse_that_comes_while_all_is_said_in_another_language_ends_nothing(
    tmp_path: Path, turns: int
) -> None:
    def mouse(kind: type[events.MouseEvent], x: int, y: int) -> events.MouseEvent:
        return kind(None, x, y, 0, 0, 1, False, False, False, screen_x=x, screen_y=y)

    async with wizard_at(tmp_path, size=(119, 41)) as desk:
        await desk.go("purpose")
        desk.app.post_message(events.Key("ctrl+l", None))
        for _ in range(turns):
            await asyncio.sleep(0)
        desk.app.post_message(mouse(events.MouseDown, 50, 10))
        desk.app.post_message(mouse(events.MouseMove, 60, 12))
        desk.app.post_message(mouse(events.MouseUp, 60, 12))
        await desk.until(lambda: desk.app.wording.language == "en" and desk.interview.focused is not None)
        await desk.pilot.pause()
        assert desk.app.is_running
