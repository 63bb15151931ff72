"""The rows of a list at a glance: where the cursor is, one mark an answer, room where it is needed, in every look."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.segment import Segment
from textual.geometry import Size
from textual.widgets import Input

from skalatui.flow.start import Library, New, Open
from skalatui.interview.events import AnswerGiven, DepartmentAdded, PersonAdded
from skalatui.text.language import Language
from skalatui.tui.lines import FLEXIBLE, Cell, Line
from skalatui.tui.sheet_rows import CELL_EDGES, MARKS_WIDTH, Rows
from skalatui.tui.themes import LOOKS
from support.wizard import CASES, Desk, wizard_at


def painted(desk: Desk, text: str) -> list[Segment]:
    """The parts of the first row on the terminal that holds a text."""
    size = Size(desk.app.size.width, desk.app.size.height)
    strips = desk.app.screen._compositor.render_strips(size)
    return list(next(strip for strip in strips if text in strip.text))


async def test_the_cursor_among_the_answers_of_a_question_has_a_sign_too(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "brededal.toml")) as desk:
        await desk.go("staff")
        await desk.press("home", "down")
        await desk.until(lambda: sum(line.startswith("▸") for line in desk.picture.split("\n")) == 1)
        assert "○ 2" in next(line for line in desk.picture.split("\n") if line.startswith("▸"))


async def test_a_note_has_one_sign_however_many_rows_its_name_takes(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, New("Åkirke")) as desk:
        await desk.go("people")
        assert desk.app.take(PersonAdded("Kommunikationskonsulent med ansvar for hele sygehusets sociale medier"))
        (key,) = desk.tree["staff"]["people"]  # type: ignore[index, call-overload, misc]
        assert desk.app.take(AnswerGiven(("staff", "people", str(key), "note"), "x"))
        await desk.until_shown("✎")
        assert desk.picture.count("✎") == 1


async def test_in_the_terminals_own_colours_the_cursor_has_one_ground(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "brededal.toml")) as desk:
        desk.app.theme = LOOKS["terminal"].name
        await desk.go("practice")
        await desk.press("home")
        await desk.until_shown("▸ ✓")
        row = painted(desk, "▸ ✓")
        grounds = {part.style.color for part in row if part.style is not None and part.style.reverse}
        assert len(grounds) == 1


async def test_in_the_terminals_own_colours_fields_are_underlined_and_the_cursor_is_seen(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, New("Åkirke")) as desk:
        desk.app.theme = LOOKS["terminal"].name
        await desk.until(lambda: isinstance(desk.app.focused, Input))
        await desk.until(lambda: any(part.style and part.style.underline for part in painted(desk, "Region")))
        field = desk.app.focused
        assert field is not None
        cursor = field.get_component_rich_style("input--cursor")
        assert cursor.reverse and cursor.color == cursor.bgcolor  # whatever the terminal's ground is


async def test_the_top_line_has_no_sign_of_what_is_not_said(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, New("")) as desk:
        await desk.until_shown("1/14")
        top = desk.picture.split("\n")[0]
        assert top.endswith("  da") and not desk.interview.kept


@pytest.mark.parametrize("language", ["da", "en"])
async def test_how_the_levels_are_shown_is_told_in_a_narrow_window_too(tmp_path: Path, language: Language) -> None:
    async with wizard_at(tmp_path, New("Åkirke"), language=language, size=(60, 20)) as desk:
        await desk.until_shown(desk.app.wording.say("folded.covered.wishes"))


async def test_the_palette_of_the_list_offers_what_the_list_can_do(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Library()) as desk:
        await desk.until_said("library.new")
        say = desk.app.wording.say
        await desk.press("ctrl+p")
        await desk.until_shown(say("palette.action.leave"))
        assert say("palette.action.undo") not in desk.picture
        await desk.type(say("library.new"))
        await desk.press("enter")
        await desk.until(lambda: desk.app.conversation is not None)


def names(label: str, text: str) -> Line:
    return Line(label, (Cell(("x",), text), Cell(("y",))), (FLEXIBLE, 11))


@pytest.mark.parametrize(
    ("label", "text", "share"),
    [
        ("Chef", "1 Strategist", 0.45),
        ("Chef", "1 Strategist  2 Manager  3 Community Manager  4 Producer", 16 / 65),
        ("Kommunikationskonsulent med ansvar", "1 Strategist", 36 / 65),
        ("Kommunikationskonsulent med ansvar for alt", "1 Strategist  2 Manager", 39 / 65),
    ],
)
def test_a_name_and_what_stands_beside_it_give_each_other_room(label: str, text: str, share: float) -> None:
    line = names(label, text)
    rows = Rows([line], 65 + 11 + MARKS_WIDTH)
    assert rows.label_width(line) == int(65 * share + 0.01)
    assert sum(rows.widths(line)) + rows.label_width(line) + MARKS_WIDTH == rows.width


def test_short_columns_serve_where_the_longest_label_would_be_broken() -> None:
    long, short = (Line(text, (Cell(("x",)),), (16,), narrow=(13,)) for text in ("x" * 28, "x" * 12))
    width = 28 + 2 + 13 + MARKS_WIDTH
    assert Rows([long], width).widths(long) == (13,)
    assert Rows([long], width + 3).widths(long) == (16,)
    assert Rows([short], width).widths(short) == (16,)
    assert CELL_EDGES < 13


async def test_departments_and_people_keep_their_columns_on_a_medium_window(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "aakirke.toml"), size=(120, 40)) as desk:
        await desk.go("people")
        await desk.until_shown("3 Community Manager  4 Producer")
        assert desk.app.take(DepartmentAdded("Hjertemedicinsk Afdeling og Klinik"))
        desk.interview.go(type(desk.session.place)("departments"))
        await desk.until_shown("Hjertemedicinsk Afdeling")


async def test_no_title_of_a_section_is_cut(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "brededal.toml"), language="en", size=(100, 30)) as desk:
        await desk.go("frames")
        await desk.until_shown("ORGANISATION AND")
        await desk.until_shown("RESPONSIBILITY")


async def test_only_the_cursor_has_the_sign_of_the_cursor_among_what_can_be_tried(tmp_path: Path) -> None:
    async with wizard_at(tmp_path, Open(CASES / "aakirke.toml"), size=(80, 50)) as desk:
        await desk.go("recommendation")
        other = desk.app.wording.catalogue.say("whatif.ready.other")
        await desk.until_shown(f"→ {other}")
        while f"▸ → {other}" not in desk.picture:
            await desk.press("down")
        assert desk.picture.count("▸ →") == 1


def test_rows_with_other_columns_do_not_stand_where_they_stood() -> None:
    def rows(text: str) -> Rows:
        return Rows([Line("Afdeling", cells=(Cell((), text),), widths=(FLEXIBLE,))], 60)

    assert rows("kort").stands_like(rows("kort"))
    assert not rows("kort").stands_like(rows("et meget langt navn på et netværk for patienter"))
