"""The lines of the question: what was told is gone once the person has gone on."""

from __future__ import annotations

from pathlib import Path

from skalatui.flow.start import Open
from skalatui.tui.frame.hint import Hint
from support.wizard import CASES, Desk, wizard_at


def shown(desk: Desk) -> str:
    return desk.interview.query_one(Hint).shown


async def told_of_a_new_row(desk: Desk) -> str:
    """The message of a row that was just added to the framework, while the cursor is still in the line for it."""
    await desk.go("frames")
    await desk.press("plus")
    await desk.type("Vagt")
    await desk.press("enter")
    await desk.until(lambda: "Vagt" in shown(desk))
    return shown(desk)


async def test_a_message_does_not_follow_to_the_next_step(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        told = await told_of_a_new_row(desk)
        await desk.press("f6")
        await desk.until(lambda: desk.step == "recommendation" and desk.interview.focused is not None)
        assert shown(desk) != told


async def test_a_message_goes_when_the_cursor_goes_from_the_line_for_new_rows_to_the_list(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        told = await told_of_a_new_row(desk)
        await desk.press("up")
        assert shown(desk) != told
