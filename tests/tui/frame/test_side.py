"""The side of the screen: the staircase, what holds the level, the least that lifts it; folded where it is narrow."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.flow.explaining import held_in_lines
from skalatui.flow.start import New, Open
from skalatui.interview.events import AnswerGiven
from skalatui.tui.frame.side import Side
from support.wizard import CASES, Desk, wizard_at

FJORDBY = Open(CASES / "fjordby.toml")


def side(desk: Desk) -> str:
    return desk.interview.query_one("#side", Side).render().plain


async def test_beside_the_step_stand_the_stairs_the_reasons_and_the_least_change(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, FJORDBY, size=(120, 40)) as desk:
        await desk.until_said("side.why", level=2)
        lines = side(desk).split("\n")
        assert [line.rstrip() for line in lines[:9]] == [
            "Skalaen",
            "",
            "              ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌",
            "              ╎ 5 forbeholdt",
            "           ┌──┘",
            "        ┌──┘ 4",
            "     ┌──┘ 3",
            "     │ 2 ◇ ønsket  □ kan bæres",
            "  ┌──┘   ■ anbefalet",
        ]
        assert sum(line.startswith("•") for line in lines) == 3
        assert "Det mindste, der skal til" in side(desk)


@pytest.mark.parametrize(
    ("wishes", "beside", "folded"),
    [
        (
            {},
            ["Holdes på 2.", "• Mere er ikke ønsket", "Der mangler:", "• dækning hele døgnet", "• ledelsens opbakning"],
            "Holdes på 2. Mere er ikke ønsket. Der mangler: dækning hele døgnet; ledelsens opbakning; ",
        ),
        (
            {"direct-message": "no"},
            ["Holdes på 1. I har sagt nej", "til:", "• »Man kan skrive direkte til", "  os«"],
            "Holdes på 1. I har sagt nej til: »Man kan skrive direkte til os«",
        ),
        (
            {"fast-response": "yes"},
            ["Holdes på 2. I har sagt nej", "til:", "• »Vi lægger selv op til", "  dialog«", "• »Vi går aktivt ind i"],
            "Holdes på 2. I har sagt nej til: »Vi lægger selv op til dialog«; »Vi går aktivt ind i samtaler«. Der",
        ),
        (
            {"fast-response": "yes", "initiated-dialogue": "yes", "active-participation": "yes"},
            ["Holdes på 2. Der mangler:", "• dækning hele døgnet", "• ledelsens opbakning", "• hurtigt input fra alle"],
            "Holdes på 2. Der mangler: dækning hele døgnet; ledelsens opbakning; hurtigt input fra alle afdelinger; ",
        ),
    ],
    ids=["wished and lacking", "declined", "declined and lacking", "lacking"],
)
async def test_what_holds_the_level_is_said_to_be_lacking_or_not_wished_for(
    tmp_path: Path, wishes: dict[str, str], beside: list[str], folded: str
) -> None:
    async with wizard_at(tmp_path, FJORDBY, size=(120, 40)) as desk:
        for id, wish in wishes.items():
            desk.app.take(AnswerGiven(("practice", id, "wish"), wish))
        await desk.until(lambda: beside[0] in side(desk))
        lines = side(desk).split("\n")
        start = lines.index(beside[0])
        assert lines[start : start + len(beside)] == beside
        assert desk.app.wording.say("folded.why", level=9, reasons=next(held_in_lines(desk.interview.view))).startswith(
            folded.replace("på 1", "på 9").replace("på 2", "på 9")
        )


async def test_a_low_window_keeps_the_stairs_and_lets_the_rest_go_last_first(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, FJORDBY, size=(120, 40)) as desk:
        await desk.until_said("side.why", level=2)
        for height in (27, 20, 15):
            await desk.pilot.resize_terminal(120, height)
            await desk.pilot.pause()
            await desk.until(lambda: "■ anbefalet" in desk.picture)
            assert (desk.say("side.why", level=2) in desk.picture) is (height > 15)
            assert ("Det mindste" in desk.picture) is (height == 27)


@pytest.mark.parametrize(("size", "where"), [((100, 30), "#stairs"), ((120, 40), "#side")])
async def test_covered_the_stairs_have_no_marks(tmp_path: Path, size: tuple[int, int], where: str) -> None:
    async with wizard_at(tmp_path, New("Åkirke"), size=size) as desk:
        await desk.until_said("side.covered.wishes" if where == "#side" else "folded.covered.wishes")
        shown = desk.interview.query_one(where, Side).render().plain
        assert "forbeholdt" in shown
        assert not set("●◇▲□■") & set(shown)
        await desk.press("f8")
        await desk.until_shown("■ anbefalet 0–4")


async def test_with_less_width_the_stairs_stand_below_the_steps_and_the_reasons_in_a_line(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, FJORDBY, size=(100, 30)) as desk:
        await desk.until_shown("■ anbefalet")
        await desk.until(lambda: "Holdes på 2. Mere er ikke ønsket. Der mangler: " in desk.picture)
        await desk.until(lambda: "Godkendelse" in desk.picture)


@pytest.mark.parametrize("size", [(100, 30), (120, 40)])
async def test_a_level_chosen_in_place_of_the_recommended_stands_on_the_stairs(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with wizard_at(tmp_path, FJORDBY, size=size) as desk:
        await desk.until_shown("■ anbefalet")
        assert "◉" not in desk.picture
        desk.app.take(AnswerGiven(("recommendation", "chosen"), 1))
        desk.app.take(AnswerGiven(("recommendation", "chosen_because"), "Vi begynder i det små."))
        await desk.until_shown("◉ valgt")
        await desk.press("f10")
        await desk.until(lambda: "◉ valgt" in desk.picture and desk.app.screen is not desk.interview)


async def test_where_there_is_room_below_the_stairs_stands_what_they_follow_from(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, FJORDBY, size=(100, 40)) as desk:
        await desk.until_shown("△ Højst")
        assert "Skalaen" in desk.picture
        await desk.pilot.resize_terminal(100, 30)
        await desk.until(lambda: "△ Højst" not in desk.picture)
        assert "■ anbefalet" in desk.picture
