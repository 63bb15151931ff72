"""The fixed order of a charter's tables and keys: the form's, the scale's, then a person's own (CHARTER.md, rule 1)."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from skalatui.charter.form import FORM, PRACTICE_RULES, ROADMAP, ROLES, Part
from skalatui.charter.rewording import role_id
from skalatui.document.tree import Path, Tree, Value, table_at
from skalatui.interview.fields import EMAIL_CHANNEL, RESERVED_KEYS
from skalatui.scale.edition import ALL_DEPARTMENTS, CENTRAL, FRAME_SECTIONS, HOSPITAL, Edition


def ordered(tree: Tree, edition: Edition) -> Tree:
    """A tree whose order depends on its content alone, but for what stands in the person's own order.

    People, departments and platforms of the hospital's own stand as the person put them, and so do keys that the
    program does not know, last in their table.
    """
    return _Order(tree, edition).of_table(tree, FORM, ())


class _Order:
    def __init__(self, tree: Tree, edition: Edition) -> None:
        self._tree = tree
        self._edition = edition

    def of_table(self, table: Tree, part: Part, path: Path) -> Tree:
        if part.is_flat:
            keys = _in_order(table, part.keys)
            return table if keys is table else {key: table[key] for key in keys}
        keys = _in_order(table, (*part.keys, *self._with_beside(part, path)) if part.each is not None else part.keys)
        return {key: self._value(table[key], part.at(key), (*path, key)) for key in keys}

    def _value(self, value: Value, part: Part | None, path: Path) -> Value:
        if part is None or not part.is_table or not isinstance(value, dict):
            return value
        return self.of_table(value, part, path)

    def _with_beside(self, part: Part, path: Path) -> Iterable[str]:
        """The keys of rows, each followed by what stands beside it (`branding`, `branding_note`)."""
        ids = self._own_keys(path)
        return (key for id in ids for key in (id, *(f"{id}{suffix}" for suffix in part.beside))) if part.beside else ids

    def _own_keys(self, path: Path) -> Iterable[str]:
        """The keys of rows that a table may hold, in order; those missing here keep their own order."""
        match path:
            case ("platforms",):
                return self._edition.platforms
            case ("response",):
                return (*self._edition.platforms, *self._own_platforms(), EMAIL_CHANNEL)
            case (section,) if section == ROLES:
                return (CENTRAL, *self._departments(), ALL_DEPARTMENTS, HOSPITAL)
            case (section, unit) if section == ROLES:
                return self._roles(unit)
            case (section,) if section == ROADMAP:
                return (str(level.level) for level in self._edition.levels)
            case (section,) if section == PRACTICE_RULES:
                return self._ids("practice")
            case ("legal", "checklist"):
                return sorted(table_at(self._tree, path))
            case (section,) if section in ("practice", "strategies", *FRAME_SECTIONS):
                return self._ids(section)
        return ()

    def _ids(self, section: str) -> Iterable[str]:
        return self._edition.ids(section)

    def _roles(self, unit: str) -> Iterable[str]:
        prefix = role_id(unit, "")
        return (id.removeprefix(prefix) for id in self._ids(ROLES) if id.startswith(prefix))

    def _departments(self) -> Iterable[str]:
        return (key for key in table_at(self._tree, ("departments",)) if key not in RESERVED_KEYS)

    def _own_platforms(self) -> Iterable[str]:
        return (key for key in table_at(self._tree, ("platforms",)) if key not in self._edition.platforms)


def _in_order(table: Tree, known: Collection[str]) -> Iterable[str]:
    """The keys of a table: the known ones as they come, then the others as they stand; the table where it has that."""
    ahead = iter(known)
    for key in table:
        if key not in ahead:  # each is looked for behind the one before it
            break
    else:
        return table
    return {**dict.fromkeys(key for key in known if key in table), **table}
