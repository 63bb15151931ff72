"""Whatever character is pressed wherever a cursor stands: an answer, a deed or nothing, and never an error."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import string
from pathlib import Path

import pytest
from textual.keys import _character_to_key
from textual.message_pump import MessagePump

from skalatui import tui
from skalatui.flow.start import Open
from support.wizard import CASES, wizard_at

KEYS = [_character_to_key(character) for character in string.printable[:95] + "æøåÆØÅ§½£€"]


@pytest.mark.parametrize("step", ["hospital", "practice", "people"])
async def test_any_character_pressed_on_any_stop_of_a_step_breaks_nothing(tmp_path: Path, step: str) -> None:
    async with wizard_at(tmp_path, Open(CASES / "hedeland.toml")) as desk:
        await desk.go(step)
        found = [widget for widget in desk.interview.body.query("*") if widget.focusable and widget.is_on_screen]
        stops = {type(widget): widget for widget in found}.values()  # one of each kind
        assert stops
        for stop in stops:
            for key in KEYS:
                if desk.app.screen is not desk.interview:
                    await desk.press("escape")
                if desk.step != step:
                    await desk.go(step)
                if stop.is_attached:
                    stop.focus()
                    await desk.press(key)
            while desk.app.screen is not desk.interview:
                await desk.press("escape")
            await desk.go(step)
        assert desk.app.is_running


def test_no_widget_has_a_method_that_textual_would_call_for_a_key() -> None:
    """`key_at` is called where @ is pressed."""
    modules = [importlib.import_module(one.name) for one in pkgutil.walk_packages(tui.__path__, "skalatui.tui.")]
    ours = {
        kind
        for module in modules
        for kind in vars(module).values()
        if inspect.isclass(kind) and issubclass(kind, MessagePump) and kind.__module__.startswith("skalatui.")
    }
    assert len(ours) > 50
    assert {(kind, name) for kind in ours for name in vars(kind) if name.startswith(("key_", "_key_"))} == set()
