"""The answers of a charter, without what is derived from them (CHARTER.md, *Answers and derived parts*)."""

from __future__ import annotations

from collections.abc import Sequence

from skalatui.charter.form import FORM, PRACTICE_RULES, RECOMMENDATION, ROADMAP, ROLES, ROW_SECTIONS, Part, part_at
from skalatui.charter.rewording import is_own, marked, role_id
from skalatui.document.tree import Path, Tree, Value
from skalatui.scale.edition import Edition


def answers_only(tree: Tree, editions: Sequence[Edition]) -> Tree:
    """What a person answered or wrote: keys and tables that the program does not know stay, derived ones go.

    `editions` are all that the texts of rows may come from: a text of none of them is a person's rewording, and
    is marked as one. Doing it twice changes nothing.
    """
    found: dict[str, Value] = {}
    for section, value in marked(tree, editions).items():
        kept = _section(section, value, editions) if isinstance(value, dict) else value
        if kept != {} or value == {}:
            found[section] = kept
    return found


def is_chosen(recommendation: Tree) -> bool:
    """Whether a person chose the level, and said why; without a reason `chosen` follows the recommended."""
    because = recommendation.get("chosen_because")
    return isinstance(because, str) and bool(because.strip())


def _section(section: str, table: Tree, editions: Sequence[Edition]) -> Tree:
    if section == RECOMMENDATION:
        return _without_derived(table, FORM.keys[RECOMMENDATION], () if is_chosen(table) else ("chosen",))
    if section == PRACTICE_RULES:
        known = {row.id for edition in editions for row in edition.of_section("practice")}
        return _rows((section,), table, own={id for id in table if id not in known})
    if section == ROADMAP:
        return _rows((section,), table, own={step for step in table if not step.isdecimal()})
    if section == ROLES:
        units = {unit: _roles(unit, roles, editions) for unit, roles in table.items()}
        return {unit: roles for unit, roles in units.items() if roles != {} or table[unit] == {}}
    if section in ROW_SECTIONS:
        return _rows((section,), table, own={id for id in table if is_own(section, id, editions)})
    return table


def _roles(unit: str, roles: Value, editions: Sequence[Edition]) -> Value:
    if not isinstance(roles, dict):
        return roles
    return _rows((ROLES, unit), roles, own={role for role in roles if is_own(ROLES, role_id(unit, role), editions)})


def _rows(path: Path, tables: Tree, own: set[str]) -> Tree:
    """The rows of a table without their derived keys, and without those of which nothing is left."""
    found: dict[str, Value] = {}
    table = part_at(path)
    for id, row in tables.items():
        kept: Value = row
        if isinstance(row, dict) and id not in own and table is not None and (part := table.at(id)) is not None:
            kept = _without_derived(row, part)
        if kept != {}:
            found[id] = kept
    return found


def _without_derived(table: Tree, part: Part, also: tuple[str, ...] = ()) -> Tree:
    """Without the keys that follow from the answers; a reworded text is a person's."""
    gone = part.derived_keys.union(also) if also else part.derived_keys
    if table.get("reworded") is True and "reworded" in part.keys:
        gone = gone - {"text"}
    return {key: value for key, value in table.items() if key not in gone}
