"""How far up the scale an interview looks: the levels whose frames and promises are worth asking about."""

from __future__ import annotations

from skalatui.interview.answers import YES, Answers
from skalatui.scale.edition import Edition, Level


def asked_up_to(answers: Answers, edition: Edition) -> Level:
    """The level up to which frames and promises are worth asking about, at least 1.

    The highest that the hospital wishes, meets today or has chosen with a reason. No row above it stands in the
    roadmap or the charter, and the framework matters only beside the present level.
    """
    chosen = min(answers.chosen or 0, edition.top) if answers.chosen_because else 0
    return max(1, chosen, highest_wish(answers, edition), _met_today(answers, edition))


def highest_wish(answers: Answers, edition: Edition) -> Level:
    """The highest level of any practice or content strategy that the hospital wants; 0 if it wants none."""
    practice = (
        row.level for row in edition.of_section("practice") if (one := answers.practice.get(row.id)) and one.wish == YES
    )
    strategies = (row.level for row in edition.of_section("strategies") if answers.strategies.get(row.id) == YES)
    return max((*practice, *strategies), default=0)


def _met_today(answers: Answers, edition: Edition) -> Level:
    """The highest level whose required practice, and all below it, users meet today (RULES.md, verdict 1)."""
    met = {id for id, row in answers.practice.items() if row.today == YES}
    deciding = (row for row in edition.of_section("practice") if row.asked and row.required)
    return min((row.level for row in deciding if row.id not in met), default=edition.top + 1) - 1
