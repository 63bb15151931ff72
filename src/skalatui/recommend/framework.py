"""What the hospital has arranged: the verdict *framework* (RULES.md, verdict 5)."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from skalatui.document.records import dataclass
from skalatui.interview.answers import IN_PLACE, LEFT_OUT, MISSING, PLANNED, Answers
from skalatui.scale.edition import Edition, Level, Row, Strength

_MUST: tuple[Strength, ...] = ("must",)


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
        """The frames that hold a level back: its must rows in force."""
        return self._in_force(level, _MUST)

    def lacking(self, level: Level, *strengths: Strength) -> tuple[Row, ...]:
        """The frames in force at a level that are not in place: of the strengths named, else the musts."""
        known = self._lacking.get((level, strengths))
        if known is None:
            known = tuple(row for row in self._in_force(level, strengths or _MUST) if not self.is_in_place(row))
            self._lacking[(level, strengths)] = known
        return known

    @cached_property
    def _lacking(self) -> dict[tuple[Level, tuple[Strength, ...]], tuple[Row, ...]]:
        return {}

    def is_in_place(self, row: Row) -> bool:
        """In place, left out for a reason, or covered by a row in place that replaces it, maybe through others."""
        frame = self.answers.frame(row.section, row.id)
        if frame.status == IN_PLACE or (frame.status == LEFT_OUT and frame.reason):
            return True
        later = self.edition.replacements(row.section, row.id)
        return bool(later) and any(self.answers.frame(one.section, one.id).status == IN_PLACE for one in later)

    def is_left_out(self, row: Row) -> bool:
        frame = self.answers.frame(row.section, row.id)
        return frame.status == LEFT_OUT and bool(frame.reason)

    def is_said_to_lack(self, row: Row) -> bool:
        """Whether somebody said that a row isn't there: missing, planned, or left out without a reason.

        The last counts as missing (RULES.md, *Answers*); a row not assessed is only not asked about yet.
        """
        status = self.answers.frame(row.section, row.id).status
        return status in (MISSING, PLANNED) or (status == LEFT_OUT and not self.is_left_out(row))

    def _in_force(self, level: Level, strengths: Collection[Strength]) -> tuple[Row, ...]:
        """Frames in force at a level, those for departments only where one is selected."""
        rows = self.edition.frames_in_force(level, departments_selected=bool(self.answers.selected))
        return tuple(row for row in rows if row.strength in strengths)
