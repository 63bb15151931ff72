"""The lines of the question: what was told is gone once the person has gone on."""

from __future__ import annotations

from pathlib import Path

from skalatui.flow.contradicting import contradictions
from skalatui.flow.start import Open
from skalatui.interview.events import AnswerGiven
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


async def test_what_is_amiss_is_whole_beside_a_long_question(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        await desk.go("practice")
        leads = desk.app.wording.catalogue.say("contradictions.go")
        for answer in contradictions(desk.interview.view):
            desk.interview.body.point(answer)
            await desk.until(lambda: desk.question == answer)  # noqa: B023
            await desk.until(lambda: leads in desk.read)


async def test_a_hint_is_whole_and_the_words_of_signs_are_too_or_are_left_to_the_signs(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "nordkyst.toml")) as desk:
        desk.app.take(AnswerGiven(("response", "facebook", "evidence"), "documented"))
        await desk.go("response")
        for column in ("first_inside", "full_inside", "first_outside", "full_outside"):
            question = ("response", "facebook", column)
            desk.interview.body.point(question)
            await desk.until(lambda: desk.question == question)  # noqa: B023
            asked = desk.interview.view.question(question)
            assert asked is not None
            hint = desk.interview.view.wording.of(asked.hint)
            await desk.until(lambda: hint in desk.read)  # noqa: B023
            assert "…" not in "\n".join(desk.picture.split("\n")[-5:])


async def test_what_a_cell_has_no_room_for_is_told_below(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "brededal.toml")) as desk:
        await desk.go("platforms")
        await desk.press("right")
        sheet = desk.interview.body.sheet
        assert sheet is not None and sheet.cell is not None
        whole = sheet.cell.text
        assert whole not in sheet.as_text()
        await desk.until(lambda: whole in desk.read)
