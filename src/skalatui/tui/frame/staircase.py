"""The staircase of the levels, drawn with the verdicts on the steps that they reach: a sign and a word for each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

from rich.cells import cell_len
from textual.content import Content

from skalatui.flow.explaining import departs
from skalatui.flow.levels import Shown, shown
from skalatui.flow.view import View
from skalatui.flow.wording import Wording
from skalatui.scale.edition import Edition, Level
from skalatui.tui.frame.levels import SIGNS
from skalatui.tui.wrapping import fitted, wrapped

ON_THE_STAIRS = ("present", "ambition", "framework", "sustainable", "recommended")
CHOSEN = "chosen"
STYLES = {"bar": "$primary", "bad": "$text-error", "strong": "bold $text-primary", "muted": "$muted"}
DEEPEST = 5  # columns of a tread where there is all the room that one could wish
RANGE = 4  # " 2–5"
GAP = "  "

Run: TypeAlias = tuple[str, str]  # a text and its tone, as the lines of a sheet have them
Runs: TypeAlias = tuple[Run, ...]


def marks_of(view: View) -> tuple[Shown, ...]:
    """The verdicts of an interview that stand on the staircase, and the level chosen in the place of the last."""
    marks = tuple(shown(view, verdict) for verdict in ON_THE_STAIRS)
    chosen = view.assessment.chosen
    return (*marks, Shown(CHOSEN, chosen, chosen)) if departs(view) and chosen else marks


def staircase(marks: Sequence[Shown], edition: Edition, wording: Wording, width: int) -> list[Content]:
    """The lines of the drawing, at most `width` cells wide; from 24 cells on nothing is cut off in Danish or English.

    A verdict that is a range stands on its lower step with both figures; what has not been asked yet stands below.
    """
    return [Content.assemble(*styled(runs)) for runs in stair_runs(marks, edition, wording, width)]


def styled(runs: Runs) -> list[tuple[str, str]]:
    """Runs with the theme's colours in the place of their tones."""
    return [(text, STYLES.get(tone, "")) for text, tone in runs]


def stair_runs(marks: Sequence[Shown], edition: Edition, wording: Wording, width: int) -> list[Runs]:
    """The same lines as runs, for a sheet."""
    tread = _tread(edition, wording, width)
    drawn: list[Runs] = []
    for level in range(edition.top, 0, -1):
        drawn += _step(marks, edition, wording, width, level, tread)
    ground = [_mark(mark, wording) for mark in marks if mark.asked and mark.level < 1]
    for number, runs in enumerate(packed(ground, width - 2)):
        drawn.append((("0 " if number == 0 else "  ", "strong"), *runs))
    if ground:
        drawn += _in_lines(_say(wording, "ground"), width, indent=2)
    unasked = [(f"{SIGNS[mark.verdict]} {_word(mark, wording)}", "muted") for mark in marks if not mark.asked]
    if unasked:
        drawn += _in_lines(_say(wording, "not-asked"), width)
    return drawn + [(("  ", ""), *runs) for runs in packed(unasked, width - 2)]


def _step(
    marks: Sequence[Shown], edition: Edition, wording: Wording, width: int, level: Level, tread: int
) -> list[Runs]:
    """The rows of one step from its top down, the last of them on the tread of the step below."""
    is_reserved = edition.level(level).reserved
    riser = tread * level - 1
    inside = [(f"{level} ", "strong" if _stands_on(marks, level) else "muted")]
    room = max(1, width - riser - 2 - len(inside[0][0]))
    here = packed([_mark(mark, wording) for mark in marks if mark.asked and mark.level == level], room)
    if is_reserved:
        here = [((fitted(_say(wording, "reserved"), room), "bad"),), *(here or [()])]
    rows: list[Runs] = []
    if level == edition.top:
        rows.append(((" " * riser, ""), ("┌" + _edge(edition, level) * (width - riser - 1), _tone(is_reserved))))
    for number, runs in enumerate(here or [()]):
        text: Runs = (*inside, *runs) if number == 0 else (("  ", ""), *runs)
        if number < len(here) - 1:
            upright: Runs = ((" " * riser, ""), ("╎" if is_reserved else "│", _tone(is_reserved)))
        else:
            upright = _foot(edition, level, tread)
        rows.append((*upright, (" ", ""), *text))
    return rows


def _foot(edition: Edition, level: Level, tread: int) -> Runs:
    """The tread of the step below, up to the riser; below the first step it is the ground."""
    below = level - 1
    corner = "┌" if below else ""
    flat = _edge(edition, below) * (tread - 1)
    tone = _tone(below > 0 and edition.level(below).reserved)
    return ((" " * max(0, tread * below - 1), ""), (f"{corner}{flat}┘", tone))


def _edge(edition: Edition, level: Level) -> str:
    return "╌" if level and edition.level(level).reserved else "─"


def _tone(is_reserved: bool) -> str:
    return "bad" if is_reserved else "bar"


def _stands_on(marks: Sequence[Shown], level: Level) -> bool:
    return any(mark.asked and mark.level == level for mark in marks)


def _tread(edition: Edition, wording: Wording, width: int) -> int:
    """How deep a step is drawn: the same for every state of the answers, so that the picture stands still."""
    word = max(cell_len(_say(wording, f"mark.{verdict}")) for verdict in ON_THE_STAIRS)
    plain = 5 + max(word, cell_len(_say(wording, "reserved")) - 2)  # number, sign, blanks
    deep = (width - plain) // edition.top
    if edition.top > 1:
        deep = min(deep, (width - plain - RANGE) // (edition.top - 1))
    return max(1, min(DEEPEST, deep))


def _mark(mark: Shown, wording: Wording) -> Run:
    figure = f" {mark.figure}" if mark.most > mark.level else ""
    return f"{SIGNS[mark.verdict]} {_word(mark, wording)}{figure}", "strong" if mark.verdict == "recommended" else ""


def _word(mark: Shown, wording: Wording) -> str:
    return _say(wording, f"mark.{mark.verdict}")


def packed(parts: Iterable[Run], room: int) -> list[Runs]:
    """Marks side by side as far as they have room, then on rows below."""
    rows: list[list[Run]] = []
    left = 0
    for text, tone in parts:
        if rows and cell_len(GAP) + cell_len(text) <= left:
            rows[-1] += [(GAP, ""), (text, tone)]
            left -= cell_len(GAP) + cell_len(text)
        else:
            rows.append([(fitted(text, room), tone)])
            left = room - cell_len(text)
    return [tuple(row) for row in rows]


def _in_lines(text: str, width: int, indent: int = 0) -> list[Runs]:
    return [((" " * indent + line, "muted"),) for line in wrapped(text, width - indent)]


def _say(wording: Wording, id: str) -> str:
    return wording.catalogue.say(f"staircase.{id}")
