"""The line for new rows: its key is no letter of a name, and Esc leads out of it before it leads a step back."""

from __future__ import annotations

from pathlib import Path

import pytest

from skalatui.flow.start import New, Open
from skalatui.tui.adder import Adder
from skalatui.tui.frame.keybar import KeyBar
from skalatui.tui.sheet import Sheet
from support.wizard import CASES, Desk, wizard_at


def adder_of(desk: Desk) -> Adder:
    adder = desk.interview.body.adder
    assert adder is not None
    return adder


@pytest.mark.parametrize(("step", "table"), [("departments", ("departments",)), ("people", ("staff", "people"))])
async def test_the_key_of_the_line_is_no_part_of_the_name_where_the_cursor_stands_in_it_already(
    tmp_path: Path, step: str, table: tuple[str, ...]
) -> None:
    async with wizard_at(tmp_path, New("Fjord")) as desk:
        await desk.go(step)
        await desk.until(lambda: adder_of(desk).has_focus)
        assert "+" not in [key.shown for line in desk.interview.query_one(KeyBar).fitting(80) for key in line]
        await desk.press("plus")
        await desk.type("Akut")
        await desk.press("plus")
        await desk.type("Hud")
        await desk.press("enter")
        rows = desk.value(*table)
        assert isinstance(rows, dict)
        assert [row["name"] for row in rows.values() if isinstance(row, dict)] == ["Akut+Hud"]


async def test_escape_takes_the_name_back_then_leads_to_the_list_and_only_then_a_step_back(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        await desk.go("people")
        before = desk.tree
        await desk.press("plus")
        await desk.type("Chef")
        await desk.press("escape")
        assert (adder_of(desk).value, adder_of(desk).has_focus) == ("", True)
        await desk.press("escape")
        await desk.until(lambda: isinstance(desk.interview.focused, Sheet))
        assert desk.step == "people" and desk.tree == before
        await desk.press("escape")
        assert desk.step != "people"
