"""Findings of people, departments and cover."""

from __future__ import annotations

from collections.abc import Iterator

from skalatui.recommend.cover import cover
from skalatui.recommend.findings.finding import Case, Finding, Named
from skalatui.recommend.gaps import advised
from skalatui.scale.edition import CENTRAL

ROUND_THE_CLOCK = "round-the-clock"
MANY_ROLES = 3  # roles of one person that are worth a word at any level


def _no_backup(case: Case) -> Iterator[Finding]:
    people = [person for person in case.standing.answers.people if person.unit == CENTRAL]
    if len(people) == 1:
        yield Finding("no-backup", "warning", (people[0].key,), {"person": people[0].name or people[0].key})


def _department_holds_back(case: Case) -> Iterator[Finding]:
    for department in case.standing.answers.selected:
        without = case.standing.staffing.with_department(department.key, selected=False).level
        if without > case.verdicts.staffing:
            yield Finding(
                "department-holds-back",
                "warning",
                (department.key,),
                {
                    "department": department.name or department.key,
                    "staffing": case.verdicts.staffing,
                    "without": without,
                },
            )


def _cover_arithmetic(case: Case) -> Iterator[Finding]:
    """From the level whose musts ask for cover round the clock, or where it is said to be there."""
    answers, edition = case.standing.answers, case.standing.edition
    asking = min((rule.level for rule in edition.staffing if ROUND_THE_CLOCK in rule.coverage), default=edition.top + 1)
    aimed_at = max(case.wish.level, case.verdicts.recommended, case.chosen or 0)
    if "staffing" in case.young or (aimed_at < asking and answers.coverage != ROUND_THE_CLOCK):
        return
    sum_of_cover = cover(answers, edition.cover, ROUND_THE_CLOCK)
    yield Finding(
        "cover-arithmetic",
        "warning" if sum_of_cover.share < 1 else "info",
        ("coverage", "central.community-manager"),
        {
            "needed": sum_of_cover.needed,
            "people": sum_of_cover.community_managers,
            "hours": sum_of_cover.community_manager_hours,
            "net": round(sum_of_cover.community_manager_net, 1),
            "percent": round(sum_of_cover.share * 100),
            "central": sum_of_cover.central_hours,
            "posts": round(sum_of_cover.full_time_posts, 1),
            "on_call": round(sum_of_cover.on_call_full_time_posts, 1),
            "unstated": sum_of_cover.unstated,
            "week": edition.cover.hours_a_week,
        },
    )


def _advice(case: Case) -> Iterator[Finding]:
    """Shoulds of the level that the hospital can have; a missing back-up has a finding of its own."""
    level = case.chosen or case.verdicts.recommended
    if level == 0 or "staffing" in case.young:
        return
    for gap in advised(case.standing, level):
        alone = gap.section == "roles" and len(case.standing.staffing.units[0].people) == 1
        if not (alone and gap.id.startswith(CENTRAL) and case.standing.staffing.rule(level).persons is not None):
            yield Finding("advice", "info", (gap.id,), {"level": level, "gap": Named("gap", gap.id)})


def _one_person_many_roles(case: Case) -> Iterator[Finding]:
    """Many roles on one person; from the level that counts positions, also what leaves a position open."""
    edition = case.standing.edition
    level = min(case.verdicts.staffing + 1, edition.top)
    counts_positions = case.standing.staffing.rule(level).persons is None and case.wish.level >= level
    open_units = case.standing.staffing.open_positions(level) if counts_positions else {}
    for unit in case.standing.staffing.units:
        for person in unit.people:
            pairs = case.standing.staffing.rule(level).one_person.get(unit.kind, ())
            more_than_one = len(person.roles) > 1 and not any(set(person.roles) == set(pair) for pair in pairs)
            if len(person.roles) >= MANY_ROLES or (unit.key in open_units and more_than_one):
                yield Finding(
                    "one-person-many-roles",
                    "info",
                    (person.key,),
                    {
                        "person": person.name or person.key,
                        "count": len(person.roles),
                        "roles": tuple(Named("role", role) for role in person.roles),
                        "level": min((rule.level for rule in edition.staffing if rule.persons is None), default=level),
                    },
                )


CHECKS = (
    _no_backup,
    _department_holds_back,
    _cover_arithmetic,
    _advice,
    _one_person_many_roles,
)
