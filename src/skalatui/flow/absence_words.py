"""What one person's absence leaves unmanned, in sentences."""

from __future__ import annotations

from skalatui.flow.manning import capital, open_in_words, person_name, role_name, say
from skalatui.flow.view import View
from skalatui.recommend.absence import Absence

LEVELS = ("staffing", "sustainable", "recommended")


def sentences(view: View, away: Absence, is_covered: bool) -> list[str]:
    """What a person's absence does, the positions first."""
    open_ones = open_in_words(
        view, {(unit, role): n for unit, roles in away.opened.items() for role, n in roles.items()}
    )
    found = [say(view, "absence.away", name=person_name(away.person))]
    if open_ones:
        found.append(say(view, "absence.open", level=away.level, list=view.names.list(open_ones, None)))
    else:
        found.append(say(view, "absence.none-open", level=away.level))
    if away.alone_with:
        roles = view.names.list([role_name(view, role) for role in away.alone_with], None)
        found.append(say(view, "absence.alone", unit=view.names.unit(away.person.unit), roles=roles))
    if not is_covered:
        found += _moves(view, away)
    before, after = away.cover_before, away.cover_after
    if after.community_manager_hours < before.community_manager_hours:
        hours = [
            say(view, "cover.hours", hours=round(figure, 1))
            for figure in (before.community_manager_hours, after.community_manager_hours, before.needed)
        ]
        found.append(say(view, "absence.cover-falls", before=hours[0], after=hours[1], needed=hours[2]))
    return found


def _moves(view: View, away: Absence) -> list[str]:
    moved = [
        say(view, "absence.moves", verdict=capital(view.names.verdict(name)), before=before, after=after)
        for name in LEVELS
        for before, after in (away.figures(name),)
        if before != after
    ]
    return moved or [say(view, "absence.stays")]
