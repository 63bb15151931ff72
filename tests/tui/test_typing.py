"""Typing: what is typed stands where it was typed, nothing else happens, and it is taken back piece by piece."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from skalatui.flow.start import Open
from skalatui.interview.events import AnswerGiven, DepartmentAdded, Place
from skalatui.tui.amiss import CONTRADICTS
from skalatui.tui.cells import EVIDENCE, LATER, NOTE
from skalatui.tui.dialogs.detail import Detail
from skalatui.tui.dialogs.helping import help_lines
from skalatui.tui.dialogs.reading import Reading
from skalatui.tui.form import Form
from skalatui.tui.inputs import Entry, Prose
from skalatui.tui.sheet import Sheet
from support.wizard import CASES, Desk, wizard_at

FIRST_INSIDE = ("response", "facebook", "first_inside")
NO_TIME = "»2 timex« er ikke en tid."


async def frames(desk: Desk) -> tuple[str, str, str]:
    """The cursor on the owner of the first frame; where that answer stands."""
    await desk.go("frames")
    await desk.press("home", "left", "right")
    section, id, last = desk.question
    assert last == "owner"
    return section, id, last


async def test_letters_typed_on_an_owner_are_the_owner_and_no_shortcut(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        owner = await frames(desk)
        before = dict(desk.tree)
        await desk.type("Bo-e 2 n")
        assert desk.value(*owner) == "Bo-e 2 n"
        await desk.until(lambda: "Bo-e 2 n" in desk.picture)
        row = desk.value(*owner[:-1])
        await desk.press("enter")
        assert isinstance(row, dict) and desk.value(*owner[:-1]) == row
        changed = {section for section in desk.tree if desk.tree[section] != before.get(section)}
        assert changed == {owner[0]}
        assert desk.question != owner


@pytest.mark.parametrize("key", ["enter", "tab", "down", "up", "left"])
async def test_every_key_that_ends_typing_leads_on_and_keeps_what_was_typed(tmp_path: Path, key: str) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        await desk.go("frames")
        await desk.press("home", "down", "right")
        owner = desk.question
        await desk.type("Anne")
        await desk.press(key)
        assert desk.value(*owner) == "Anne"
        assert desk.question != owner


async def test_escape_takes_back_what_is_being_typed_and_stays(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        owner = await frames(desk)
        await desk.type("Anne")
        await desk.press("enter", "up", "right")
        await desk.type("Bo")
        assert desk.value(*owner) == "Bo"
        await desk.until(lambda: desk.say("keys.typing.give-up.word") in desk.read)
        await desk.press("escape")
        assert (desk.value(*owner), desk.question, desk.step) == ("Anne", owner, "frames")


async def test_backspace_takes_letters_while_typing_and_the_whole_answer_after(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        owner = await frames(desk)
        assert desk.say("keys.delete.word") not in desk.read
        await desk.type("Anne")
        await desk.press("backspace", "backspace")
        assert desk.value(*owner) == "An"
        await desk.press("down", "up")
        await desk.until(lambda: desk.say("keys.delete.word") in desk.read)
        await desk.press("backspace")
        assert desk.value(*owner) is None


async def test_a_time_is_typed_as_it_is_said_and_one_that_is_none_stays_with_the_reason(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "nordkyst.toml")) as desk:
        await desk.go("response")
        desk.interview.body.point(FIRST_INSIDE)
        await desk.until(lambda: desk.question == FIRST_INSIDE)
        await desk.type("2 timex")
        assert desk.session.held == {FIRST_INSIDE: "2 timex"}
        for away_and_back in (("down", "up"), ("right", "left")):
            await desk.press(*away_and_back)
            await desk.until(lambda: "! 2 timex" in desk.picture and f"! {NO_TIME}" in desk.read)
            await desk.until(lambda: desk.say("keys.typing.again.word") in desk.read)
        await desk.type("2 timer")
        assert (desk.value(*FIRST_INSIDE), desk.session.held) == (120, {})
        await desk.press("enter", "left")
        await desk.until(lambda: "120 minutter er 2 timer." in desk.read)
        await desk.until(lambda: "120 minutter er 2 timer" in desk.read and "120 min " not in desk.picture)
        assert desk.say("keys.typing.again.word") not in desk.read
        await desk.press("enter")  # all about it, in fields
        await desk.until(lambda: isinstance(desk.app.screen, Detail))
        field = next(one for one in desk.app.screen.query(Entry) if one.asked.path == FIRST_INSIDE)
        field.focus()
        field.value = ""
        await desk.until(lambda: desk.app.focused is field)
        await desk.type("1,5 dag")
        assert (field.value, desk.value(*FIRST_INSIDE)) == ("1,5 dag", 2160)


async def test_a_decimal_is_typed_through_its_noughts(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "nordkyst.toml")) as desk:
        await desk.go("people")
        await desk.until(lambda: isinstance(desk.interview.focused, Sheet))
        await desk.press("home", "right")
        hours = desk.question
        assert hours[-1] == "hours"
        await desk.type("10,05")
        assert desk.value(*hours) == 10.05
        await desk.press("enter")
        desk.interview.body.point(hours)
        await desk.until(lambda: desk.question == hours)
        await desk.type("7 t 30")
        assert desk.value(*hours) == 7.5


async def test_pasted_text_goes_into_the_cell_on_one_line(tmp_path: Path) -> None:
    from textual import events

    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        owner = await frames(desk)
        desk.app.screen.post_message(events.Paste("Anne\nBo"))
        await desk.until(lambda: desk.value(*owner) == "Anne Bo")


async def test_undo_takes_typing_back_word_by_word_and_redo_gives_it_again(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.type("Region Midt og")
        await desk.press("backspace", "backspace")
        seen = []
        for _ in range(4):
            await desk.press("ctrl+z")
            seen.append(desk.value("hospital", "name"))
        assert seen == ["Region Midt og", "Region Midt", "Region", None]
        await desk.press("ctrl+y", "ctrl+y")
        assert desk.value("hospital", "name") == "Region Midt"
        await desk.type("!")
        assert desk.value("hospital", "name") == "Region Midt!"


async def test_undo_in_a_note_is_by_words_too_and_the_cursor_stays_where_the_change_was(tmp_path: Path) -> None:
    note = ("practice", "basic-posting", "note")
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("n")
        await desk.type("et to\ntre")
        await desk.press("ctrl+z")
        assert desk.value(*note) == "et to"
        await desk.press("home")
        await desk.type("ikke ")
        assert desk.value(*note) == "ikke et to"
        await desk.press("ctrl+z", "ctrl+z")
        await desk.type("9 ")
        assert desk.value(*note) == "9 et to"


async def test_undo_while_a_cell_is_typed_in_is_seen_in_the_cell(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        owner = await frames(desk)
        await desk.type("Anne Bo")
        await desk.press("ctrl+z")
        assert desk.value(*owner) == "Anne"
        await desk.type("x")
        assert desk.value(*owner) == "Annex"


async def test_a_pause_ends_a_piece(tmp_path: Path) -> None:
    clock = iter([0.0, 0.1, 9.0, 9.1, 9.2])
    async with wizard_at(tmp_path, clock=lambda: next(clock)) as desk:
        await desk.type("ABC")
        await desk.press("ctrl+z")
        assert desk.value("hospital", "name") == "AB"


@pytest.mark.parametrize("path", [("hospital", "name"), ("interview", "date"), ("interview", "participants")])
async def test_every_question_has_a_note_the_cursor_at_its_end(tmp_path: Path, path: tuple[str, str]) -> None:
    async with wizard_at(tmp_path) as desk:
        desk.interview.body.point(path)
        await desk.until(lambda: desk.question == path)
        for part in ("Set ", "igen"):
            await desk.press("f4")
            await desk.until(lambda: isinstance(desk.app.focused, Prose))
            await desk.type(part)
            await desk.press("escape")
            await desk.until(lambda: desk.app.screen is desk.interview)
        assert desk.value(path[0], f"{path[1]}_note") == "Set igen"


NETWORKS = ("departments", "hjerte", "networks")


async def test_networks_are_typed_where_they_stand_one_after_the_other(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.until(lambda: desk.interview.focused is not None)
        assert desk.app.take(DepartmentAdded("Hjerte"))
        desk.interview.go(Place("departments"))
        await desk.until(lambda: isinstance(desk.interview.focused, Sheet))
        desk.interview.body.point(NETWORKS)
        await desk.pilot.pause()
        await desk.type("kl; bd")
        assert desk.value(*NETWORKS) == ["kl", "bd"]
        await desk.press("enter")
        await desk.until(lambda: "2 netværk: kl, bd" in desk.picture)
        desk.interview.body.point(NETWORKS)
        await desk.pilot.pause()
        await desk.type("x")  # a list grows
        assert desk.value(*NETWORKS) == ["kl", "bd", "x"]
        await desk.press("backspace", "backspace", "backspace")
        assert desk.value(*NETWORKS) == ["kl", "bd"]
        await desk.press("escape", "backspace")
        assert desk.value(*NETWORKS) is None


async def test_the_help_explains_the_signs_and_the_name_of_the_team(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        view = desk.interview.view
        shown = [line.label for line in help_lines(view, ())]
        assert {NOTE, EVIDENCE, LATER, CONTRADICTS} <= {label[:1] for label in shown}
        team = view.wording.say("help.team")
        assert team in [line.label for line in help_lines(view, ("organisation", "coe-light", "status"))]
        assert team not in shown


@pytest.mark.parametrize(
    ("step", "keys"), [("people", "dxpk"), ("platforms", "fk"), ("practice", ""), ("charter", "t<k")]
)
async def test_the_help_names_the_keys_of_the_rows_where_they_work(tmp_path: Path, step: str, keys: str) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        await desk.until(lambda: desk.interview.focused is not None)
        desk.interview.go(Place(step))
        await desk.until(lambda: desk.step == step)
        shown = [line.label.split("  ")[0] for line in help_lines(desk.interview.view, ())]
        assert {key for key in shown if key in tuple("dxpkft<")} == set(keys)


async def keys_told(desk: Desk) -> set[str]:
    """The keys that F1 names where the cursor stands."""
    await desk.press("f1")
    await desk.until(lambda: isinstance(desk.app.screen, Reading))
    lines = desk.app.screen.query_one(Sheet).lines
    await desk.press("end")
    await desk.until_said("help.key.quit.word")
    await desk.press("home")
    await desk.until(lambda: desk.say("help.key.quit.word") not in desk.read)
    await desk.press("escape")
    start = next(number for number, line in enumerate(lines) if line.label == desk.app.wording.say("help.keys"))
    return {line.label.split("  ")[0] for line in lines[start + 1 :]}


async def test_the_help_names_only_keys_that_work_where_the_cursor_stands(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        await desk.until(lambda: desk.interview.focused is not None)
        assert not {"1-5", "b", "l", "L", "m", "+", "F1, ?, Ctrl+G"} & await keys_told(desk)  # a field of a form
        await desk.go("practice")
        assert {"1-5", "b", "l", "L", "m", "F4, n, Ctrl+O"} <= await keys_told(desk)
        await frames(desk)
        told = await keys_told(desk)  # an owner: letters are typed
        assert not {"1-5", "b", "l", "L", "m"} & told
        assert {"F4, Ctrl+O", "F4", "⌫", "+"} <= told


@pytest.mark.parametrize(("step", "typed"), [("response", "næste dag"), ("people", "maj 2027")])
async def test_a_word_typed_on_a_figure_is_typed_whole_and_opens_no_note(tmp_path: Path, step: str, typed: str) -> None:
    async with wizard_at(tmp_path, Open(CASES / "nordkyst.toml")) as desk:
        await desk.go(step)
        await desk.until(lambda: isinstance(desk.interview.focused, Sheet) or step == "response")
        if step == "response":
            desk.interview.body.point(FIRST_INSIDE)
            await desk.until(lambda: desk.question == FIRST_INSIDE)
        else:
            await desk.press("home", "right")
        assert "n" not in {key.split(", ")[-1] for key in await keys_told(desk)}
        question = desk.question
        await desk.type(typed)
        assert desk.app.screen is desk.interview
        assert desk.session.held == {question: typed}


@pytest.mark.parametrize("word", ["bliver aftalt", "ledelsen", "L", "b", "l"])
async def test_a_letter_begins_what_is_typed_on_a_figure_too_and_marks_nothing(tmp_path: Path, word: str) -> None:
    async with wizard_at(tmp_path, Open(CASES / "nordkyst.toml")) as desk:
        await desk.go("response")
        desk.interview.body.point(FIRST_INSIDE)
        await desk.until(lambda: desk.question == FIRST_INSIDE)
        row = desk.value(*FIRST_INSIDE[:-1])
        await desk.type(word)
        assert desk.session.held == {FIRST_INSIDE: word}
        await desk.press("escape")
        assert (desk.session.held, desk.value(*FIRST_INSIDE[:-1])) == ({}, row)


async def test_where_letters_are_typed_foot_and_help_lead_to_evidence_and_ask_again_by_f4(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "nordkyst.toml"), language="en") as desk:
        await desk.go("people")
        await desk.press("home")
        await desk.until_shown(f"e {desk.say('keys.evidence.word')}")
        await desk.press("right")
        hours = desk.question
        assert hours[-1] == "hours"
        await desk.until_shown(f"F4 {desk.say('keys.typing.remarks.word')}")
        assert desk.read.count("F4") == 1
        assert not any(f"{key} {desk.say('keys.later.word')}" in desk.read for key in "lb")
        told = await keys_told(desk)
        assert "F4" in told
        assert not {"b", "b, e", "l", "L", "d", "u", "-", "1-5"} & told
        await desk.press("f4")
        await desk.until(lambda: isinstance(desk.app.screen, Detail))
        fields = {entry.asked.path[-1] for entry in desk.app.screen.query_one(Form).inputs()}
        assert {"note", "evidence", "later"} <= fields


async def test_a_day_without_its_year_stays_while_it_is_typed_and_is_shown_with_it_afterwards(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        desk.interview.body.point(("interview", "date"))
        await desk.until(lambda: desk.question == ("interview", "date"))
        await desk.type("28/11")
        assert desk.value("interview", "date") == date(2026, 11, 28)
        assert "28/11" in desk.picture
        await desk.press("tab")
        await desk.until(lambda: "28.11.2026" in desk.picture and "28/11" not in desk.picture)


async def test_what_is_no_address_is_told_once_the_field_is_left_and_taken_all_the_same(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        address = ("hospital", "contact_email")
        desk.interview.body.point(address)
        await desk.until(lambda: desk.question == address)
        await desk.type("kom@")
        doubt = desk.app.wording.catalogue.say("asking.no-address", found="kom@")[:36]
        await desk.press("tab")
        await desk.until(lambda: doubt in desk.read)
        assert desk.value(*address) == "kom@"
        await desk.press("shift+tab")
        await desk.until(lambda: doubt not in desk.read)
        await desk.type("sygehus.dk")
        await desk.press("tab")
        await desk.until(lambda: desk.value(*address) == "kom@sygehus.dk")
        assert doubt not in desk.read


async def test_minutes_that_make_whole_days_or_hours_are_shown_as_such(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "brededal.toml")) as desk:
        first, full = (("response", "facebook", f"{answer}_inside") for answer in ("first", "full"))
        desk.app.take(AnswerGiven(first, 90))
        desk.app.take(AnswerGiven(full, 2880))
        await desk.go("response")
        await desk.until(lambda: "2 døgn" in desk.picture and "90 min" in desk.picture)
        desk.interview.body.point(full)
        await desk.until(lambda: desk.question == full)
        await desk.type("60")
        await desk.press("enter")
        await desk.until(lambda: "1 time" in desk.picture)
        assert desk.value(*full) == 60


async def test_a_move_that_leads_nowhere_ends_typing_in_sight_too(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "brededal.toml")) as desk:
        await desk.go("response")
        sheet = desk.interview.body.sheet
        assert sheet is not None
        sheet.focus()
        await desk.press("end")
        last = desk.question
        await desk.type("17")
        await desk.until(lambda: "17▏" in desk.picture)
        await desk.press("down")
        assert desk.question == last
        await desk.until(lambda: "▏" not in desk.picture and "17 min" in desk.picture)


async def test_a_form_that_is_made_anew_tells_what_its_fields_refuse(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "aakirke.toml")) as desk:
        await desk.go("legal")
        desk.app.take(AnswerGiven(("legal", "clearance"), "given"))
        await desk.pilot.pause()
        await desk.until(lambda: any(one.asked.path == ("legal", "date") for one in desk.interview.body.query(Entry)))
        assert desk.app.conversation is not None
        desk.app.conversation.hold(AnswerGiven(("legal", "date"), "dq"))
        for answer in ("none", "given", "none", "given"):
            desk.app.take(AnswerGiven(("legal", "clearance"), answer))
            desk.app.take(AnswerGiven(("legal", "clearance"), answer))
        await desk.pilot.pause()
        await desk.until(lambda: any(line.display for line in desk.interview.body.query(".refusal")))
        assert desk.app.is_running
