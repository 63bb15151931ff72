"""The looks: every word can be read on every ground, by the ratio of WCAG; one key goes round them."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from textual.color import Color

from skalatui.cli.commands.wizard import looks_wanted
from skalatui.flow.looks import LOOKS as NAMES
from skalatui.tui.interview import InterviewScreen
from skalatui.tui.themes import LOOKS
from support.wizard import wizard_at

GROUNDS = ("background", "surface", "panel", "field", "field-focus", "cursor")
WORDS = ("foreground", "muted", *(f"text-{name}" for name in ("primary", "secondary", "accent")))
SIGNS = tuple(f"text-{name}" for name in ("success", "warning", "error"))
LEAST = {"dark": 4.5, "light": 4.5, "contrast-dark": 7.0, "contrast-light": 7.0}  # WCAG 2.2, 1.4.3 and 1.4.6


def luminance(colour: Color) -> float:
    """The relative luminance of WCAG 2.2, 0 for black to 1 for white."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b)


def contrast(one: Color, other: Color) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_reckoned_as_wcag_does() -> None:
    assert contrast(Color.parse("#000"), Color.parse("#fff")) == pytest.approx(21)
    assert contrast(Color.parse("#777"), Color.parse("#fff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", LEAST)
def test_every_word_can_be_read_on_every_ground(name: str) -> None:
    theme = LOOKS[name]
    colours = {**theme.to_color_system().generate(), **theme.variables}
    poor = {}
    for word, ground in product((*WORDS, *SIGNS), GROUNDS):
        below, above = Color.parse(colours[ground]), Color.parse(colours[word])
        found = contrast(below.blend(above, above.a, 1), below)
        if found < LEAST[name]:
            poor[word, ground] = round(found, 2)
    assert poor == {}


def test_the_lines_between_the_parts_can_be_seen_in_high_contrast() -> None:
    for name in ("contrast-dark", "contrast-light"):
        theme = LOOKS[name]
        assert contrast(Color.parse(theme.variables["edge"]), Color.parse(theme.background or "")) >= 3


@pytest.mark.parametrize("name", LEAST)
def test_the_scroll_bars_can_be_seen_on_every_ground_they_stand_on(name: str) -> None:
    theme = LOOKS[name]
    grounds = [Color.parse(ground) for ground in (theme.background, theme.surface) if ground]
    assert all(contrast(Color.parse(theme.variables["thumb"]), ground) >= 3 for ground in grounds)  # WCAG 2.2, 1.4.11


async def test_what_a_field_asks_for_can_be_read_before_anything_is_typed(tmp_path: Path) -> None:
    async with wizard_at(tmp_path) as desk:
        await desk.go("departments")
        field = desk.interview.body.adder
        assert field is not None
        for name, least in LEAST.items():
            desk.app.theme = LOOKS[name].name
            await desk.pilot.pause()
            style = field.get_component_rich_style("input--placeholder")
            words, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
            assert contrast(words, ground) >= least, name


def test_the_terminals_own_colours_are_the_sixteen_it_has() -> None:
    theme = LOOKS["terminal"]
    named = [theme.primary, theme.foreground, theme.background, *theme.variables.values()]
    assert theme.ansi and all(
        colour and colour.startswith(("ansi_", "bold", "reverse", "underline")) for colour in named
    )


async def test_one_key_goes_round_all_looks_and_says_their_names(tmp_path: Path) -> None:
    assert tuple(LOOKS) == NAMES
    async with wizard_at(tmp_path) as desk:
        for name in (*NAMES[1:], NAMES[0]):
            await desk.press("f7")
            assert desk.app.theme == LOOKS[name].name
            assert desk.app.wording.say(f"looks.{name}") in desk.read
            assert desk.app.native_ansi_color is (name == "terminal")


async def test_without_colours_all_is_told_by_signs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with wizard_at(tmp_path) as desk:
        assert desk.app.no_color
        await desk.go("practice")
        await desk.press("1")
        await desk.until_shown("✓ ja")
        await desk.until(lambda: "▸" in desk.picture)
        assert isinstance(desk.app.screen, InterviewScreen)


def test_the_looks_are_those_asked_for_and_else_dark() -> None:
    assert looks_wanted("light", {"SKALATUI_THEME": "terminal"}) == "light"
    assert looks_wanted(None, {"SKALATUI_THEME": "terminal"}) == "terminal"
    assert looks_wanted(None, {"SKALATUI_THEME": "pink"}) == "dark"
