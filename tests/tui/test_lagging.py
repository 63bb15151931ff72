"""What follows from typing is shown when the typing pauses, and before anything else is done; no letter is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from skalatui.flow.start import Open
from skalatui.interview.events import DepartmentAdded, Place
from skalatui.tui import lagging
from skalatui.tui.frame.hint import Hint
from skalatui.tui.sheet import Sheet
from support.wizard import CASES, Desk, wizard_at

NAME = ("hospital", "name")
NETWORKS = ("departments", "hjerte", "networks")


@pytest.fixture
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who never pauses: what follows is shown only because something else was done."""
    monkeypatch.setattr(lagging, "PAUSE", 3600.0)


def top(desk: Desk) -> str:
    return desk.picture.split("\n")[0]


async def test_after_a_pause_everything_shows_what_was_typed(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.pilot.press(*"Vest")
        await desk.until(lambda: top(desk).startswith(" Vest ·"))
        await desk.until(lambda: not desk.app.is_behind)


@pytest.mark.usefixtures("no_pause")
async def test_the_session_has_every_letter_at_once_and_the_rest_is_shown_with_the_next_move(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.pilot.press(*"Vest", "left", "left", "u")
        await desk.until(lambda: desk.value(*NAME) == "Veust")
        assert desk.interview.view.value(NAME) == "Veust"
        await desk.until(lambda: "Veust" in desk.picture)
        await desk.pilot.press("tab")
        await desk.until(lambda: top(desk).startswith(" Veust ·"))


@pytest.mark.usefixtures("no_pause")
@pytest.mark.parametrize("key", ["ctrl+s", "f6", "ctrl+p", "f10", "f4", "f9"])
async def test_whatever_key_comes_straight_after_a_letter_finds_it(tmp_path: Path, key: str) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.pilot.press(*"Vest", key)
        await desk.until(lambda: desk.value(*NAME) == "Vest")
        if key == "ctrl+s":
            await desk.until(lambda: any(field.value.endswith("vest.toml") for field in desk.app.screen.query(Input)))
        elif key == "f6":
            await desk.until(lambda: desk.step == "purpose" and top(desk).startswith(" Vest ·"))
        elif key in ("f4", "ctrl+p"):
            await desk.until(lambda: desk.app.screen is not desk.interview)
        assert desk.value(*NAME) == "Vest"


@pytest.mark.usefixtures("no_pause")
async def test_undo_straight_after_a_letter_takes_that_one_back(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.pilot.press(*"Vest", "space", "N", "ctrl+z")
        await desk.until(lambda: desk.value(*NAME) == "Vest")
        await desk.until(lambda: top(desk).startswith(" Vest ·"))
        await desk.pilot.press("x")
        await desk.until(lambda: desk.value(*NAME) == "Vestx")


@pytest.mark.usefixtures("no_pause")
async def test_what_is_told_stays_though_the_letters_before_it_are_shown_with_it(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.pilot.press(*"Vest")
        await desk.until(lambda: desk.value(*NAME) == "Vest")
        desk.app.tell("Something happened")
        assert not desk.app.is_behind
        assert desk.interview.query_one(Hint).shown == "Something happened"


@pytest.mark.usefixtures("no_pause")
async def test_what_a_field_refuses_is_said_when_the_cursor_goes_on(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        desk.interview.body.point(("interview", "date"))
        await desk.until(lambda: desk.question == ("interview", "date"))
        await desk.pilot.press(*"99", "tab")
        await desk.until(lambda: desk.session.held == {("interview", "date"): "99"})
        await desk.until(lambda: "! " in desk.picture)


@pytest.mark.usefixtures("no_pause")
async def test_a_list_grows_by_what_was_typed_without_a_pause(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        assert desk.app.take(DepartmentAdded("Hjerte"))
        desk.interview.go(Place("departments"))
        await desk.until(lambda: isinstance(desk.interview.focused, Sheet))
        desk.interview.body.point(NETWORKS)
        await desk.until(lambda: desk.question == NETWORKS)
        await desk.pilot.press(*"kl", "enter", "left", *"bd", "enter", "left", *"xx", "escape")
        await desk.until(lambda: desk.question == NETWORKS and desk.value(*NETWORKS) == ["kl", "bd"])
        await desk.until_shown("kl, bd")


@pytest.mark.usefixtures("no_pause")
@pytest.mark.parametrize("key", ["delete", "escape"])
async def test_what_is_typed_in_a_cell_is_taken_away_again_without_a_pause(tmp_path: Path, key: str) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        await desk.go("frames")
        await desk.press("home", "right")
        owner = desk.question
        assert (owner[-1], desk.value(*owner)) == ("owner", None)
        await desk.pilot.press(*"Anne", key)
        await desk.until(lambda: desk.value(*owner) is None and "Anne" not in desk.picture)


@pytest.mark.usefixtures("no_pause")
async def test_answers_in_a_grid_show_what_follows_without_a_pause(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "kanalby.toml"), size=(120, 40)) as desk:
        await desk.go("practice")
        await desk.press("home")
        before = desk.picture
        await desk.pilot.press("3", "3", "3", "3")
        await desk.until(lambda: desk.app.wording.say("side.why", level=0) in desk.read)
        assert desk.picture != before


@pytest.mark.usefixtures("no_pause")
async def test_the_top_line_says_once_that_typing_is_being_kept_and_no_more_until_the_pause(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.pilot.press("V")
        await desk.until(lambda: desk.say("kept.soon") in top(desk))
        keeper = desk.app.keeper
        assert keeper is not None
        await desk.until(lambda: keeper.kept)
        await desk.pilot.press("e")
        assert desk.say("kept.soon") in top(desk)
        await desk.until(lambda: keeper.kept)
        await desk.pilot.press("tab")
        await desk.until(lambda: desk.say("kept.draft") in top(desk))
