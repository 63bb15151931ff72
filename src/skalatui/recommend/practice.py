"""What users meet and what the hospital wishes: the verdicts *present* and *ambition* (RULES.md, verdicts 1 and 2)."""

from __future__ import annotations

from skalatui.document.records import dataclass
from skalatui.interview.answers import NO, YES, Answers, Practice
from skalatui.scale.edition import Edition, Level, Row

_UNASKED = Practice()


@dataclass(frozen=True)
class Ambition:
    """The wish of the hospital. `wanted` is its highest wish, `level` the highest that no declined row contradicts."""

    level: Level
    wanted: Level
    contradictions: tuple[str, ...]  # practice ids, in the scale's order
    implied: tuple[str, ...]  # practice ids up to the ambition whose wish was not given


def required(edition: Edition, least: Level, most: Level) -> tuple[Row, ...]:
    """The practice rows that decide levels `least` to `most`, both included."""
    return tuple(row for row in edition.deciding if least <= row.level <= most)


def answer(answers: Answers, id: str) -> Practice:
    return answers.practice.get(id, _UNASKED)


def present(answers: Answers, edition: Edition) -> Level:
    """The highest level whose required practice, and all below it, is what users meet today."""
    missing = [row.level for row in required(edition, 1, edition.top) if answer(answers, row.id).today != YES]
    return min(missing, default=edition.top + 1) - 1


def ambition(answers: Answers, edition: Edition) -> Ambition:
    wanted = max((row.level for row in wished(answers, edition)), default=0)
    declined = [row for row in required(edition, 1, wanted) if answer(answers, row.id).wish == NO]
    level = min((row.level - 1 for row in declined), default=wanted)
    return Ambition(
        level=level,
        wanted=wanted,
        contradictions=tuple(row.id for row in declined),
        implied=tuple(row.id for row in required(edition, 1, level) if answer(answers, row.id).wish != YES),
    )


def wished(answers: Answers, edition: Edition) -> tuple[Row, ...]:
    """The practice rows and content strategies that the hospital wants."""
    practice = tuple(row for row in edition.of_section("practice") if answer(answers, row.id).wish == YES)
    strategies = tuple(row for row in edition.of_section("strategies") if answers.strategies.get(row.id) == YES)
    return practice + strategies


def wish_given(answers: Answers, edition: Edition) -> bool:
    """Whether any wish or strategy has been answered yes or no at all."""
    given = (YES, NO)
    return any(answer(answers, row.id).wish in given for row in edition.of_section("practice")) or any(
        answers.strategies.get(row.id) in given for row in edition.of_section("strategies")
    )
