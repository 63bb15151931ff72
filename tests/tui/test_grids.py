"""Grids: one key an answer, a click as good as a key, and an answer that settles nothing told apart from none."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.flow.progress import progress
from skalatui.flow.standing import can_be_left, unanswered, why_none_is_left
from skalatui.flow.start import Open
from support.wizard import CASES, Desk, wizard_at

FIRST = ("practice", "basic-posting")


async def click(desk: Desk, text: str, column: int = 0) -> None:
    lines = desk.picture.split("\n")
    row = next(number for number, line in enumerate(lines) if text in line)
    await desk.pilot.click(offset=(column or lines[row].index(text) + 1, row))
    await desk.pilot.pause()


async def test_a_click_answers_and_another_turns_the_answer_round(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        label = desk.label(*FIRST, "today")
        seen = []
        for _ in range(5):
            await click(desk, label, column=70)
            seen.append(desk.value(*FIRST, "wish"))
        assert seen == ["yes", "no", "unknown", None, "yes"]
        assert desk.question == (*FIRST, "wish")


async def test_a_click_on_another_answer_points_at_it_and_changes_nothing(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("1", "1")
        await click(desk, desk.label(*FIRST, "today"), column=58)
        assert (desk.value(*FIRST, "today"), desk.question) == ("yes", (*FIRST, "today"))


async def test_a_click_on_one_of_the_ways_to_answer_chooses_it(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("staff")
        await click(desk, "○ 2")
        assert desk.value("staff", "coverage") == "extended"


async def test_the_space_bar_turns_an_answer(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("space", "space")
        assert desk.value(*FIRST, "today") == "partly"


async def test_a_status_is_followed_by_the_next_status(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        await desk.go("frames")
        await desk.press("home", "left")
        first = desk.question
        await desk.press("1")
        assert desk.question[-1] == "status" and desk.question != first


async def test_the_practice_grid_takes_24_keys(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press(*["1"] * 24)
        view = desk.interview.view
        assert unanswered(view, "practice") == ()


async def test_dont_know_is_an_answer_that_leaves_its_step_open(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("strategies")
        count = len(unanswered(desk.interview.view, "strategies"))
        await desk.press("4", *["3"] * (count - 1))
        step = next(one for one in progress(desk.interview.view) if one.step == "strategies")
        assert (step.state, step.answered, step.asked, step.open) == ("open", count, count, 1)
        await desk.go("review")
        sheet = desk.interview.body.sheet
        assert sheet is not None
        sheet.focus()
        await desk.until(lambda: sheet.has_focus)
        await desk.press("2")
        await desk.until_said("review.open", count=1)


async def test_the_rest_of_a_step_is_left_for_later_in_one_key_and_taken_back_in_one(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("1", "3", "L")
        assert desk.value(*FIRST) == {"today": "yes", "wish": "no"}
        assert desk.value("practice", "reviews") == {"later": True}
        step = next(one for one in progress(desk.interview.view) if one.step == "practice")
        assert (step.state, step.answered, step.open) == ("open", step.asked, step.asked - 2)
        await desk.until(lambda: desk.say("told.left-for-later", count=22) in desk.read)
        await desk.press("L")
        await desk.until(lambda: desk.say("told.nothing-left") in desk.read)
        await desk.press("ctrl+z")
        assert desk.tree["practice"] == {"basic-posting": {"today": "yes", "wish": "no"}}


async def test_that_nothing_is_left_says_what_the_empty_ones_are(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "brededal.toml")) as desk:
        await desk.go("platforms")
        await desk.press("L")
        await desk.until(lambda: "det, der står tomt, er valgfrit" in desk.read)
    async with wizard_at(tmp_path / "new") as desk:
        view = desk.interview.view
        assert why_none_is_left(view, "people") == desk.app.wording.say("told.only-lists-left")


@pytest.mark.parametrize("step", ["hospital", "staff"])
async def test_the_palette_leaves_the_rest_of_any_step_for_later(tmp_path: Path, step: str) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go(step)
        await desk.press("ctrl+p")
        await desk.type(desk.say("palette.here.leave_rest")[:20])
        await desk.press("enter")
        await desk.until(lambda: unanswered(desk.interview.view, step) == ())
        assert "no" not in str(desk.tree.get(step, {}))


async def test_the_palette_leaves_the_rest_of_the_whole_interview_for_later_when_the_meeting_ends(
    tmp_path: Path,
) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("practice")
        await desk.press("1", "3")
        count = len(can_be_left(desk.interview.view))
        await desk.press("ctrl+p")
        await desk.type(desk.app.wording.say("palette.here.leave_all")[:30])
        await desk.press("enter")
        await desk.until(lambda: can_be_left(desk.interview.view) == ())
        await desk.until(lambda: desk.say("told.left-for-later", count=count) in desk.read)
        assert desk.value(*FIRST) == {"today": "yes", "wish": "no"}
        lists = {("staff", "people_done"), ("platforms_done",), ("frames_done",)}
        assert set(unanswered(desk.interview.view)) <= lists
        await desk.press("ctrl+z")
        assert len(can_be_left(desk.interview.view)) == count


async def test_an_answer_has_the_same_number_in_the_panel_as_in_the_table(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, size=(80, 40)) as desk:
        await desk.go("practice")
        await desk.press("n")
        await desk.until_said("detail.closing")
        later = next(line for line in desk.picture.split("\n") if desk.label(*FIRST, "later") in line)
        assert "○ 1 ja   ○ 3 nej" in later
        await desk.press("tab", "tab", "3")
        assert desk.value(*FIRST, "later") is False
