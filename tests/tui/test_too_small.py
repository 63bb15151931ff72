"""A window too small for anything: what is typed still reaches its field, no key answers unseen, and that is told."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from textual import events

from skalatui.document.tree import table_at
from skalatui.flow.start import Library, Open
from skalatui.tui.dialogs.ask import Ask
from skalatui.tui.dialogs.detail import Detail
from skalatui.tui.dialogs.reading import Reading
from skalatui.tui.inputs import Prose
from skalatui.tui.library import LibraryScreen
from skalatui.tui.too_small import TooSmall
from support.left_drafts import names_in_drafts
from support.terminal import terminal
from support.wizard import CASES, Desk, wizard_at

SIZES = [(1, 1), (10, 3), (49, 24), (80, 13)]
SIZE = (80, 24)


async def shrink(desk: Desk, size: tuple[int, int] = (40, 10)) -> None:
    await desk.pilot.resize_terminal(*size)
    await desk.until(lambda: desk.app.screen.query_one(TooSmall).display)


async def grow(desk: Desk) -> None:
    await desk.pilot.resize_terminal(*SIZE)
    await desk.until(lambda: not desk.app.screen.query_one(TooSmall).display)


@pytest.mark.parametrize("size", SIZES)
async def test_letters_reach_the_field_with_the_cursor_at_once(tmp_path: Path, size: tuple[int, int]) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.type("Åk")
        await shrink(desk, size)
        await desk.type("irke L")
        await desk.press("backspace", "N")
        desk.app.post_message(events.Paste("\nord"))
        await desk.until(lambda: desk.value("hospital", "name") == "Åkirke Nord")
        await grow(desk)
        await desk.until_shown("Åkirke Nord")
        await desk.type(" 2")
        assert desk.value("hospital", "name") == "Åkirke Nord 2"
        assert desk.say("told.unseen-keys", count=1)[:20] not in desk.read


async def test_a_note_in_a_dialog_goes_on_line_by_line(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        await desk.press("f4")
        await desk.until(lambda: isinstance(desk.app.screen, Detail) and isinstance(desk.app.screen.focused, Prose))
        note = desk.app.screen.focused
        assert isinstance(note, Prose)
        await desk.type("a")
        await shrink(desk, (1, 1))
        await desk.type("b\nc")
        await desk.until(lambda: desk.value(*note.asked.path) == "ab\nc\n")
        await desk.press("escape")
        assert isinstance(desk.app.screen, Detail)
        await grow(desk)
        await desk.type("d")
        assert desk.value(*note.asked.path) == "ab\ncd\n"


async def test_what_is_typed_in_a_cell_goes_on_in_it(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        await desk.go("frames")
        await desk.press("home", "left", "right")
        owner = desk.question
        before = desk.value(*owner)
        await shrink(desk)
        await desk.type("X")  # none was begun
        assert desk.value(*owner) == before
        await grow(desk)
        await desk.type("Ann")
        await shrink(desk)
        await desk.type("a Bo")
        assert desk.value(*owner) == "Anna Bo"


async def test_a_key_that_would_answer_unseen_does_nothing_and_that_is_told(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("1", "up")
        here, before = desk.question, desk.tree
        await shrink(desk)
        await desk.press("2", "L", "n", "x", "f6", "ctrl+z", "escape", "enter", "f2", "f3")
        assert (desk.question, desk.tree, desk.step) == (here, before, "practice")
        assert desk.app.screen is desk.interview and not desk.app.is_for_client
        await grow(desk)
        await desk.until_said("told.unseen-keys", count=10)
        await desk.press("3")
        assert desk.value(*here) == "no"


async def test_a_name_for_the_list_waits_in_its_line_and_is_not_entered_unseen(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("people")
        people = ("staff", "people")
        await desk.until(lambda: desk.interview.body.adder is not None)
        await desk.type("An")
        await shrink(desk)
        await desk.type("na\n")
        assert not table_at(desk.tree, people)
        await grow(desk)
        await desk.until_shown("Anna")
        await desk.press("enter")
        assert [person["name"] for person in table_at(desk.tree, people).values() if isinstance(person, dict)] == [
            "Anna"
        ]


async def test_a_question_is_not_answered_unseen(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.type("Åkirke")
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until_said("library.drafts")
        await desk.press("home", "down")
        await shrink(desk)
        await desk.press("n", "q", "delete", "enter", "f1")
        assert isinstance(desk.app.screen, LibraryScreen) and desk.app.conversation is None
        await grow(desk)
        await desk.press("delete")
        await desk.until_said("draft.discard-title")
        await shrink(desk)
        await desk.until_said("frame.too-small")
        await desk.press("down", "enter", "escape")
        assert isinstance(desk.app.screen, Ask)
        await grow(desk)
        await desk.until_said("draft.discard-title")
        await desk.press("enter")
        await desk.until(lambda: isinstance(desk.app.screen, LibraryScreen))
    assert names_in_drafts(tmp_path) == ["Åkirke"]


async def test_the_notice_speaks_the_language_of_the_moment(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.press("ctrl+l")
        await desk.until(lambda: desk.app.wording.language == "en" and not desk.app.is_holding_keys)
        await desk.press("f1")
        await desk.until(lambda: isinstance(desk.app.screen, Reading))
        await shrink(desk)
        await desk.until_shown("The window is too small")


@pytest.mark.posix
@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
async def test_an_end_while_nothing_is_seen_keeps_every_letter(tmp_path: Path, number: signal.Signals) -> None:
    with terminal("new", cwd=tmp_path, size=(10, 3)) as wizard:
        wizard.until(lambda: "lille" in wizard.text)
        wizard.press("Ærø")
        wizard.until(lambda: names_in_drafts(tmp_path) != [])
        wizard.press(" Syd")
        wizard.until(lambda: names_in_drafts(tmp_path) == ["Ærø Syd"])
        os.kill(wizard.process.pid, number)
        assert wizard.ended() == 128 + number
        assert wizard.is_restored
    assert names_in_drafts(tmp_path) == ["Ærø Syd"]


@pytest.mark.posix
async def test_the_key_that_ends_works_where_nothing_is_seen(tmp_path: Path) -> None:
    with terminal("new", cwd=tmp_path, size=(10, 3)) as wizard:
        wizard.until(lambda: "lille" in wizard.text)
        wizard.press("Ærø")
        wizard.press("ctrl+q")
        assert wizard.ended() == 0
    assert names_in_drafts(tmp_path) == ["Ærø"]
