"""Fields of one line, wherever they stand: what is pasted there, and what a file's own name or key brings along."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input, TextArea

from skalatui.flow.detailing import details_of
from skalatui.flow.start import Open
from skalatui.tui.dialogs.file_name import FileName
from support.wizard import CASES, Desk, wizard_at
from tui.test_hostile import assert_whole

EVIL = "a\x1b[31m\u202e\x9b\x07[b]\nanden\rtredje\r\n"
SHOWN = "a<U+001B>[31m<U+202E><U+009B><U+0007>[b] anden tredje"
FLOOD = "x" * 1_000_000
PLACES = {
    "the palette": ("practice", ("ctrl+p",)),
    "a version": ("practice", ("f10", "v")),
    "a key": ("people", ("k",)),
    "a new row": ("people", ("plus",)),
    "a field": ("hospital", ()),
}


async def paste(desk: Desk, text: str) -> None:
    focused = desk.app.focused
    assert focused is not None
    focused.post_message(events.Paste(text))
    await desk.pilot.pause()
    await desk.pilot.pause()


async def closed(desk: Desk) -> None:
    """What lies over the interview is closed, and what was typed into its own lines is taken back."""
    while (over := desk.app.screen) is not desk.interview:
        await desk.press("escape")
        await desk.until(lambda: desk.app.screen is not over)  # waited for in this very turn


async def test_every_line_of_a_paste_comes_in_safe_and_a_flood_is_refused(tmp_path: Path) -> None:
    charter = tmp_path / "saved" / "a.toml"
    charter.parent.mkdir()
    charter.write_bytes((CASES / "aakirke.toml").read_bytes())
    async with wizard_at(tmp_path, Open(charter)) as desk:
        for where, (step, keys) in PLACES.items():
            await desk.go(step)
            for key in keys:
                screen = desk.app.screen
                await desk.press(key)
                if key != "plus":
                    await desk.until(lambda screen=screen: desk.app.screen is not screen)  # type: ignore[misc]
            await desk.until(lambda: isinstance(desk.app.focused, Input))
            field = desk.app.focused
            assert isinstance(field, Input)
            before = field.value
            await paste(desk, EVIL)
            assert field.value == before + SHOWN, where
            assert_whole(desk)
            await paste(desk, FLOOD)
            assert field.value == before + SHOWN, where
            await desk.until_shown("Teksten er på")
            field.value = before
            await closed(desk)


async def test_a_flood_leaves_what_stood_in_a_cell(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "aakirke.toml")) as desk:
        await desk.go("people")
        await desk.press("right")
        before = desk.tree
        await paste(desk, FLOOD)
        await desk.until_shown("1000000")
        assert desk.tree == before


async def test_a_flood_leaves_what_stood_in_a_note_and_several_lines_stay_lines(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "aakirke.toml")) as desk:
        await desk.go("purpose")
        await desk.until(lambda: isinstance(desk.app.focused, TextArea))
        before = desk.tree
        await paste(desk, FLOOD)
        await desk.until_shown("Teksten er på")
        assert desk.tree == before
        await desk.press("ctrl+end")
        await paste(desk, "\n" + EVIL + "\ufffd\udcff")
        text = desk.value("interview", "purpose")
        assert isinstance(text, str)
        ours = "a<U+001B>[31m<U+202E><U+009B><U+0007>[b]\nanden\ntredje\n\ufffd<U+DCFF>"
        assert text.rstrip("\n").endswith(ours)
        assert_whole(desk)


@pytest.mark.posix
async def test_the_place_of_a_file_is_shown_as_text_and_kept_where_nobody_changed_it(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/saved\x1b[31m\n\xff"))
    folder.mkdir()
    path = folder / "aakirke.toml"
    path.write_bytes((CASES / "aakirke.toml").read_bytes())
    async with wizard_at(tmp_path, Open(path), size=(160, 30)) as desk:
        await desk.app.run_action("app.save_elsewhere")
        await desk.until(lambda: isinstance(desk.app.screen, FileName))
        field = desk.app.screen.query_one(Input)
        assert field.value.endswith("/saved<U+001B>[31m⏎<U+DCFF>/aakirke-2.toml")
        assert_whole(desk)
        await desk.press("enter")
        await desk.until((folder / "aakirke-2.toml").exists)
    assert sorted(one.name for one in folder.iterdir()) == ["aakirke-2.toml", "aakirke.toml"]


async def test_a_key_of_a_file_is_shown_as_text(tmp_path: Path) -> None:
    charter = tmp_path / "a.toml"
    own = '[guidelines."g\\u001b"]\nown=true\n'
    charter.write_text(f'schema = 1\n[hospital]\nname="x"\n{own}[departments."d\\u009b\\u202e"]\nname="D"\n', "utf-8")
    async with wizard_at(tmp_path, Open(charter)) as desk:
        assert details_of(desk.interview.view, ("guidelines", "g\x1b", "status")).title == "g<U+001B>"
        await desk.go("departments")
        before = desk.tree
        await desk.press("k")
        await desk.until_shown("d<U+009B><U+202E>")
        assert_whole(desk)
        await desk.press("enter")
        await desk.until(lambda: desk.app.screen is desk.interview)
        assert desk.tree == before
