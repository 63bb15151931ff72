"""What the hospital has arranged: the verdict *framework* (RULES.md, verdict 5)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from skalatui.interview.answers import IN_PLACE, LEFT_OUT, Answers
from skalatui.scale.edition import FRAME_SECTIONS, Edition, Level, Row


@dataclass(frozen=True)
class Framework:
    """How the frames of the answers stand against each level."""

    answers: Answers
    edition: Edition

    @cached_property
    def level(self) -> Level:
        """The highest level such that every must in force at it and at all below it is in place."""
        level = 0
        while level < self.edition.top and not self.lacking(level + 1):
            level += 1
        return level

    def musts(self, level: Level) -> tuple[Row, ...]:
        """The frames that a level asks for: must rows in force, those for departments only where one is selected."""
        rows = self.edition.in_force(level, departments_selected=bool(self.answers.selected))
        return tuple(row for row in rows if row.section in FRAME_SECTIONS and row.strength == "must")

    def lacking(self, level: Level) -> tuple[Row, ...]:
        """The musts in force at a level that are not in place."""
        return tuple(row for row in self.musts(level) if not self.is_in_place(row))

    def is_in_place(self, row: Row) -> bool:
        """In place, left out for a reason, or covered by a row in place that replaces it, maybe through others."""
        frame = self.answers.frame(row.section, row.id)
        if frame.status == IN_PLACE or self.is_left_out(row):
            return True
        later = self.edition.replacements(row.section, row.id)
        return any(self.answers.frame(other.section, other.id).status == IN_PLACE for other in later)

    def is_left_out(self, row: Row) -> bool:
        frame = self.answers.frame(row.section, row.id)
        return frame.status == LEFT_OUT and bool(frame.reason)
