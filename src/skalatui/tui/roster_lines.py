"""The lines of the roster: what it says of positions and cover beside the list, in its dialogs, and folded."""

from __future__ import annotations

from itertools import groupby

from skalatui.flow.manning import (
    Manning,
    capital,
    cover_in_brief,
    cover_in_figures,
    cover_remarks,
    coverage_name,
    headline,
    open_in_words,
    person_name,
    role_name,
    say,
)
from skalatui.flow.view import View
from skalatui.recommend.positions import Position
from skalatui.recommend.staffing import ANY_ROLE
from skalatui.tui.lines import FLEXIBLE, Cell, Line
from skalatui.tui.wrapping import fitted, wrapped

FILLED, OPEN = "✓", "○"
FIGURES = 22
FOLDED = 5  # lines of the folded part, where there is room for them


def manning_lines(view: View, found: Manning, holder: int = FLEXIBLE) -> list[Line]:
    """Position by position with its holder (in so many columns), then who has none, then the arithmetic of cover."""
    lines = [Line(headline(view, found), tone="strong", wraps=True)]
    lines.append(Line(cover_in_brief(view, found), tone="muted", wraps=True))
    for unit, positions in groupby(found.positions.all, lambda position: position.unit):
        lines += [Line(), Line(capital(view.names.unit(unit)), tone="heading", wraps=True)]
        lines += [_position_line(view, position, holder) for position in positions]
    names = {"spare": found.positions.spare, "outside": found.positions.outside}
    told = [
        Line(say(view, f"positions.{id}", names=tuple(map(person_name, people))), tone="muted", wraps=True)
        for id, people in names.items()
        if people
    ]
    return [*lines, *([Line(), *told] if told else []), Line(), *_cover_lines(view, found)]


def _position_line(view: View, position: Position, width: int) -> Line:
    role = say(view, "positions.any") if position.role == ANY_ROLE else role_name(view, position.role)
    if position.holder is None:
        cell = Cell((), say(view, "positions.open"), "bad")
        return Line(f"{OPEN} {role}", (cell,), (width,), wraps=True)
    return Line(f"{FILLED} {role}", (Cell((), person_name(position.holder), "row"),), (width,), wraps=True)


def _cover_lines(view: View, found: Manning) -> list[Line]:
    lines = [Line(coverage_name(view, found).upper(), tone="heading")]
    for label, figure in cover_in_figures(view, found):
        lines.append(Line(label, (Cell((), figure, "row"),), (FIGURES,), wraps=True))
    return [*lines, *(Line(remark, tone="muted", wraps=True) for remark in cover_remarks(view, found))]


def folded(view: View, found: Manning, width: int, room: int) -> list[str]:
    """The same in at most `room` lines: positions, those that are open, cover."""
    open_ones = open_in_words(view, found.positions.open)
    lacking = say(view, "folded.open", list=", ".join(open_ones)) if open_ones else say(view, "folded.all-filled")
    head, hours = headline(view, found), cover_in_brief(view, found)
    for parts in ((head, lacking, hours), (f"{head}. {lacking}", hours)):
        lines = [line for part in parts for line in wrapped(part, width)]
        if len(lines) <= room:
            return lines
    if room < FOLDED:
        return [fitted(f"{head}. {lacking}", width), fitted(hours, width)]
    return [fitted(head, width), *_in_two(lacking, width), *_in_two(hours, width)]


def _in_two(text: str, width: int) -> list[str]:
    """A text on two lines at most."""
    first, *rest = wrapped(text, width)
    return [first, fitted(" ".join(rest), width)] if rest else [first]


def folded_covered(view: View, width: int) -> list[str]:
    """While the levels are covered: no level, only how many and how many hours."""
    people = view.answers.people
    hours = round(sum(person.hours or 0 for person in people), 1)
    text = say(view, "folded.covered", people=say(view, "folded.people", count=len(people)), hours=hours)
    return wrapped(text, width)[:2]
