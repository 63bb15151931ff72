"""Interviews to test the rules with: the shipped edition, whole cases, and answers made of a few words."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import tomli

from skalatui.interview.answers import Answers, Department, Person, PlatformInUse, Practice, answers_in
from skalatui.recommend.assessment import Assessment, assess
from skalatui.scale.edition import Edition
from skalatui.store import assets

CASES = Path(__file__).parent.parent / "cases"
PRACTICE_OF_LEVEL = {
    1: ("basic-posting",),
    2: ("feedback-when-relevant", "open-interaction", "direct-message"),
    3: ("initiated-dialogue", "active-participation", "fast-response"),
    4: ("structured-involvement", "recruitment"),
    5: ("closed-networks",),
}


@cache
def edition() -> Edition:
    return assets.edition("2026.1")


def case_names() -> list[str]:
    return sorted(path.stem for path in CASES.glob("*.toml"))


def case_tree(name: str) -> dict[str, Any]:
    return tomli.loads((CASES / f"{name}.toml").read_text("utf-8"))


def case(name: str) -> Answers:
    return answers_in(case_tree(name))


def expected_verdicts() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads((CASES / "expected.json").read_text("utf-8"))
    return found


def assessed(answers: Answers) -> Assessment:
    return assess(answers, edition())


def verdicts(answers: Answers) -> dict[str, Any]:
    """The verdicts in the shape of the expected ones."""
    found = asdict(assessed(answers).verdicts)
    return {**found, "contradictions": list(found["contradictions"])}


def practised(level: int, wished: int | None = None) -> dict[str, Practice]:
    """Practice that users meet up to a level, wished up to another (else the same); all else answered no."""
    top = level if wished is None else wished
    return {
        id: Practice("yes" if number <= level else "no", "yes" if number <= top else "no")
        for number, ids in PRACTICE_OF_LEVEL.items()
        for id in ids
    }


def people(unit: str, *roles: str) -> tuple[Person, ...]:
    """People of a unit, each given by roles with a + between: `"strategist+manager"`."""
    return tuple(
        Person(f"{unit}-{number}", f"{unit} {number}", unit, tuple(filter(None, words.split("+"))))
        for number, words in enumerate(roles, 1)
    )


FACEBOOK = PlatformInUse("facebook")
DEPARTMENT = Department("heart", "Heart", selected=True)
ROUND_THE_CLOCK: dict[str, Any] = {
    "coverage": "round-the-clock",
    "management_backing": "yes",
    "departments_ready": "quickly",
}
LEVEL_3 = people("central", "strategist+manager", "community-manager", "community-manager", "producer")
LEVEL_4 = people(
    "central", "strategist", "manager", "community-manager", "community-manager", "producer", "producer",
    "involvement-specialist",
)  # fmt: skip
LEVEL_4_DEPARTMENT = people("heart", "flowmanager", "community-manager-light", "community-manager-light", "producer")
