"""Random interviews as a hospital could give them: aimed at a level, so that every verdict is met, then disturbed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any

from skalatui.interview.fields import CENTRAL_ROLES, DEPARTMENT_ROLES, STATUS, TODAY
from skalatui.scale.platform import CAPABILITIES
from support.oracle import BEST
from support.scale_by_hand import (
    FRAMES,
    LEVEL_OF_PRACTICE,
    LEVEL_OF_STRATEGY,
    PLATFORMS,
    POSITIONS,
    POSITIONS_OF_DEPARTMENT,
    WHERE_POSSIBLE,
)

Tree = dict[str, Any]
WORDS = {
    "coverage": ("office-hours", "extended", "round-the-clock", "unknown"),
    "management_backing": TODAY,
    "departments_ready": ("no", "yes", "quickly", "unknown"),
    "reference_group": TODAY,
}
BLANKS = ("", " ", "\t\n")


def random_interview(seed: int) -> Tree:
    """The answers of one hospital, as the tree of its file. The same seed gives the same hospital."""
    chance = Random(seed)
    level = chance.choice((0, 1, 2, 3, 4, 5, 5, 5))  # the top takes most luck to reach
    departments = _departments(chance, level)
    staff: Tree = {"people": _people(chance, departments, _near(chance, level))}
    steadiness = chance.choice((1.0, 0.95, 0.6))
    for name, words in WORDS.items():
        answer = BEST[name] if chance.random() < steadiness else chance.choice(words)
        staff |= {name: answer} if answer != "unknown" or chance.random() < 0.5 else {}
    tree: Tree = {
        "hospital": {"contact_email": chance.choice((*BLANKS, "post@sygehus.dk"))},
        "practice": _practice(chance, level),
        "strategies": _strategies(chance, level),
        "staff": staff,
        "departments": departments,
        "platforms": _platforms(chance, level),
        "legal": _legal(chance, level),
        **_frames(chance, _near(chance, level)),
    }
    return {key: tree[key] for key in chance.sample(list(tree), len(tree))}


def _near(chance: Random, level: int) -> int:
    return min(5, max(0, level + chance.choice((0, 0, 0, -1, 1))))


def _practice(chance: Random, level: int) -> Tree:
    today, wish, noise = _near(chance, level), _near(chance, level), chance.choice((0, 0, 0.05, 0.5))
    if chance.random() < 0.1:
        return {id: {"today": "yes", "wish": "unknown"} for id, at in LEVEL_OF_PRACTICE.items() if at <= today}
    found: Tree = {}
    for id, at in LEVEL_OF_PRACTICE.items():
        more = ("not-possible",) if id in WHERE_POSSIBLE else ()
        row = {
            "today": "yes" if at <= today else chance.choice(("no", "partly", "unknown")),
            "wish": "yes" if at <= wish else chance.choice(("no", "unknown")),
        }
        if chance.random() < noise:
            row = {
                "today": chance.choice((*TODAY, *more)),
                "wish": chance.choice(("yes", "no", "unknown", *more)),
            }
        found[id] = {key: answer for key, answer in row.items() if answer != "unknown" or chance.random() < 0.5}
    return found


def _strategies(chance: Random, level: int) -> Tree:
    if chance.random() < 0.3:
        return {}
    wish = _near(chance, level)
    found = {id: "yes" if at <= wish else chance.choice(("no", "unknown")) for id, at in LEVEL_OF_STRATEGY.items()}
    return found | ({"branding_note": "yes"} if chance.random() < 0.1 else {})


def _departments(chance: Random, level: int) -> Tree:
    found: Tree = {}
    for number in range(chance.choice((0, 1, 1, 2, 3)) if level < 4 else chance.choice((1, 1, 2))):
        networks = ["Pårørende", "Patienter"][: chance.choice((0, 1, 1, 2))]
        found[f"afdeling-{number}"] = chance.choice(
            ({"selected": True, "networks": networks},) * 4 + ({"networks": networks}, {"selected": False})
        )
    return found


def _people(chance: Random, departments: Tree, level: int) -> Tree:
    rows: list[tuple[str, list[str]]] = [("central", [])] * min(level, chance.randint(0, 2))
    if level >= 3:
        rows = [("central", [role]) for role, count in POSITIONS[level].items() for _ in range(count)]
        for key, department in departments.items():
            asked = dict(POSITIONS_OF_DEPARTMENT[level])
            asked["facilitator"] = 2 * len(department.get("networks", ())) * (level == 5)
            rows += [(key, [role]) for role, count in asked.items() for _ in range(count)]
    units = ("central", *departments)
    for _ in range(chance.choice((0, 0, 1, 2, 4))):
        unit = chance.choice(units)
        rows.insert(chance.randint(0, len(rows)), (unit, _roles(chance, unit, 0, 3)))
        if chance.random() < 0.6:
            rows.pop(chance.randrange(len(rows)))
    wider = chance.choice((0, 0.3, 0.6))
    people: Tree = {}
    for number, (unit, roles) in enumerate(chance.sample(rows, len(rows)) if chance.random() < 0.5 else rows):
        more = _roles(chance, unit, 0, 2) if chance.random() < wider else []
        able = list(dict.fromkeys([*roles, *more]))
        people[f"p{number}"] = {"unit": unit, "roles": chance.sample(able, len(able))}
    return people


def _roles(chance: Random, unit: str, least: int, most: int) -> list[str]:
    roles: Sequence[str] = CENTRAL_ROLES if unit == "central" else DEPARTMENT_ROLES
    return chance.sample(roles, chance.randint(least, most))


def _platforms(chance: Random, level: int) -> Tree:
    found: Tree = {"facebook": {}} if level and chance.random() < 0.5 else {}
    for key in chance.sample((*PLATFORMS, "mit-forum"), chance.randint(0, 3)):
        row: Tree = {"status": chance.choice(("active", "planned", "dropped"))} if chance.random() < 0.7 else {}
        if chance.random() < 0.5:
            stated = chance.sample(CAPABILITIES, chance.randint(1, 4))
            row["capabilities"] = {name: chance.random() < 0.5 for name in stated}
        found[key] = row
    return found


def _legal(chance: Random, level: int) -> Tree:
    if level == 5 and chance.random() < 0.6:
        return {"clearance": "given", "by": "Jurist", "date": date(2026, 1, 2), "reference": "J-1"}
    found: Tree = {"clearance": chance.choice(("none", "requested", "refused", "given"))}
    found |= {key: chance.choice((*BLANKS, "J-1", "J-1")) for key in ("by", "reference")}
    return found | ({"date": date(2026, 1, 2)} if chance.random() < 0.7 else {})


def _frames(chance: Random, level: int) -> Tree:
    noise, newest, alone = chance.choice((0, 0, 0.02, 0.2)), chance.random() < 0.3, chance.random() < 0.3
    replaced = {(row.section, id) for row in FRAMES if row.level <= level for id in row.replaces}
    found: Tree = {}
    for row in FRAMES:
        here = row.level <= level and not (newest and (row.section, row.id) in replaced)
        here = here and not (alone and row.for_departments)
        answer: Tree = {"status": "in-place" if here else chance.choice(("missing", "planned", "not-assessed"))}
        if chance.random() < noise:
            answer = {"status": chance.choice((*STATUS, "left-out"))}
        if answer["status"] == "left-out" or chance.random() < 0.02:
            answer["reason"] = chance.choice((*BLANKS, "Det er der ikke brug for her."))
        found.setdefault(row.section, {})[row.id] = answer
    if chance.random() < 0.2:
        found["planning"]["eget-punkt"] = {"own": True, "text": "Vores eget.", "status": "missing"}
    return found
