"""The absence test: what is left unmanned when one person is away. Nothing is changed in the answers.

Only the unit of the person is staffed anew; the other units stand as they are (roster.fill keeps what it worked out).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from skalatui.document.records import dataclass, replace
from skalatui.interview.answers import Answers, Person
from skalatui.recommend.assessment import Assessment
from skalatui.recommend.cover import Cover, cover
from skalatui.recommend.positions import promised_coverage
from skalatui.recommend.staffing import Staffing
from skalatui.recommend.verdicts import Verdicts, at_best, verdicts
from skalatui.scale.edition import Level


@dataclass(frozen=True)
class Absence:
    """One person taken out. `opened` are the positions of `level` that are filled with the person and open without,
    unit → role → number. `alone_with` are the person's roles that nobody else of the unit can take. `highest_before`
    and `highest_after` are the upper ends of the range in which the recommendation is shown."""

    person: Person
    level: Level
    opened: Mapping[str, Mapping[str, int]]
    alone_with: tuple[str, ...]
    before: Verdicts
    after: Verdicts
    cover_before: Cover
    cover_after: Cover
    highest_before: Level
    highest_after: Level

    def figures(self, verdict: str) -> tuple[str, str]:
        """A verdict with the person and without, as it is shown: a recommendation with how high it may still go."""
        before, after = getattr(self.before, verdict), getattr(self.after, verdict)
        if verdict != "recommended":
            return str(before), str(after)
        return _range(before, self.highest_before), _range(after, self.highest_after)

    @property
    def opens(self) -> int:
        """How many positions of the level become open."""
        return sum(sum(roles.values()) for roles in self.opened.values())

    @property
    def harm(self) -> tuple[int, int, int, int, float]:
        """What is lost, the worst first: levels recommended, levels that can be carried, levels of staffing,
        positions of the level, hours a week of cover."""
        before, after = self.before, self.after
        return (
            before.recommended - after.recommended,
            before.sustainable - after.sustainable,
            before.staffing - after.staffing,
            self.opens,
            self.cover_before.community_manager_net - self.cover_after.community_manager_net,
        )

    @property
    def is_felt(self) -> bool:
        """Whether anything at all is lost."""
        return any(self.harm) or bool(self.alone_with)


def absence(assessment: Assessment, key: str, level: Level) -> Absence:
    """What it does when the person with that key is away, positions counted at `level`. KeyError for no such person."""
    answers, edition = assessment.answers, assessment.edition
    person = next((one for one in answers.people if one.key == key), None)
    if person is None:
        raise KeyError(key)
    others = without(answers, key)
    staffing = Staffing(others, edition)
    coverage = promised_coverage(answers, edition, level)
    after = verdicts(others, edition, staffing, assessment.framework)
    return Absence(
        person,
        level,
        _opened(assessment.staffing.open_positions(level), staffing.open_positions(level)),
        _alone_with(person, others),
        assessment.verdicts,
        after,
        cover(answers, edition.cover, coverage),
        cover(others, edition.cover, coverage),
        assessment.highest_shown,
        max(after.recommended, min(at_best(others, edition, staffing, after, assessment.young).values())),
    )


def _range(level: Level, highest: Level) -> str:
    return str(level) if highest <= level else f"{level}–{highest}"


def absences(assessment: Assessment, level: Level) -> tuple[Absence, ...]:
    """Everybody's absence, the one that does most harm first; equal ones in the person's order."""
    found = [absence(assessment, person.key, level) for person in assessment.answers.people]
    return tuple(sorted(found, key=lambda one: one.harm, reverse=True))


def without(answers: Answers, key: str) -> Answers:
    """The answers without one person."""
    return replace(answers, people=tuple(person for person in answers.people if person.key != key))


def _opened(
    before: Mapping[str, Mapping[str, int]], after: Mapping[str, Mapping[str, int]]
) -> dict[str, dict[str, int]]:
    """The positions that are open after and were not before."""
    found = {unit: dict(Counter(roles) - Counter(before.get(unit, {}))) for unit, roles in after.items()}
    return {unit: roles for unit, roles in found.items() if roles}


def _alone_with(person: Person, others: Answers) -> tuple[str, ...]:
    had = {role for one in others.people if one.unit == person.unit for role in one.roles}
    return tuple(role for role in person.roles if role not in had)
