"""What stands in a charter and the program does not know: it is kept, and told with the nearest that is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from skalatui.charter.form import FORM, PRACTICE_RULES, ROADMAP, ROLES, Part
from skalatui.charter.options import nearest
from skalatui.charter.rewording import role_id
from skalatui.charter.telling import warning
from skalatui.document.problem import Problem
from skalatui.document.tree import Path, Tree, Value, table_at
from skalatui.interview.fields import EMAIL_CHANNEL
from skalatui.scale.edition import ALL_DEPARTMENTS, CENTRAL, FRAME_SECTIONS, HOSPITAL, Edition


def strangers_in(answers: Tree, editions: Sequence[Edition]) -> Iterator[Problem]:
    """Keys, tables and ids of the answers that neither the form nor an edition has; all are warnings."""
    return _Look(answers, editions).in_table(answers, FORM, ())


class _Look:
    def __init__(self, answers: Tree, editions: Sequence[Edition]) -> None:
        self._answers = answers
        self._editions = editions
        self._known: dict[tuple[str, bool | None], tuple[str, ...]] = {}

    def in_table(self, table: Tree, part: Part, path: Path) -> Iterator[Problem]:
        rows = self._rows(path)
        for key, value in table.items():
            if key in rows and (each := part.each) is not None and each.is_flat and isinstance(value, dict):
                if not _is_known(value, each):
                    yield from self.in_table(value, each, (*path, key))
                continue
            here = (*path, key)
            below = part.at(key)
            if below is None:
                yield self._unknown_key(here, value, part)
            elif below.is_table and not isinstance(value, dict):
                if below is part.each and part.holds_values:
                    yield self._unknown_key(here, value, part)  # else it is a table gone wrong: a fault
            elif key not in part.keys and (problem := self._unknown_id(here, value, part)):
                yield problem
            elif isinstance(value, dict):
                yield from self.in_table(value, below, here)

    def _rows(self, table: Path) -> frozenset[str]:
        """The keys of a table that are an edition's rows: most of those that there are."""
        match table:
            case ("practice",):
                return frozenset(self._ids("practice", asked=True))
            case (section,) if section in FRAME_SECTIONS:
                return frozenset(self._ids(section))
        return frozenset()

    def _unknown_key(self, path: Path, value: Value, part: Part) -> Problem:
        what = "table" if isinstance(value, dict) else "key"
        known = (key for key, below in part.keys.items() if below.is_table == (what == "table"))
        return _problem(what, path, known)

    def _unknown_id(self, path: Path, value: Value, part: Part) -> Problem | None:
        """A problem where a table of rows, platforms, channels or units has an id that nothing explains."""
        table, id = path[:-1], path[-1]
        match table:
            case ("practice",):
                if self._in_editions("practice", id, asked=False):
                    return warning("charter.not-asked", path, found=id)
                return self._unless_known("row", path, self._ids("practice", asked=True))
            case ("strategies",):
                return self._unless_known("row", _without_suffix(path, part), self._ids("strategies"), path)
            case (section,) if section in FRAME_SECTIONS:
                own = isinstance(value, dict) and value.get("own") is True
                return None if own else self._unless_known("own-row", path, self._ids(section))
            case ("platforms",):
                named = isinstance(value, dict) and "name" in value
                return None if named else self._unless_known("platform", path, self._platforms())
            case ("response",):
                there = (*table_at(self._answers, ("platforms",)), *self._platforms(), EMAIL_CHANNEL)
                return self._unless_known("channel", path, there)
            case (section,) if section == ROLES:
                units = (CENTRAL, *table_at(self._answers, ("departments",)), ALL_DEPARTMENTS, HOSPITAL)
                return self._unless_known("unit", path, units)
            case (section, unit) if section == ROLES:
                prefix = role_id(unit, "")
                roles = [known.removeprefix(prefix) for known in self._ids(ROLES) if known.startswith(prefix)]
                return self._unless_known("row", path, roles)
            case (section,) if section == PRACTICE_RULES:
                return self._unless_known("row", path, self._ids("practice"))
            case (section,) if section == ROADMAP:
                levels = (str(level.level) for edition in self._editions for level in edition.levels)
                return self._unless_known("table", path, levels)
        return None

    def _unless_known(self, what: str, path: Path, known: Iterable[str], at: Path | None = None) -> Problem | None:
        known = tuple(known)
        return None if path[-1] in known else _problem(what, at or path, dict.fromkeys(known), path[-1])

    def _ids(self, section: str, *, asked: bool | None = None) -> tuple[str, ...]:
        found = self._known.get((section, asked))
        if found is None:
            rows = (row for edition in self._editions for row in edition.of_section(section))
            found = tuple(row.id for row in rows if asked is None or row.asked == asked)
            self._known[section, asked] = found
        return found

    def _in_editions(self, section: str, id: str, *, asked: bool) -> bool:
        return id in self._ids(section, asked=asked)

    def _platforms(self) -> tuple[str, ...]:
        return tuple(id for edition in self._editions for id in edition.platforms)


def _is_known(row: Tree, part: Part) -> bool:
    """Whether a row holds nothing but what the form has there, and no table."""
    return row.keys() <= part.keys.keys() and dict not in map(type, row.values())


def _without_suffix(path: Path, part: Part) -> Path:
    """The path of the answer that a sibling stands beside: `branding` for `branding_note`."""
    for suffix in part.beside:
        if path[-1].endswith(suffix):
            return (*path[:-1], path[-1].removesuffix(suffix))
    return path


def _problem(what: str, path: Path, known: Iterable[str], found: str = "") -> Problem:
    """`charter.unknown-row`, or `charter.misspelt-row` where a known one is near."""
    found = found or path[-1]
    meant = nearest(found, known)
    if meant is None:
        return warning(f"charter.unknown-{what}", path, found=found)
    return warning(f"charter.misspelt-{what}", path, found=found, nearest=meant)
