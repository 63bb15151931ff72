"""What shows nothing of its own looks as Textual would paint it, whatever takes colours away."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.geometry import Region
from textual.widget import Widget

from skalatui.tui.blank import BlankColumn


class Two(App[None]):
    CSS = "Vertical { width: 20; height: 6; background: $primary; padding: 1; }"

    def compose(self) -> ComposeResult:
        self.plain, self.blank = Vertical(), BlankColumn()
        yield self.plain
        yield self.blank


def looks(widget: Widget, crop: Region) -> list[list[object]]:
    """Every character with the colour that it stands on, line by line."""
    lines = widget.render_lines(crop)
    return [[(letter, part.style and part.style.bgcolor) for part in line for letter in part.text] for line in lines]


@pytest.mark.parametrize("colours", [True, False])
@pytest.mark.parametrize("crop", [Region(0, 0, 20, 6), Region(3, 2, 5, 1)])
async def test_a_blank_column_is_painted_as_a_plain_one(
    colours: bool, crop: Region, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not colours:
        monkeypatch.setenv("NO_COLOR", "1")
    app = Two()
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.blank.size == app.plain.size
        assert looks(app.blank, crop) == looks(app.plain, crop)
        assert len(looks(app.blank, crop)) == crop.height
