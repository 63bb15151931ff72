"""The charter as a document: its tabs, its rows settled in place, own, left-out and reworded rows, its language."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest

from skalatui.document.tree import Tree, value_at
from skalatui.flow.progress import progress
from skalatui.flow.saving import charter_of
from skalatui.flow.start import Open
from skalatui.interview.events import AnswerGiven
from skalatui.text.language import LANGUAGES, Language
from skalatui.tui.dialogs.rewording import Rewording
from skalatui.tui.steps.charter import TABS, CharterDocument
from skalatui.tui.tabs import Tabs
from support.wizard import CASES, Desk, wizard_at

CASE = CASES / "aakirke.toml"
PLAN = ("guidelines", "crisis-plan")


def shown(desk: Desk) -> CharterDocument:
    body = desk.interview.body
    assert isinstance(body, CharterDocument)
    return body


def is_open(desk: Desk, tab: str) -> bool:
    return shown(desk).tab == tab


def all_lines(desk: Desk) -> str:
    sheet = shown(desk).sheet
    assert sheet is not None
    return " ".join(sheet.as_text().split())


def rows_of(desk: Desk) -> list[str]:
    sheet = shown(desk).sheet
    assert sheet is not None
    return sheet.as_text().split("\n")


def say(desk: Desk, id: str, /, **parameters: str | int) -> str:
    return desk.app.wording.catalogue.say(f"sections.{id}", **parameters)


async def to_tab(desk: Desk, tab: str) -> None:
    await desk.go("charter")
    for _ in TABS:
        if shown(desk).tab == tab:
            return
        await desk.press("greater_than_sign")
    raise AssertionError(desk.picture)


async def to_row(desk: Desk, row: tuple[str, ...]) -> None:
    await to_tab(desk, row[0])
    await desk.press("home")
    while desk.question[: len(row)] != row:
        before = desk.question
        await desk.press("down")
        assert desk.question != before, desk.picture


def saved_text(desk: Desk) -> Tree:
    view = desk.interview.view
    return charter_of(desk.tree, view.edition, ())[0]


async def test_the_tabs_turn_both_ways_by_keys(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        await desk.go("charter")
        seen = [shown(desk).tab]
        for _ in TABS[1:]:
            await desk.press("greater_than_sign")
            seen.append(shown(desk).tab)
        assert tuple(seen) == TABS
        await desk.press("greater_than_sign")
        assert shown(desk).tab == TABS[0]
        await desk.press("less_than_sign", "less_than_sign")
        assert shown(desk).tab == TABS[-2]


async def test_arrows_stay_within_a_row_so_that_no_figure_answers_one_of_another_tab(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        await to_tab(desk, "guidelines")
        await desk.press("right", "right")
        assert desk.question == (*PLAN, "due")
        await desk.press("right", "right")
        assert (shown(desk).tab, desk.question) == ("guidelines", (*PLAN, "due"))
        await desk.press(*["left"] * 4)
        assert (shown(desk).tab, desk.question) == ("guidelines", (*PLAN, "status"))
        await desk.press("3")
        assert desk.value(*PLAN, "status") == "missing"
        await desk.press("home", "right", "a", "shift+tab", "shift+tab", "shift+tab")
        assert shown(desk).tab == "guidelines"


async def test_arrows_turn_to_the_tab_beside_from_a_line_that_is_only_read(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        await to_tab(desk, "practice")
        await desk.press("left")
        assert shown(desk).tab == "overview"
        await desk.press("right", "right")
        assert shown(desk).tab == "organisation"


async def test_a_figure_opens_its_tab_where_it_is_no_answer(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        await desk.go("charter")
        await desk.press("6")
        assert shown(desk).tab == "guidelines"
        await desk.press("3")
        assert desk.value(*PLAN, "status") == "missing"
        assert shown(desk).tab == "guidelines"


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)])
async def test_every_tab_is_named_when_it_is_open_and_can_be_clicked(tmp_path: Path, size: tuple[int, int]) -> None:
    async with wizard_at(tmp_path, Open(CASE), size=size) as desk:
        await desk.go("charter")
        for number, tab in enumerate(TABS):
            assert f"{say(desk, f'tab.{tab}')}]" in desk.picture, tab
            if number + 1 < len(TABS):
                line = next(line for line in desk.picture.split("\n") if f"{say(desk, f'tab.{tab}')}]" in line)
                start = desk.interview.query_one(Tabs).region.x
                x = line.index("]") + 3 - start  # the tab after the open one, or what says that there is more
                await desk.pilot.click(Tabs, offset=(x, 0))
                await desk.until(partial(is_open, desk, TABS[number + 1]))


async def test_a_row_gets_its_status_owner_due_date_and_note_from_the_document(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        await to_row(desk, PLAN)
        await desk.press("2")
        await to_row(desk, PLAN)
        await desk.press("right", "right")
        assert desk.question == (*PLAN, "due")
        await desk.type("1.2.2027\n")
        await to_row(desk, PLAN)
        await desk.press("right")
        await desk.type("Chef\n")
        await to_row(desk, PLAN)
        await desk.press("f4")
        await desk.until_said("detail.closing")
        await desk.type("Øves")
        await desk.press("escape")
        expected = {"status": "planned", "owner": "Chef", "due": date(2027, 2, 1), "note": "Øves"}
        row = desk.value(*PLAN)
        assert isinstance(row, dict) and {key: row.get(key) for key in expected} == expected
        assert say(desk, "note", text="Øves") in all_lines(desk)


async def test_a_row_left_out_without_a_reason_is_pointed_out_until_there_is_one(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        await to_row(desk, PLAN)
        await desk.press("5")
        await desk.until_said("detail.closing")
        await desk.press("escape")
        assert say(desk, "no-reason") in all_lines(desk)
        await to_tab(desk, "overview")
        assert say(desk, "unexplained", count=1) in all_lines(desk)
        await to_row(desk, PLAN)
        await desk.press("enter")
        await desk.until_said("detail.closing")
        while desk.app.focused is None or getattr(getattr(desk.app.focused, "asked", None), "path", ())[-1:] != (
            "reason",
        ):
            await desk.press("tab")
        await desk.type("Regionen har den")
        await desk.press("escape")
        assert say(desk, "because", text="Regionen har den") in all_lines(desk)
        assert say(desk, "standing.left-out") in all_lines(desk)
        assert say(desk, "no-reason") not in all_lines(desk)


@pytest.mark.parametrize("step", ["charter", "frames"])
async def test_a_row_that_is_left_out_no_longer_says_that_its_reason_is_kept_and_undo_brings_both_back(
    tmp_path: Path, step: str
) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        for last, value in (("status", "left-out"), ("reason", "Regionen har den")):
            desk.app.take(AnswerGiven((*PLAN, last), value))
        await (to_tab(desk, PLAN[0]) if step == "charter" else desk.go(step))
        desk.interview.body.point((*PLAN, "status"))
        await desk.until(lambda: desk.question == (*PLAN, "status"))
        await desk.press("space")
        row = desk.value(*PLAN)
        assert isinstance(row, dict) and (row.get("status"), row["reason"]) == (None, "Regionen har den")
        name = desk.interview.view.names.row(*PLAN)
        told = say(desk, "back-in", names=desk.app.wording.catalogue.say("findings.list.quoted", text=name))
        await desk.until(lambda: told in desk.read)
        await desk.press("ctrl+z")
        row = desk.value(*PLAN)
        assert isinstance(row, dict) and row["status"] == "left-out"
        assert told not in desk.read


async def test_a_row_is_reworded_beside_the_scales_text_and_back(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        await to_row(desk, PLAN)
        scale = "Der er en kriseplan."
        await desk.press("t")
        await desk.until(lambda: isinstance(desk.app.screen, Rewording))
        await desk.until(lambda: say(desk, "scale-text", text=scale) in desk.read)
        await desk.press("escape")
        assert desk.value(*PLAN, "text") is None  # looking changes nothing
        await desk.press("t")
        await desk.until(lambda: isinstance(desk.app.screen, Rewording))
        await desk.press("end")
        await desk.type(" Den øves")
        await desk.press("escape")
        own = "Der er en kriseplan. Den øves"
        assert desk.value(*PLAN, "text") == own
        assert say(desk, "own-words", text=own) in all_lines(desk)
        assert say(desk, "scale-text", text=scale) in all_lines(desk)
        row = value_at(saved_text(desk), PLAN)
        assert isinstance(row, dict) and row["text"] == own and row["reworded"] is True
        await desk.press("t")
        await desk.until(lambda: isinstance(desk.app.screen, Rewording))
        await desk.press("tab", "enter")
        await desk.until(lambda: not isinstance(desk.app.screen, Rewording))
        assert desk.value(*PLAN, "text") is None
        row = value_at(saved_text(desk), PLAN)
        assert isinstance(row, dict) and row["text"] == scale and "reworded" not in row


async def test_an_own_row_is_added_where_the_tab_is_open_and_told(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        await to_tab(desk, "measurement")
        await desk.press("plus")
        await desk.type("Vi måler hver uge\n")
        await desk.until(lambda: "Vi måler hver uge" in desk.read.split("Jeres eget punkt")[-1])
        assert desk.value("measurement", "vi-maaler-hver-uge") == {"own": True, "text": "Vi måler hver uge"}
        await desk.press("up")
        await desk.until(lambda: desk.question[:2] == ("measurement", "vi-maaler-hver-uge"))
        assert "Vi måler hver uge" in desk.picture.split("Jeres eget punkt")[0]
        await desk.press("plus")
        await desk.type("Halvt")
        await desk.press("up", "less_than_sign")
        await desk.until(lambda: desk.value("measurement", "halvt") is not None)
        assert say(desk, "standing.own") not in all_lines(desk)  # of the tab that is open now


@pytest.mark.parametrize("language", LANGUAGES)
async def test_another_language_of_the_charter_rebuilds_its_texts_and_keeps_what_is_ones_own(
    tmp_path: Path, language: Language
) -> None:
    async with wizard_at(tmp_path, Open(CASE), language=language) as desk:
        await to_row(desk, PLAN)
        await desk.press("t")
        await desk.until(lambda: isinstance(desk.app.screen, Rewording))
        await desk.press("end")
        await desk.type(" Hos os")
        await desk.press("escape")
        await desk.press("plus")
        await desk.type("Eget punkt\n")
        await desk.press("up")
        await to_tab(desk, "overview")
        await desk.press("home")
        for _ in range(9):
            if desk.question != ("language",):
                await desk.press("down")
        await desk.press("2")
        assert desk.value("language") == "en"
        charter = saved_text(desk)
        assert value_at(charter, (*PLAN, "text")) == "Der er en kriseplan. Hos os"
        assert value_at(charter, ("guidelines", "eget-punkt", "text")) == "Eget punkt"
        assert "guidelines for handling" in str(value_at(charter, ("guidelines", "triage", "text")))
        await to_tab(desk, "guidelines")
        assert "There are guidelines for handling users" in all_lines(desk)
        assert say(desk, "head.owner") in all_lines(desk)  # the screen speaks its own language
        assert desk.app.wording.language == language


async def test_the_promise_and_the_law_are_settled_in_the_document_too(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        await to_tab(desk, "response")
        await desk.press("home")
        await desk.type("8-16\n")
        assert desk.value("response", "cover_weekdays") == "08:00-16:00"
        await to_tab(desk, "legal")
        await desk.press("home", "2")
        assert desk.value("legal", "clearance") == "requested"
        await desk.press("home", "delete")
        assert desk.value("legal", "clearance") is None


async def test_the_law_can_be_set_aside_as_not_assessed_and_the_review_shows_it(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        await desk.go("legal")
        await desk.press("2", "home", "5")
        assert desk.value("legal") == {"later": True}
        await desk.until(lambda: f"● 5 {desk.app.wording.say('legal.not-assessed')}" in desk.read)
        law = next(one for one in progress(desk.interview.view) if one.step == "legal")
        assert (law.state, law.open) == ("open", 1)
        await desk.press("ctrl+z")
        assert desk.value("legal") == {"clearance": "requested"}
        await desk.press("ctrl+y")
        await desk.go("review")
        await desk.until(lambda: desk.app.wording.catalogue.say("reviewing.law-aside") in desk.read)
        await desk.press("alt+s")
        await desk.until_said("save.name-title")
        await desk.press("escape")


@pytest.mark.parametrize("text", ["[/b][$x", "\x1b[31m\x9bx\r\u202e", "e\u0301" * 60 + "\nlinje"])
async def test_whatever_a_row_holds_is_shown_as_text(tmp_path: Path, text: str) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        from skalatui.interview.events import AnswerGiven, FrameAdded

        desk.app.take(FrameAdded("guidelines", f"x{text}"))
        for key in ("text", "owner", "note", "reason"):
            desk.app.take(AnswerGiven((*PLAN, key), f"x{text}"))
        desk.app.take(AnswerGiven((*PLAN, "status"), "left-out"))
        for tab in ("overview", "guidelines"):
            await to_tab(desk, tab)
            assert "\x1b" not in desk.picture
        await to_row(desk, PLAN)
        await desk.press("t")
        await desk.until(lambda: isinstance(desk.app.screen, Rewording))
        await desk.press("escape")


async def test_the_overview_leads_to_each_section_and_says_so_and_figures_are_shown_where_they_open(
    tmp_path: Path,
) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        await desk.go("charter")
        await desk.until(lambda: f"2 {say(desk, 'tab.practice')}" in desk.picture)
        for _ in range(40):
            if desk.question == ("tab", "guidelines"):
                break
            await desk.press("down")
        assert f"Enter {say(desk, 'key.open')}" in desk.read and say(desk, "key.tab") in desk.read
        await desk.press("enter")
        await desk.until(lambda: shown(desk).tab == "guidelines")
        assert desk.interview.pointed == (*PLAN, "status")
        assert f"[{say(desk, 'tab.guidelines')}]" in desk.picture  # no figure: there they answer
        for answer in ("in-place", "planned", "missing", "not-assessed", "left-out"):
            assert desk.interview.view.wording.word((*PLAN, "status"), answer) in desk.read
        await desk.press("8")  # no answer, and no way to a tab
        assert shown(desk).tab == "guidelines" and desk.value(*PLAN, "status") == "in-place"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_foot_has_save_find_and_quit_beside_every_answer_of_a_row(tmp_path: Path, language: Language) -> None:
    async with wizard_at(tmp_path, Open(CASE), language=language) as desk:
        await to_row(desk, PLAN)
        foot = " ".join(desk.picture.split("\n")[-2:])
        for key in ("1", "2", "3", "4", "5", "^s", "^p", "^q", "F6", "F1"):
            assert f" {key} " in f" {foot}", foot


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_owners_whose_names_begin_alike_look_different_and_can_be_read(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with wizard_at(tmp_path, Open(CASE), size=size) as desk:
        await to_row(desk, PLAN)
        for letter in "AB":
            await desk.press("right")
            await desk.type(f"Kommunikationsrådgiver {letter}")
            await desk.press("down", "left")
        cut = [re.search(r"Komm\S*…\S* ?([AB])\b", row) for row in rows_of(desk)]
        assert [found[1] for found in cut if found] == ["A", "B"]
        await desk.press("up", "right")
        await desk.until(lambda: "Kommunikationsrådgiver B" in desk.read)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_a_rows_status_and_due_date_are_whole_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with wizard_at(tmp_path, Open(CASE), language="en", size=size) as desk:
        await to_row(desk, PLAN)
        await desk.press("right", "right")
        await desk.type("30.11.2026\n")
        assert any("✓ in place" in row and "30 Nov 2026" in row for row in rows_of(desk))
        assert desk.interview.view.entry((*PLAN, "due")) == "30 November 2026"
        side, stairs = desk.interview.query_one("#side"), desk.interview.query_one("#stairs")
        assert (side.display, stairs.display) == (False, size[0] >= 100)  # the document has the room beside it
        await desk.go("recommendation")
        assert side.display == (size[0] >= 120)


async def test_what_the_hospital_declines_of_what_users_meet_says_so(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        answers = {"visitor-posts": ("no", "no"), "direct-message": ("partly", "no"), "open-interaction": ("no", "yes")}
        for id, given in answers.items():
            for column, answer in zip(("today", "wish"), given, strict=True):
                desk.app.take(AnswerGiven(("practice", id, column), answer))
        desk.app.take(AnswerGiven(("recommendation", "chosen"), 3))
        desk.app.take(AnswerGiven(("recommendation", "chosen_because"), "ro"))
        await to_tab(desk, "practice")
        sheet = shown(desk).sheet
        assert sheet is not None
        below = {before.path[-1]: line for before, line in pairwise(sheet.lines) if before.path and not line.path}
        told = {id: (line.label, line.tone) for id, line in below.items()}
        assert told["visitor-posts"] == ("I dag: nej · Ønske: nej", "muted")
        assert told["direct-message"] == ("I dag: delvist · Ønske: nej", "muted")
        assert told["open-interaction"] == ("I dag: nej · Ønske: ja", "muted")
        assert "basic-posting" not in told
