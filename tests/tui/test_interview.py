"""The interview's screen: keys answer, lead on and back, undo and redo; the session is what they change."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.flow.start import New, Open
from skalatui.tui.library import LibraryScreen
from skalatui.tui.sheet import Sheet
from support.wizard import CASES, Desk, one_line, wizard_at

FIRST = ("practice", "basic-posting")


async def test_one_key_an_answer_and_the_cursor_moves_on(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("1", "3", "2")
        assert desk.tree["practice"] == {
            "basic-posting": {"today": "yes", "wish": "no"},
            "open-interaction": {"today": "partly"},
        }
        assert desk.question == ("practice", "open-interaction", "wish")


async def test_an_answer_that_is_none_of_the_questions_is_told_and_changes_nothing(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("right", "2")
        assert "practice" not in desk.tree
        assert desk.question == (*FIRST, "wish")
        assert (
            one_line(desk.app.wording.catalogue.say("entry.not-here", answers="1 ja, 3 nej, 4 ved ikke")) in desk.read
        )


async def test_an_answer_can_be_taken_away_marked_unknown_and_changed(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("4", "left")
        assert desk.value(*FIRST, "today") == "unknown"
        await desk.press("1", "left")
        assert desk.value(*FIRST, "today") == "yes"
        await desk.press("backspace")
        assert "practice" not in desk.tree
        assert desk.question == (*FIRST, "today")


async def test_evidence_and_ask_again_are_one_key_away_and_seen_to_be_there(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("b", "b", "l")
        assert desk.value(*FIRST) == {"evidence": "shown", "later": True}
        await desk.until(lambda: f"◆ {desk.say('marks.evidence')}: vist ↻ {desk.say('marks.later')}" in desk.read)
        assert any(desk.label(*FIRST, "today") in line and "◆↻" in line for line in desk.picture.split("\n"))
        await desk.press("b", "b", "l")
        assert "practice" not in desk.tree


async def test_ask_again_goes_from_the_answer_it_waited_for_and_can_be_set_on_an_answer(tmp_path: Path) -> None:
    def row(desk: Desk) -> str:
        return next(line for line in desk.picture.split("\n") if desk.label(*FIRST, "today") in line)

    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("l", "1")
        assert desk.value(*FIRST) == {"later": True, "today": "yes"}
        await desk.press("3")
        assert desk.value(*FIRST) == {"today": "yes", "wish": "no"}
        await desk.until(lambda: "↻" not in row(desk))
        await desk.press("ctrl+z")
        await desk.until(lambda: "↻" in row(desk))
        await desk.press("ctrl+y", "home", "l")
        assert desk.value(*FIRST, "later") is True
        await desk.until(lambda: "↻" in row(desk))


async def test_a_note_is_one_key_away_and_counts_with_every_letter(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("n")
        await desk.until_said("detail.closing")
        await desk.type("Æ [/b]")
        assert desk.value(*FIRST, "note") == "Æ [/b]"
        await desk.press("escape")
        await desk.until_shown(f"✎ {desk.say('marks.note')}")
        assert desk.question == (*FIRST, "today")


async def test_undo_takes_back_and_redo_gives_again_at_the_place_of_the_change(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("1")
        await desk.go("strategies")
        await desk.press("3")
        await desk.press("ctrl+z", "ctrl+z")
        assert (desk.step, desk.question) == ("practice", (*FIRST, "today"))
        assert "practice" not in desk.tree and "strategies" not in desk.tree
        await desk.press("ctrl+z")
        await desk.until(lambda: desk.say("told.nothing-to-undo") in desk.read)
        await desk.press("ctrl+y", "ctrl+y")
        assert (desk.step, desk.tree["strategies"]) == ("strategies", {"branding": "no"})
        await desk.press("ctrl+y")
        await desk.until(lambda: desk.say("told.nothing-to-redo") in desk.read)


@pytest.mark.parametrize("key", ["f6", "ctrl+n"])
async def test_every_key_that_goes_on_goes_on(tmp_path: Path, key: str) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.press(key)
        assert desk.step == "purpose"


@pytest.mark.parametrize("key", ["f5", "shift+f6", "ctrl+b", "escape"])
async def test_every_key_that_goes_back_goes_back_from_an_invalid_field_too(tmp_path: Path, key: str) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.press("f6", key)
        assert desk.step == "hospital"
        await desk.press("down", "down", "down")
        await desk.type("31.2")
        await desk.press(key)
        await desk.until(lambda: isinstance(desk.app.screen, LibraryScreen))
        await desk.until_said("library.drafts")


async def test_the_last_step_has_none_after_it(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("review")
        await desk.press("f6")
        assert desk.step == "review"
        await desk.until(lambda: desk.say("told.last-step") in desk.read)


async def test_text_that_is_no_date_is_held_with_the_reason_and_comes_back(tmp_path: Path) -> None:
    day = ("interview", "date")
    async with wizard_at(tmp_path) as desk:
        await desk.press("down", "down", "down")
        await desk.type("31.2.2026")
        assert desk.session.held == {day: "31.2.2026"}
        reason = desk.app.wording.catalogue.say("entry.not-a-date", found="31.2.2026")
        await desk.until(lambda: f"! {one_line(reason)}" in desk.read)
        await desk.press("f6", "f5")
        await desk.until(lambda: "31.2.2026" in desk.picture)
        await desk.press("ctrl+z")
        assert desk.session.held == {}
        assert "31.2.2026" not in desk.picture


async def test_levels_are_covered_until_the_wishes_are_given_and_one_key_shows_them(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.until(lambda: desk.say("folded.covered.wishes") in desk.read)
        await desk.press("f8")
        await desk.until_shown("■ Anbefalet 0–4")
        await desk.press("ctrl+r")
        await desk.until_said("folded.covered.wishes")
        await desk.press("1", "1")
        assert desk.say("folded.covered.wishes") in desk.read  # the key said so
        await desk.press("f8")
        await desk.until_shown("◇ Ønske 1")


async def test_verdicts_follow_every_answer(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("f8")
        await desk.press("1", "1")
        await desk.until_shown("● I dag 1  ◇ Ønske 1  ▲ Rammer ?")
        await desk.press("ctrl+z")
        await desk.until_shown("● I dag 1  ◇ Ønske ?")


async def test_levels_show_of_themselves_once_every_wish_and_strategy_has_an_answer(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("f8", "f8")  # looked at and covered again, which they were anyway
        await desk.press(*["1"] * 23)
        await desk.until(lambda: desk.say("folded.covered.wishes") in desk.read)
        await desk.press("4")  # don't know is an answer
        await desk.go("strategies")
        await desk.press(*["3"] * 8)
        await desk.until(lambda: desk.say("folded.covered.wishes") in desk.read)
        await desk.press("3")
        await desk.until_shown("◇ Ønske 4")
        await desk.press("f8")
        await desk.until_said("folded.covered.key")
        await desk.press("f8")
        await desk.until_shown("◇ Ønske 4")


async def test_the_key_for_what_to_ask_now_goes_through_the_open_questions(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        worth = desk.interview.view.assessment.worth_asking
        assert worth
        seen = []
        for _ in worth:
            await desk.press("f9")
            seen.append(desk.question)
        assert [path[: len(asked)] for path, asked in zip(seen, worth, strict=True)] == list(worth)


async def test_with_nothing_to_ask_the_key_says_so(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "kanalby.toml")) as desk:
        await desk.press("f9")
        await desk.until(lambda: desk.say("told.nothing-to-ask") in desk.read)


async def test_help_has_the_question_its_reason_its_answers_and_the_keys(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, size=(100, 60)) as desk:
        await desk.go("practice")
        await desk.press("question_mark")
        for id in ("help.why", "help.criteria", "help.rows"):
            await desk.until_said(id)
        await desk.press("escape")
        await desk.until(lambda: isinstance(desk.interview.focused, Sheet))


@pytest.mark.parametrize("key", ["f1", "ctrl+g"])
async def test_the_window_of_an_answer_has_help_too_without_the_keys_of_the_step_below(
    tmp_path: Path, key: str
) -> None:
    async with wizard_at(tmp_path, size=(100, 60)) as desk:
        await desk.go("practice")
        await desk.press("n", key)
        await desk.until_said("help.why")
        note = desk.interview.view.question((*FIRST, "note"))
        assert note is not None
        await desk.until_shown(desk.interview.view.wording.of(note.ask))
        assert desk.say("help.key.quit.word") in desk.read
        assert desk.say("help.key.next.word") not in desk.read
        await desk.press("escape")
        await desk.until_said("detail.closing")
        await desk.press("shift+tab", key)
        await desk.until_said("help.why")
        await desk.until_shown(desk.label(*FIRST, "wish"))


async def test_a_question_mark_in_a_text_field_is_typed(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.type("Hvad?")
        assert desk.value("hospital", "name") == "Hvad?"


async def test_the_palette_finds_a_question_and_goes_there(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.press("ctrl+p")
        await desk.type("rekrutterer ønske")
        await desk.press("enter")
        await desk.until(lambda: desk.question == ("practice", "recruitment", "wish"))
        await desk.press("ctrl+p")
        await desk.type("netop intet")
        await desk.until_said("palette.nothing")
        await desk.press("escape")
        assert desk.say("palette.nothing") not in desk.read


async def test_the_palette_puts_names_that_begin_so_first_and_shows_keys(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, New("Åkirke")) as desk:
        await desk.go("practice")  # what is done to the line under the cursor has its name in it, too
        await desk.press("down", "ctrl+p")
        await desk.type(desk.label(*desk.question).lower())
        palette = desk.app.screen.query_one(Sheet)
        assert [line.path[0] for line in palette.lines[:2]] == ["go", "go"]
        assert "here" in {line.path[0] for line in palette.lines}
        await desk.press("escape", "ctrl+p")
        await desk.type(desk.say("palette.here.to_ask")[:12])
        await desk.until_shown("Shift+F9")


async def test_the_last_step_offers_no_next_one(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, New("Åkirke")) as desk:
        await desk.until_shown(f"F6 {desk.say('keys.next.word')}")
        await desk.go("review")
        await desk.until_shown(f"F1 {desk.say('keys.help.word')}")
        assert f"F6 {desk.say('keys.next.word')}" not in desk.read


async def test_the_interface_changes_its_language_and_the_charter_keeps_its_own(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, New("Åkirke")) as desk:
        await desk.go("practice")
        await desk.press("1", "ctrl+l")
        await desk.until_shown(desk.heading("practice", "en"))
        await desk.until(lambda: "✓ yes" in desk.picture)
        assert desk.tree["language"] == "da"
        assert desk.question == (*FIRST, "wish")
        await desk.press("1", "ctrl+l")
        await desk.until_shown(desk.heading("practice"))
        assert desk.value(*FIRST) == {"today": "yes", "wish": "yes"}


async def test_a_key_pressed_before_its_step_is_on_the_screen_answers_there_and_not_in_the_one_before(
    tmp_path: Path,
) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        for key in ("f6", "1", "3"):
            desk.app.simulate_key(key)
        await desk.until(lambda: "strategies" in desk.tree and len(str(desk.tree["strategies"])) > 30)
        assert desk.tree["strategies"] == {"branding": "yes", "insight": "no"}
        assert "practice" not in desk.tree


@pytest.mark.parametrize("size", [(49, 24), (80, 13), (10, 3), (1, 1)])
async def test_too_small_a_window_gets_a_calm_notice_and_loses_nothing(tmp_path: Path, size: tuple[int, int]) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("1")
        await desk.pilot.resize_terminal(*size)
        if size[0] > 30:
            await desk.until_said("frame.too-small")
        await desk.pilot.resize_terminal(80, 24)
        await desk.until_shown(desk.heading("practice"))
        assert desk.value(*FIRST, "today") == "yes"


async def test_the_mouse_points_and_the_last_line_can_be_clicked(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await _click(desk, desk.label("practice", "reviews", "today"), column=58)
        assert desk.question == ("practice", "reviews", "today")
        await _click(desk, "5 ikke muligt")
        assert desk.value("practice", "reviews", "today") == "not-possible"
        await _click(desk, "F6 næste")
        await desk.until(lambda: desk.step == "strategies")


async def _click(desk: Desk, text: str, column: int = 0) -> None:
    lines = desk.picture.split("\n")
    row = next(number for number, line in enumerate(lines) if text in line)
    await desk.pilot.click(offset=(column or lines[row].index(text) + 1, row))
    await desk.pilot.pause()
