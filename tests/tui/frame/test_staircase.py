"""The staircase as text pictures: each verdict stands on its step, with its sign and its word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from skalatui.flow.levels import Shown
from skalatui.flow.wording import Wording
from skalatui.store import assets
from skalatui.text.language import Language
from skalatui.tui.frame.levels import SIGNS
from skalatui.tui.frame.staircase import ON_THE_STAIRS, stair_runs, staircase

EDITION = assets.edition()
AT = {"present": 2, "ambition": 3, "framework": 1, "sustainable": 2, "recommended": 2}


def drawn(width: int, language: Language = "da", **other: tuple[int, int] | None) -> str:
    """The picture for the usual levels; `other` verdicts are ranges, or not asked."""
    marks = [Shown(verdict, level, level) for verdict, level in AT.items()]
    for number, mark in enumerate(marks):
        if mark.verdict in other:
            found = other[mark.verdict]
            marks[number] = Shown(mark.verdict, *found) if found else replace(mark, asked=False)
    lines = staircase(marks, EDITION, Wording(language, assets.catalogue(language)), width)
    return "\n".join(line.plain.rstrip() for line in lines)


def test_every_verdict_stands_on_its_step_and_the_reserved_level_is_dashed() -> None:
    assert drawn(38) == (
        "                   ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌\n"
        "                   ╎ 5 forbeholdt\n"
        "               ┌───┘\n"
        "           ┌───┘ 4\n"
        "       ┌───┘ 3 ◇ ønsket\n"
        "       │ 2 ● i dag  □ kan bæres\n"
        "   ┌───┘   ■ anbefalet\n"
        "───┘ 1 ▲ rammerne"
    )


def test_the_side_of_a_screen_has_room_for_it() -> None:
    assert drawn(30, "en") == (
        "         ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌\n"
        "         ╎ 5 reserved\n"
        "       ┌─┘\n"
        "     ┌─┘ 4\n"
        "   ┌─┘ 3 ◇ wanted\n"
        "   │ 2 ● today  □ sustainable\n"
        " ┌─┘   ■ recommended\n"
        "─┘ 1 ▲ framework"
    )


def test_a_narrow_one_has_a_row_for_each_mark() -> None:
    assert drawn(20) == (
        "    ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌\n"
        "    ╎ 5 forbeholdt\n"
        "   ┌┘\n"
        "  ┌┘ 4\n"
        " ┌┘ 3 ◇ ønsket\n"
        " │ 2 ● i dag\n"
        " │   □ kan bæres\n"
        "┌┘   ■ anbefalet\n"
        "┘ 1 ▲ rammerne"
    )


def test_a_range_has_both_ends_and_what_is_below_level_1_or_not_asked_stands_below() -> None:
    assert drawn(30, present=(0, 0), framework=None, recommended=(2, 4), sustainable=(2, 5), ambition=(5, 5)) == (
        "              ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌\n"
        "              ╎ 5 forbeholdt\n"
        "           ┌──┘   ◇ ønsket\n"
        "        ┌──┘ 4\n"
        "     ┌──┘ 3\n"
        "     │ 2 □ kan bæres 2–5\n"
        "  ┌──┘   ■ anbefalet 2–4\n"
        "──┘ 1\n"
        "0 ● i dag\n"
        "  endnu ikke på niveau 1\n"
        "Ikke spurgt endnu:\n"
        "  ▲ rammerne"
    )


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("level", range(6))
def test_nothing_is_cut_off_and_no_line_is_wider_than_asked(language: Language, level: int) -> None:
    wording = Wording(language, assets.catalogue(language))
    for width in range(24, 60):
        for most in range(level, 6):
            marks = [Shown(verdict, level, most) for verdict in ON_THE_STAIRS]
            rows = ["".join(text for text, _ in runs) for runs in stair_runs(marks, EDITION, wording, width)]
            assert max(map(cell_len, rows)) <= width
            for verdict, sign in SIGNS.items():
                if verdict in ON_THE_STAIRS:
                    word = wording.catalogue.say(f"staircase.mark.{verdict}")
                    figure = f" {level}–{most}" if most > level else ""
                    assert sum(f"{sign} {word}{figure}" in row for row in rows) == 1


def test_however_narrow_it_is_drawn_and_nothing_fails() -> None:
    for width in range(1, 24):
        assert drawn(width, sustainable=None)


def test_an_edition_of_three_levels_has_three_steps() -> None:
    wording = Wording("da", assets.catalogue("da"))
    low = replace(EDITION, levels=EDITION.levels[:3])
    lines = [line.plain.rstrip() for line in staircase([Shown("present", 1, 1)], low, wording, 24)]
    assert lines == [
        "        ┌───────────────",
        "     ┌──┘ 3",
        "  ┌──┘ 2",
        "──┘ 1 ● i dag",
    ]
