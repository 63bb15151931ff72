"""The paths that a question stands for: one for each row of the hospital's own that its `*` takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from skalatui.document.records import dataclass
from skalatui.document.tree import Path, Tree, table_at
from skalatui.interview.answers import Answers
from skalatui.interview.fields import ANY, EMAIL_CHANNEL
from skalatui.interview.questionnaire import Questionnaire
from skalatui.scale.edition import FRAME_SECTIONS, Edition


@dataclass(frozen=True)
class Paths:
    """What `*` stands for in one interview."""

    tree: Tree
    answers: Answers
    edition: Edition
    questionnaire: Questionnaire

    @cached_property
    def platforms_that_count(self) -> tuple[str, ...]:
        return tuple(platform.key for platform in self.answers.platforms if platform.counts)

    def of(self, pattern: Path) -> Sequence[Path]:
        """The concrete paths of a question, one for each key that its `*` stands for.

        A path that has a question of its own is that one's.
        """
        asked = self.questionnaire.paths
        return [path for path in self._filled((), pattern) if path not in asked]

    def _filled(self, begun: Path, pattern: Path) -> list[Path]:
        """The paths that a pattern with a `*` stands for, below where it begins."""
        place = pattern.index(ANY)
        table, rest = (*begun, *pattern[:place]), pattern[place + 1 :]
        keys = self._keys.get(table)
        if keys is None:  # many questions are asked of each row of a table
            keys = self._keys[table] = self._keys_at(table)
        if ANY in rest:
            return [path for key in keys for path in self._filled((*table, key), rest)]
        return [(*table, key, *rest) for key in keys]

    @cached_property
    def _keys(self) -> dict[Path, tuple[str, ...]]:
        return {}

    def _keys_at(self, table: Path) -> tuple[str, ...]:
        """The keys that a `*` stands for; none for practice and strategies that the edition does not know."""
        match table:
            case ("practice",) | ("strategies",):
                return ()
            case ("response",):
                return (*self.platforms_that_count, *((EMAIL_CHANNEL,) if self.answers.contact_email else ()))
            case ("legal", "checklist"):
                return self._points
            case (section,) if section in FRAME_SECTIONS:
                known = {row.id for row in self.edition.of_section(section)}
                return tuple(id for id, row in self._rows_at(table) if id in known or row.get("own") is True)
        return tuple(key for key, _ in self._rows_at(table))

    def _rows_at(self, table: Path) -> Iterator[tuple[str, Tree]]:
        rows = table_at(self.tree, table).items()
        return ((key, row) for key, row in rows if key and isinstance(row, dict))  # an empty key names no field

    @cached_property
    def _points(self) -> tuple[str, ...]:
        """The points of the legal checklist: those of the questionnaire, then those only the document has."""
        found = [key for key, _ in self._rows_at(("legal", "checklist"))]
        return tuple(dict.fromkeys(point for point in (*self.questionnaire.points, *found) if point != ANY))
