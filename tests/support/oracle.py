"""The verdicts of an interview a second time: naive, by trying everything, from the words of the rules alone.

Nothing of the product is imported, so that an error would have to be made twice to go unseen.
"""

from __future__ import annotations

from typing import Any

from support.scale_by_hand import (
    FRAMES,
    HAVE,
    LEVEL_OF_PRACTICE,
    LEVEL_OF_STRATEGY,
    ONE_PERSON_AT_LEVEL_3,
    POSITIONS,
    POSITIONS_OF_DEPARTMENT,
    REQUIRED,
    FrameRow,
)

Tree = dict[str, Any]
BEST = {
    "coverage": "round-the-clock",
    "management_backing": "yes",
    "departments_ready": "quickly",
    "reference_group": "yes",
}


def verdicts(tree: Tree) -> Tree:
    """All verdicts and `open_positions`, in the shape of `recommend --json`."""
    wanted, contradictions, ambition = _wishes(tree)
    staffing, platforms, law = _staffing(tree, _conditions(tree)), _platforms(tree), _law(tree)
    hoped = {name: BEST[name] if answer == "unknown" else answer for name, answer in _conditions(tree).items()}
    present, sustainable = _present(tree), min(staffing, platforms, law)
    recommended = min(ambition, sustainable)
    at_most = min(
        ambition if _is_wished_or_declined(tree) else 5,
        _staffing(tree, hoped),
        platforms,
        5 if tree.get("legal", {}).get("clearance") == "requested" else law,
    )
    return {
        "present": present,
        "framework": _framework(tree),
        "wanted": wanted,
        "ambition": ambition,
        "contradictions": contradictions,
        "staffing": staffing,
        "platforms": platforms,
        "law": law,
        "sustainable": sustainable,
        "recommended": recommended,
        "at_most": at_most,
        "next_step": present + 1 if recommended > present else min(present, at_most),
        "open_positions": open_positions(tree, staffing + 1) if staffing < 5 else {},
    }


def _practice(tree: Tree, id: str, key: str) -> object:
    return tree.get("practice", {}).get(id, {}).get(key, "unknown")


def _present(tree: Tree) -> int:
    level = 0
    while level < 5 and all(_practice(tree, id, "today") == "yes" for id in REQUIRED[level + 1]):
        level += 1
    return level


def _wishes(tree: Tree) -> tuple[int, list[str], int]:
    wished = [level for id, level in LEVEL_OF_PRACTICE.items() if _practice(tree, id, "wish") == "yes"]
    wished += [level for id, level in LEVEL_OF_STRATEGY.items() if tree.get("strategies", {}).get(id) == "yes"]
    wanted = max(wished, default=0)
    levels = range(1, wanted + 1)
    declined = {level: [id for id in REQUIRED[level] if _practice(tree, id, "wish") == "no"] for level in levels}
    reached = [level for level in levels if not any(declined[below] for below in range(1, level + 1))]
    return wanted, sorted(id for ids in declined.values() for id in ids), max(reached, default=0)


def _is_wished_or_declined(tree: Tree) -> bool:
    answers = [_practice(tree, id, "wish") for id in LEVEL_OF_PRACTICE]
    answers += [tree.get("strategies", {}).get(id) for id in LEVEL_OF_STRATEGY]
    return "yes" in answers or "no" in answers


def _selected(tree: Tree) -> dict[str, Tree]:
    return {key: one for key, one in tree.get("departments", {}).items() if one.get("selected")}


def _conditions(tree: Tree) -> dict[str, str]:
    return {name: tree.get("staff", {}).get(name, "unknown") for name in BEST}


def _staffing(tree: Tree, conditions: dict[str, str]) -> int:
    level = 0
    while level < 5 and _holds(tree, level + 1, conditions) and not open_positions(tree, level + 1):
        level += 1
    return level


def _holds(tree: Tree, level: int, conditions: dict[str, str]) -> bool:
    if level == 2:
        return conditions["departments_ready"] in ("yes", "quickly")
    asked = ("departments_ready", "coverage", "management_backing")
    return (
        (level < 3 or all(conditions[name] == BEST[name] for name in asked))
        and (level < 4 or bool(_selected(tree)))
        and (level < 5 or conditions["reference_group"] == "yes")
        and (level < 5 or any(one.get("networks") for one in _selected(tree).values()))
    )


def open_positions(tree: Tree, level: int) -> dict[str, dict[str, int]]:
    """Unit → role → the positions that are left open by the best of all assignments."""

    def roles_in(unit: str) -> list[list[str]]:
        everybody = tree.get("staff", {}).get("people", {}).values()
        return [person.get("roles", []) for person in everybody if person["unit"] == unit]

    if level < 3:
        return {} if roles_in("central") else {"central": {"any": 1}}
    found = {"central": _open(POSITIONS[level], roles_in("central"), level)}
    for key, department in _selected(tree).items():
        asked = dict(POSITIONS_OF_DEPARTMENT[level])
        if level == 5:
            asked["facilitator"] = 2 * len(department.get("networks", []))
        found[key] = _open(asked, roles_in(key), level)
    return {unit: left for unit, left in found.items() if left}


def _open(asked: dict[str, int], roster: list[list[str]], level: int) -> dict[str, int]:
    ways = [(role,) for role in asked] + [
        pair for pair in ONE_PERSON_AT_LEVEL_3 if level == 3 and set(pair) <= {*asked}
    ]
    reached = {tuple(asked.values())}  # how many of each role are left open, for every way so far
    for roles in roster:
        for left in list(reached):
            for way in ways:
                more = tuple(count - (role in way) for role, count in zip(asked, left, strict=True))
                if set(way) <= set(roles) and min(more) >= 0:
                    reached.add(more)
    fewest = min(reached, key=lambda left: (sum(left), left))  # among equals earlier positions are filled first
    return {role: count for role, count in zip(asked, fewest, strict=True) if count}


def _platforms(tree: Tree) -> int:
    used = {key: one for key, one in tree.get("platforms", {}).items() if one.get("status", "active") != "dropped"}

    def can(key: str, name: str) -> bool:
        return bool(used[key].get("capabilities", {}).get(name, key in HAVE[name]))

    email = tree.get("hospital", {}).get("contact_email", "").strip()
    if not used:
        return 0
    if not any(can(key, "comments") and can(key, "sharing") for key in used):
        return 1
    if not email and not any(can(key, "direct_message") for key in used):
        return 1
    return 5 if any(can(key, "closed_groups") for key in used) else 4


def _law(tree: Tree) -> int:
    legal = tree.get("legal", {})
    whole = all(str(legal.get(key, "")).strip() for key in ("by", "date", "reference"))
    return 5 if legal.get("clearance") == "given" and whole else 4


def _framework(tree: Tree) -> int:
    level = 0
    while level < 5 and all(_is_in_place(tree, row) for row in _musts(tree, level + 1)):
        level += 1
    return level


def _musts(tree: Tree, level: int) -> list[FrameRow]:
    entered = [row for row in FRAMES if row.level <= level]
    replaced = {(row.section, id) for row in entered for id in row.replaces}
    return [
        row
        for row in entered
        if not row.may and (row.section, row.id) not in replaced and (_selected(tree) or not row.for_departments)
    ]


def _is_in_place(tree: Tree, row: FrameRow) -> bool:
    answer = tree.get(row.section, {}).get(row.id, {})
    if answer.get("status") == "left-out" and answer.get("reason", "").strip():
        return True
    return _is_here(tree, row)


def _is_here(tree: Tree, row: FrameRow) -> bool:
    if tree.get(row.section, {}).get(row.id, {}).get("status") == "in-place":
        return True
    return any(_is_here(tree, other) for other in FRAMES if other.section == row.section and row.id in other.replaces)
