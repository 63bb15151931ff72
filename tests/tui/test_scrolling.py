"""Scrolling: the line of the cursor is wholly in view, and with it the other ways to answer its question."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.flow.start import Open
from skalatui.tui.form import Form
from skalatui.tui.sheet import Sheet
from support.wizard import CASES, Desk, wizard_at

SIZES = [(80, 24), (60, 20)]


def rows_in_view(desk: Desk) -> tuple[int, int, int, int]:
    """The first and last row of the cursor's line, and of what is in view."""
    sheet = desk.interview.body.sheet
    assert sheet is not None
    top, bottom = sheet._rows.span(sheet.at[0])
    return top, bottom, sheet.scroll_offset.y, sheet.scroll_offset.y + sheet.size.height


@pytest.mark.parametrize(("step", "size"), [("frames", (80, 24)), ("frames", (60, 20)), ("recommendation", (60, 20))])
async def test_every_line_that_the_cursor_stops_at_is_wholly_in_view(
    tmp_path: Path, step: str, size: tuple[int, int]
) -> None:
    async with wizard_at(tmp_path, Open(CASES / "brededal.toml"), size=size) as desk:
        await desk.go(step)
        await desk.until(lambda: isinstance(desk.interview.focused, Sheet))
        await desk.press("home")
        for key in (*["down"] * 14, *["up"] * 5, "end"):
            await desk.press(key)
            top, bottom, first, last = rows_in_view(desk)
            assert first <= top and bottom <= last


@pytest.mark.parametrize("size", SIZES)
async def test_all_ways_to_answer_the_last_condition_are_in_view_with_its_question(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with wizard_at(tmp_path, size=size) as desk:
        await desk.go("staff")
        label = desk.label("staff", "reference_group")
        for key in ("end", "up", "up"):
            await desk.press(key)
            await desk.until(lambda: label in desk.picture)
            after = desk.picture.split(label, 1)[1]
            assert all(f"○ {number}" in after for number in (1, 2, 3, 4))


async def test_a_smaller_window_keeps_the_cursor_in_view(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "brededal.toml"), size=(80, 50)) as desk:
        await desk.go("practice")
        await desk.press("end")
        await desk.pilot.resize_terminal(80, 20)
        await desk.until(lambda: rows_in_view(desk)[1] <= rows_in_view(desk)[3])


@pytest.mark.parametrize("step", ["response", "review"])
async def test_up_from_the_first_line_leads_to_the_last_field_above_it_and_down_comes_back(
    tmp_path: Path, step: str
) -> None:
    async with wizard_at(tmp_path, Open(CASES / "aakirke.toml")) as desk:
        await desk.go(step)
        body = desk.interview.body
        *_, last = (field for form in body.query(Form) for field in form.inputs())
        assert body.sheet is not None
        body.sheet.focus()
        await desk.until(lambda: body.sheet is not None and body.sheet.has_focus)
        await desk.press("home", "up")
        await desk.until(lambda: last.has_focus)
        await desk.press("down")
        await desk.until(lambda: body.sheet is not None and body.sheet.has_focus)
