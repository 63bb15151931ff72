"""The verdicts folded into two lines: what has no room is counted, not cut off."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.flow.explaining import held_back
from skalatui.flow.start import Open
from skalatui.text.language import LANGUAGES, Language
from support.wizard import CASES, wizard_at


@pytest.mark.parametrize("language", LANGUAGES)
async def test_reasons_that_have_no_room_are_counted(tmp_path: Path, language: Language) -> None:
    async with wizard_at(tmp_path, Open(CASES / "aakirke.toml"), language=language) as desk:
        first, *rest = [one.words for one in held_back(desk.interview.view)]
        assert rest
        counted = f"{first} {desk.app.wording.say('side.more', count=len(rest))}"
        await desk.until(lambda: counted in desk.picture.split("\n")[2])
        assert "…" not in desk.picture.split("\n")[2]
        await desk.pilot.resize_terminal(140, 24)
        await desk.until(lambda: desk.app.size.width == 140)
        await desk.until(lambda: counted not in desk.read)
