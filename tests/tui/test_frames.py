"""The framework: rows that go from the list say where they went."""

from __future__ import annotations

from pathlib import Path

from skalatui.flow.start import Open
from skalatui.interview.events import AnswerGiven
from skalatui.tui.frame.hint import Hint
from support.wizard import CASES, Desk, wizard_at

CENTRAL, TEAM = "centralised", "coe-light"


def named(desk: Desk, id: str) -> str:
    return desk.interview.view.names.row("organisation", id)


def lines(desk: Desk) -> list[str]:
    sheet = desk.interview.body.sheet
    assert sheet is not None
    return [line.label for line in sheet.lines]


async def test_answered_rows_whose_place_another_takes_are_told_and_named_in_their_section(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "aakirke.toml")) as desk:
        await desk.go("frames")
        replaced = named(desk, CENTRAL)
        while desk.question[1] != TEAM:
            await desk.press("down")
        await desk.press("1")
        assert replaced not in lines(desk)
        said = next(line for line in lines(desk) if f"»{replaced}«" in line)
        await desk.until(lambda: desk.interview.query_one(Hint).shown == said)
        await desk.press("ctrl+z")
        assert replaced in lines(desk)
        assert said not in lines(desk)


async def test_answered_rows_that_no_wish_asks_for_any_more_are_named_in_their_section(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "aakirke.toml")) as desk:
        await desk.go("frames")
        before = set(lines(desk))
        edition = desk.interview.view.edition
        wishes = [("practice", row.id, "wish") for row in edition.of_section("practice")]
        for path in (*wishes, *(("strategies", row.id) for row in edition.of_section("strategies"))):
            desk.app.take(AnswerGiven(path, "no"))
        gone = {label for label in before - set(lines(desk)) if label}
        said = " ".join(lines(desk))
        asked_no_more = desk.interview.view.wording.say("frames.not-asked", names="")
        assert gone
        assert asked_no_more.split(".")[0][:16] in said
        assert any(label in said for label in gone)
