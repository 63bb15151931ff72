"""Words have the room that there is: no answer is cut, no step is narrower in a wider window."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.flow.start import Open
from skalatui.interview.events import AnswerGiven
from skalatui.text.language import Language
from support.wizard import CASES, Desk, wizard_at


async def at(desk: Desk, step: str) -> None:
    await desk.go(step)
    await desk.until_shown(desk.heading(step, desk.app.wording.language))


@pytest.mark.parametrize("language", ["da", "en"])
async def test_every_answer_of_practice_is_whole(tmp_path: Path, language: Language) -> None:
    async with wizard_at(tmp_path, language=language) as desk:
        await at(desk, "practice")
        for value in ("unknown", "not-possible"):
            path = ("practice", "reviews", "wish")
            desk.app.take(AnswerGiven(path, value))
            await desk.until_shown(f" {desk.app.wording.word(path, value)}")


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("people", ["3 Community Manager  4 Producer"]),
        ("platforms", ["Snapchat (offentlig", "Profil, funktioner"]),
    ],
)
async def test_a_step_of_long_lines_has_them_in_a_wider_window_too(tmp_path: Path, step: str, words: list[str]) -> None:
    async with wizard_at(tmp_path, Open(CASES / "aakirke.toml")) as desk:
        await at(desk, step)
        for size in ((80, 24), (120, 40), (160, 40)):
            await desk.pilot.resize_terminal(*size)
            for text in words:
                await desk.until_shown(text)


async def test_what_stands_below_the_people_is_whole_where_the_list_leaves_room(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "aakirke.toml")) as desk:
        await at(desk, "people")
        await desk.until_shown("31,8 t netto)")
        below = desk.picture.split("31,8 t netto)")[0].split("\n")[-4:]
        assert not any(line.endswith("…") for line in below)
