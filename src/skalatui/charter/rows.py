"""The tables of rows: frames and roles in force at the level that the charter is for, each with its derived keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skalatui.charter.form import ROLES
from skalatui.document.tree import Tree, Value
from skalatui.recommend.assessment import Assessment
from skalatui.scale.edition import DEPARTMENT, FRAME_SECTIONS, Level, RoleRow, Row
from skalatui.text.catalogue import Catalogue


def rows_in_force(assessment: Assessment, level: Level | None, catalogue: Catalogue) -> dict[str, Tree]:
    """Section → id → derived keys, for roles section → unit → role → derived keys; nothing for a draft.

    A row that is left out with a reason is not in force for this hospital (RULES.md, *Answers*).
    """
    if level is None:
        return {}
    edition, is_selected = assessment.edition, bool(assessment.answers.selected)
    found: dict[str, dict[str, Value]] = {section: {} for section in FRAME_SECTIONS}
    for row in edition.frames_in_force(level, departments_selected=is_selected):
        if not assessment.framework.is_left_out(row):
            found[row.section][row.id] = _frame(row, catalogue)
    roles: dict[str, dict[str, Value]] = {}
    holders = assessment.holders(level)
    for row in edition.in_force(level, departments_selected=is_selected):
        if isinstance(row, RoleRow):
            for unit, networks in _units(assessment, row):
                held = holders.get(unit, {}).get(row.role, ())
                roles.setdefault(unit, {})[row.role] = _role(row, networks, held, catalogue)
    return {**found, ROLES: roles}


def _frame(row: Row, catalogue: Catalogue) -> Tree:
    found = _stated(row, catalogue)
    if row.cadence is not None:
        found["cadence"] = row.cadence.in_language(catalogue.language)
    elif row.suggested_cadence is not None:
        suggestion = row.suggested_cadence.in_language(catalogue.language)
        found["cadence"] = catalogue.say("charter.suggested-cadence", cadence=suggestion)
    if row.audience is not None:
        found["audience"] = row.audience.in_language(catalogue.language)
    return found


def _stated(row: Row, catalogue: Catalogue) -> dict[str, Value]:
    """What the scale says; the source's strength only where another one is counted."""
    found: dict[str, Value] = {"text": row.text.in_language(catalogue.language), "strength": row.strength}
    if row.source_strength != row.strength:
        found["source_strength"] = row.source_strength
    return found


def _units(assessment: Assessment, row: RoleRow) -> Iterator[tuple[str, int]]:
    """The units that a role's row holds for, each with the number of its networks."""
    if row.unit != DEPARTMENT:
        yield row.unit, 0
        return
    for department in assessment.answers.selected:
        yield department.key, len(department.networks)


def _role(row: RoleRow, networks: int, holders: Sequence[str], catalogue: Catalogue) -> dict[str, Value]:
    """Persons asked for, by key those who hold the role, and how many places are open."""
    found = _stated(row, catalogue)
    if row.minimum is None:
        return found
    for_each = networks if row.per_network else 1
    found["minimum"] = row.minimum * for_each
    if row.recommended is not None:
        found["recommended"] = row.recommended * for_each
    if holders:
        found["holders"] = list(holders)
    found["open"] = max(0, row.minimum * for_each - len(holders))
    return found
