"""What is long, narrow or in longer words: no figure of a level is cut off, and what matters is on the screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from skalatui.flow.levels import VERDICTS
from skalatui.flow.start import New, Open
from skalatui.interview.events import Place
from skalatui.tui.sheet import Sheet
from support.longer_words import speak_pseudo
from support.wizard import CASES, wizard_at

STEPS = ("hospital", "practice", "people", "frames", "recommendation")


@pytest.fixture
def _longer_words(monkeypatch: pytest.MonkeyPatch) -> None:
    speak_pseudo(monkeypatch)


@pytest.mark.usefixtures("_longer_words")
async def test_longer_words_hide_nothing_that_matters_at_80_columns(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "brededal.toml")) as desk:
        for step in STEPS:
            await desk.go(step)
            await desk.until_shown("■ [")
            top, levels, why, *_ = desk.picture.split("\n")
            number = [one.id for one in desk.interview.view.questionnaire.steps].index(step) + 1
            assert f"{number}/14" in top
            assert all(sign in levels + why for sign in "●◇▲□")
            assert "] 4–5 · " in why  # the recommended level, with its figures, carried over
            assert "F6" in desk.picture and "F1" in desk.picture


@pytest.mark.usefixtures("_longer_words")
async def test_a_verdicts_longer_name_keeps_clear_of_its_figure_in_a_narrow_window(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "brededal.toml"), size=(60, 24)) as desk:
        await desk.until(lambda: desk.interview.focused is not None)
        desk.interview.go(Place("recommendation"))
        await desk.until(lambda: isinstance(desk.interview.focused, Sheet))
        sheet = desk.interview.body.sheet
        assert sheet is not None
        await desk.until(lambda: sheet.size.width > 0)
        bars = [line for line in sheet.as_text().split("\n") if "▒" in line or "█" in line or "░" in line]
        assert len(bars) == len(VERDICTS)
        assert all(re.match(r"..[●▲◇◆□■△] \S.*[\]~…] +(\d|–)", line) for line in bars), bars


@pytest.mark.parametrize("size", [(1, 1), (49, 24), (80, 13)])
async def test_below_a_usable_size_a_calm_word_stands_that_goes_away_by_itself(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with wizard_at(tmp_path, New("Åkirke")) as desk:
        await desk.pilot.resize_terminal(*size)
        await desk.until(lambda: desk.heading("hospital") not in desk.picture)
        if size[0] > 1:
            await desk.until_said("frame.too-small")
        await desk.pilot.resize_terminal(80, 24)
        await desk.until_shown(desk.heading("hospital"))
        await desk.type(" Nord")
        assert desk.value("hospital", "name") == "Åkirke Nord"


async def test_narrow_windows_carry_the_levels_over_to_the_next_line(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "brededal.toml"), size=(56, 20)) as desk:
        await desk.until_shown("■ Anbefalet 4–5 · ")
        await desk.until(lambda: "□ I kan bære 4" in desk.picture)
