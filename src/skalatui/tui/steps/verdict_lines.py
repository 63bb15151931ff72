"""The verdicts as a picture: a bar, a figure and a sentence each, those that are found before those that follow."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from skalatui.flow.explaining import meaning_of_figure, sentence
from skalatui.flow.levels import FOUND, JOINED, shown
from skalatui.flow.view import View
from skalatui.tui.frame.levels import SIGNS, bar
from skalatui.tui.frame.staircase import marks_of, stair_runs
from skalatui.tui.lines import Line
from skalatui.tui.wrapping import fitted

VERDICT = "verdict"
NAME, FIGURE, GAP = 14, 4, 2  # the least width of the names, with the blank behind them
SHARE = 3  # part of the sheet that the names have at most
BARS = ((96, 20), (56, 10), (0, 5))  # the least width of a sheet → the width of its bars
DEEPEST_STAIRS = 60


def verdict_lines(view: View, width: int) -> list[Line]:
    """A line a verdict; Enter opens why."""
    wide = next(bar_width for least, bar_width in BARS if width >= least)
    names = {verdict: f"{SIGNS[verdict]} {view.wording.say(f'verdict.{verdict}')}" for verdict in (*FOUND, *JOINED)}
    room = max(NAME, min(width // SHARE, 1 + max(map(cell_len, names.values()))))
    fitting = {verdict: set_cell_size(fitted(name, room - 1), room) for verdict, name in names.items()}
    found = [_line(view, verdict, fitting[verdict], wide) for verdict in FOUND]
    found.append(Line(runs=(("─" * (room + FIGURE + wide), "muted"),)))
    found += [_line(view, verdict, fitting[verdict], wide) for verdict in JOINED]
    if meaning := meaning_of_figure(view):
        found.append(Line(meaning, tone="muted", indent=2, wraps=True))
    return found


def staircase_lines(view: View, width: int) -> list[Line]:
    """The staircase, for a terminal that has no room for it beside the step."""
    runs = stair_runs(marks_of(view), view.edition, view.wording, min(DEEPEST_STAIRS, max(24, width - 3)))
    title = view.wording.catalogue.say("advice.screen.stairs")
    toned = [tuple((text, tone or "row") for text, tone in row) for row in runs]
    return [Line(title, tone="heading"), *(Line(runs=row or ((" ", "row"),)) for row in toned)]


def legend(view: View, *names: str) -> tuple[tuple[str, str], ...]:
    """What Enter does on a line, by its name, and the key of a trial, for the line of keys."""
    ends = {"try": "end"} if view.before is not None else {}  # the key of a trial that is going on
    words = {name: view.wording.catalogue.say(f"advice.screen.key.{ends.get(name, name)}") for name in names}
    return tuple(("f2" if name == "try" else "enter", word) for name, word in words.items())


def _line(view: View, verdict: str, name: str, wide: int) -> Line:
    one, tone = shown(view, verdict), "strong" if verdict == "recommended" else "row"
    runs = (
        (name, tone),
        (set_cell_size(one.figure, FIGURE), "strong"),
        (bar(one, view.edition.top, wide) + " " * GAP, "bar"),
    )
    return Line(
        sentence(view, verdict),
        path=(VERDICT, verdict),
        stops=True,
        runs=runs,
        tone=_tone(verdict, one.asked),
        legend=legend(view, "open", "try"),
        wraps=True,
    )


def _tone(verdict: str, asked: bool) -> str:
    return "strong" if verdict == "recommended" else "row" if asked else "muted"
