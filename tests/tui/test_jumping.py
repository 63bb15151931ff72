"""From a line to the answer behind it, and back to that line with Esc."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.flow.start import Open
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
