"""Text from outside is only text: on every step no markup is read, no control character passes, no line is too long."""

from __future__ import annotations

from pathlib import Path
from unicodedata import category

import pytest
import tomli_w
from rich.cells import cell_len

from skalatui.document.tree import Tree
from skalatui.flow.start import Library, Open
from support.wizard import Desk, wizard_at

NASTY = "[@click=app.quit]x[/] [/b] \x1b]52;c;eA==\x07\x1b[6n \u202eled \x00 {braces} 日本語日本語 e" + "\u0301" * 2000
LONG = "Afdelingen for " + "meget " * 30 + "lange navne"


def charter_with(text: str) -> Tree:
    return {
        "schema": 1,
        "language": "da",
        "hospital": {"name": text, "region": text, "contact_email": text},
        "interview": {"consultants": [text, text], "purpose": text},
        "practice": {"basic-posting": {"today": "yes", "wish": "yes", "note": text}, "reviews": {"wish": "yes"}},
        "strategies": {"pathway-groups": "yes", "branding_note": text},
        "departments": {"a": {"name": text, "selected": True, "networks": [text]}},
        "staff": {
            "people": {
                "b": {"name": text, "unit": "central", "roles": ["producer"], "note": text},
                "c": {"name": text, "unit": "a", "roles": ["facilitator"]},
            }
        },
        "platforms": {"facebook": {"handle": text}, "d": {"name": text}},
        "legal": {"clearance": "requested", "by": text, "checklist": {"dpia": {"role": text}}},
        "guidelines": {
            "triage": {"status": "left-out", "reason": text, "owner": text},
            "e": {"own": True, "text": text},
        },
        "x": {text[:40]: text},
    }


@pytest.mark.parametrize("text", [NASTY, LONG], ids=["nasty", "long"])
@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)], ids=lambda size: "x".join(map(str, size)))
async def test_every_step_stays_whole_whatever_the_charter_holds(
    tmp_path: Path, text: str, size: tuple[int, int]
) -> None:
    charter = tmp_path / "charter.toml"
    charter.write_text(tomli_w.dumps(dict(charter_with(text))), "utf-8")
    async with wizard_at(tmp_path, Open(charter), size=size) as desk:
        before = desk.tree
        for step in desk.interview.view.questionnaire.steps:
            await desk.go(step.id)
            assert_whole(desk)
            for key in ("f4", "f1"):
                await desk.press(key)
                assert_whole(desk)
                if desk.app.screen is not desk.interview:
                    await desk.press("escape")
                    await desk.until(lambda: desk.app.screen is desk.interview)
        assert desk.tree == before, "what was only shown has changed"


async def test_names_of_files_are_only_text_too(tmp_path: Path) -> None:
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "[b] \x1b[31m\n.toml").write_text("schema = ")
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until_shown("[b] <U+001B>[31m⏎.toml")
        assert_whole(desk)


def assert_whole(desk: Desk) -> None:
    for line in desk.picture.split("\n"):
        assert cell_len(line) <= desk.app.size.width
        assert not [letter for letter in line if category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
