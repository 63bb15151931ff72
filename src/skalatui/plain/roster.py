"""The roster in lines: which positions are filled by whom, and what is unmanned when somebody is away."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from skalatui.flow.absence_words import sentences
from skalatui.flow.manning import (
    capital,
    cover_in_brief,
    cover_remarks,
    first_with_positions,
    headline,
    manning,
    person_name,
    role_name,
    say,
)
from skalatui.flow.view import View
from skalatui.recommend.absence import absences
from skalatui.recommend.positions import level_aimed_at
from skalatui.recommend.staffing import ANY_ROLE


def position_lines(view: View, *, is_covered: bool) -> Iterator[str]:
    """Position by position with its holder, then who has none, then the cover; no level while they are covered."""
    found = manning(view, first_with_positions(view) if is_covered else None)
    yield headline(view, found)
    for unit, positions in groupby(found.positions.all, lambda position: position.unit):
        yield capital(view.names.unit(unit))
        for position in positions:
            role = say(view, "positions.any") if position.role == ANY_ROLE else role_name(view, position.role)
            holder = say(view, "positions.open") if position.holder is None else person_name(position.holder)
            yield f"  {role}: {holder}"
    for id, people in (("spare", found.positions.spare), ("outside", found.positions.outside)):
        if people:
            yield say(view, f"positions.{id}", names=tuple(map(person_name, people)))
    yield cover_in_brief(view, found)
    yield from cover_remarks(view, found)


def absence_lines(view: View, *, is_covered: bool) -> Iterator[str]:
    """What each person's absence does, the one who is missed most first."""
    level = first_with_positions(view) if is_covered else level_aimed_at(view.assessment.verdicts, view.edition)[0]
    found = absences(view.assessment, level)
    if not found:
        yield say(view, "absence.nobody")
        return
    yield say(view, "absence.about", level=level)
    for away in found:
        yield " ".join(sentences(view, away, is_covered))
