"""The guard while one types: personal data is pointed out where it is typed, masked, with a reason as the way past."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from skalatui.flow.guarding import unexcused
from skalatui.flow.start import New, Open
from skalatui.interview.events import AnswerGiven
from skalatui.store import assets
from skalatui.tui.dialogs.excuse import Excuse
from skalatui.tui.sheet import Sheet
from support.wizard import CASES, Desk, wizard_at

NOTE = ("practice", "basic-posting", "note")


def pointed_out(desk: Desk, kind: str, found: str, mark: str = "") -> str:
    return desk.app.wording.catalogue.say(f"personal.{kind}", found=found, mark=mark)


@pytest.mark.parametrize(
    ("typed", "kind", "found", "mark"),
    [
        ("Set 010190-1234", "cpr", "010190-****", ""),
        ("Ring 87 65 43 21", "phone", "87 65 ** **", ""),
        ("Skriv til anne@sygehus.dk", "email", "a***@sygehus.dk", ""),
        ("Patienten Jens Hansen klagede", "patient", "J*** H***", "Patienten"),
    ],
)
async def test_every_kind_is_pointed_out_in_a_note_while_it_is_typed(
    tmp_path: Path, typed: str, kind: str, found: str, mark: str
) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("n")
        await desk.type(typed)
        await desk.until(lambda: pointed_out(desk, kind, found, mark)[:26] in desk.read)
        await desk.until(lambda: "F12" in desk.picture)


async def asked_why(desk: Desk) -> None:
    """A telephone number in the first note, and the window that asks why it may stand."""
    await desk.go("practice")
    await desk.press("n")
    await desk.type("Ring 87 65 43 21")
    await desk.until_shown("87 65 **")
    await desk.press("f12")
    await desk.until(lambda: isinstance(desk.app.screen, Excuse))
    await desk.until(lambda: desk.app.focused is not None and len(desk.app.screen_stack) == 4)


async def test_a_reason_is_one_key_away_and_ends_it(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await asked_why(desk)
        await desk.type("Alles nummer")
        assert desk.value(*NOTE[:-1], "note_personal") == "87 65 ** **: Alles nummer"
        await desk.press("escape")
        await desk.until(lambda: "87 65 ** **" not in desk.picture)
        assert desk.value(*NOTE) == "Ring 87 65 43 21"


async def test_the_key_finds_what_is_in_a_note_from_the_answer_that_it_stands_beside(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        desk.app.take(AnswerGiven(NOTE, "Ring 87 65 43 21"))
        await desk.go("practice")
        assert desk.question == (*NOTE[:-1], "today")
        await desk.press("f12")
        await desk.until(lambda: isinstance(desk.app.screen, Excuse))
        note = f"{desk.interview.view.names.row('practice', NOTE[1])}: Note"
        assert desk.app.wording.catalogue.say("guard.about", what=note) in desk.read
        await desk.until(lambda: desk.app.focused is not None and len(desk.app.screen_stack) == 3)
        await desk.type("alles")
        assert desk.value(*NOTE[:-1], "note_personal") == "87 65 ** **: alles"
        await desk.press("escape", "down", "f12")  # nothing is at the next question
        await desk.until(lambda: desk.app.wording.catalogue.say("guard.nothing")[:24] in desk.read)
        await desk.press("up", "f12")  # the reason can be put otherwise
        await desk.until(lambda: isinstance(desk.app.screen, Excuse) and "87 65 ** **: alles" in desk.read)


async def test_a_reason_covers_only_what_it_was_given_for(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await asked_why(desk)
        await desk.type("alles")
        await desk.press("escape")
        await desk.until(lambda: "! 87 65" not in desk.picture)
        await desk.type(" og 020290-4321")
        await desk.until_shown("! 020290-****")
        assert "87 65 ** **" not in desk.read
        await desk.press("f12")
        await desk.until(lambda: isinstance(desk.app.screen, Excuse))
        assert "020290-**** ligner" in desk.read
        await desk.type("ingens")
        assert desk.value(*NOTE[:-1], "note_personal") == "87 65 ** **: alles\n020290-****: ingens\n"
        await desk.press("escape")
        await desk.until(lambda: "! 020290" not in desk.picture)


async def test_all_is_told_at_once_the_gravest_first_and_the_window_says_what_it_is_about(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("n")
        await desk.type("Ring til patient Anna Jensen 010190-1234 på 22334455")
        told = "! 010190-**** ligner et CPR-nummer. A*** J*** ligner navnet på en patient"
        await desk.until(lambda: told in desk.read and "2233**** ligner et telefonnummer." in desk.read)
        await desk.press("f12")
        await desk.until(lambda: isinstance(desk.app.screen, Excuse))
        view = desk.interview.view
        about = desk.app.wording.catalogue.say("guard.about", what=f"{view.names.row('practice', NOTE[1])}: Note")
        assert about in desk.read
        assert "010190-**** ligner et CPR-nummer." in desk.read
        assert "010190-****, A*** J***, 2233****:" in desk.read  # as the reason begins
        assert "F12" not in desk.picture
        await desk.press("f12")  # the key that opened it
        await desk.until(lambda: not isinstance(desk.app.screen, Excuse))
        await desk.until_shown("! 010190-****")
        assert desk.value(*NOTE[:-1], "note_personal") is None  # what it begins with is no reason


async def test_a_number_in_a_cell_is_pointed_out_in_the_hint(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        await desk.go("frames")
        await desk.press("home", "left", "right")
        await desk.type("010190-1234")
        await desk.until_shown("! 010190-****")
        await desk.press("backspace")
        await desk.until(lambda: "! 010190-****" not in desk.picture)


async def test_where_there_is_nothing_to_excuse_the_key_says_so(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.press("f12")
        await desk.until(lambda: desk.app.wording.catalogue.say("guard.nothing") in desk.read)


async def test_the_review_lists_what_has_no_reason(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("purpose")
        await desk.type("Ring 87 65 43 21")
        await desk.go("review")
        sheet = desk.interview.body.query_one(Sheet)
        sheet.focus()
        await desk.until(lambda: sheet.has_focus)
        await desk.press("2")
        await desk.until(lambda: desk.app.wording.catalogue.say("guard.review", count=1) in desk.read)


async def test_what_is_hidden_from_a_client_is_not_listed_though_it_was_never_taken(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, New("Å")) as desk:
        desk.app.take(AnswerGiven(NOTE, "Ring 87 65 43 21 " * 2000))  # longer than a note may be, so it is held
        view = desk.interview.view
        assert NOTE in unexcused(view, assets.detector())
        assert unexcused(replace(view, for_client=True), assets.detector()) == []


async def test_that_there_is_nothing_to_excuse_is_told_where_it_is_seen(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.press("f4", "f12")
        await desk.until(lambda: desk.app.wording.catalogue.say("guard.nothing")[:24] in desk.read)
