"""From a line to the answer behind it, and back to that line with Esc."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.flow.start import Open
from skalatui.tui.dialogs.detail import Detail
from support.wizard import CASES, wizard_at

CASE = CASES / "aakirke.toml"


@pytest.mark.parametrize("back", ["escape", "alt+left"])
async def test_from_a_line_of_the_review_one_comes_back_to_it(tmp_path: Path, back: str) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        await desk.go("review")
        sheet = desk.interview.body.sheet
        assert sheet is not None
        sheet.focus()
        await desk.until(lambda: sheet.has_focus)
        await desk.press("2")
        assert desk.question[:2] == ("open", "go"), desk.picture
        left = desk.question
        await desk.press("enter")
        await desk.until(lambda: desk.step == left[2])
        await desk.until(lambda: desk.say("keys.return.word", step="Godkendelse") in desk.read)
        await desk.press(back)
        await desk.until(lambda: desk.step == "review")
        assert desk.question == left
        assert desk.say("keys.return.word", step="Godkendelse") not in desk.read


async def test_the_way_back_from_what_to_ask_next_leads_to_where_one_asked(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("purpose")
        await desk.press("f9")
        await desk.until(lambda: desk.step != "purpose")
        await desk.press("f9", "f9", "escape")
        await desk.until(lambda: desk.step == "purpose")


async def test_who_walks_on_from_a_jump_has_no_way_back_to_remember(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("purpose")
        await desk.press("f9")
        await desk.until(lambda: desk.step != "purpose")
        await desk.go("strategies")
        await desk.press("escape")
        await desk.until(lambda: desk.step == "practice")


@pytest.mark.parametrize("width", [80, 100, 120])
async def test_a_rows_due_date_is_found_by_name_and_typed_where_one_lands(tmp_path: Path, width: int) -> None:
    row = ("monitoring", "drive-by-plan")
    async with wizard_at(tmp_path, Open(CASE), size=(width, 30)) as desk:
        status = desk.value(*row, "status")
        for step in ("practice", "frames"):  # from elsewhere, and from the step itself
            await desk.go(step)
            await desk.press("ctrl+p")
            await desk.type("besøg hos andre frist\n")
            await desk.until(lambda: isinstance(desk.app.screen, Detail))
            await desk.type("1")
            await desk.press("escape")
            await desk.until(lambda: desk.app.screen is desk.interview)
            await desk.until(lambda: desk.interview.pointed == (*row, "owner"))  # whose cell has the date too
        assert desk.interview.view.entry((*row, "due")) == "11"
        assert desk.value(*row, "status") == status


async def test_an_answer_that_has_a_cell_is_gone_to_and_nothing_is_opened(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASE)) as desk:
        await desk.press("ctrl+p")
        await desk.type("besøg hos andre ansvarlig\n")
        await desk.until(lambda: desk.question == ("monitoring", "drive-by-plan", "owner"))
        assert desk.app.screen is desk.interview
        await desk.type("Chef\n")
        assert desk.value("monitoring", "drive-by-plan", "owner") == "Chef"
