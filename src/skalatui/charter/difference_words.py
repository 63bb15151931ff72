"""The words of a comparison: what changed and what follows, one displayable line each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from skalatui.charter.comparison import TARGET, Comparison
from skalatui.charter.consequences import Consequence
from skalatui.charter.difference import Change, Direction, section_of
from skalatui.charter.naming import AnswerNames
from skalatui.document.records import dataclass
from skalatui.document.tree import Path, Tree, Value, table_at, value_at
from skalatui.interview.answers import LEFT_OUT
from skalatui.scale.edition import FRAME_SECTIONS
from skalatui.text.catalogue import Catalogue
from skalatui.text.safe import displayable

_TALLIED: tuple[Direction, ...] = ("closed-gap", "new-gap", "stronger", "weaker")


@dataclass(frozen=True)
class DifferenceWords:
    """Says a comparison in the catalogue's language; `label` names the answer at a path, as its question does."""

    comparison: Comparison
    catalogue: Catalogue
    label: Callable[[Path], str | None]

    @cached_property
    def names(self) -> AnswerNames:
        sides = (self.comparison.new, self.comparison.old)
        return AnswerNames([side.tree for side in sides], [side.edition for side in sides], self.catalogue, self.label)

    def section(self, path: Path) -> str:
        """The heading of the section that a change belongs to."""
        section = section_of(path)
        name = section[-1] if section else "head"
        for key in (f"diff.section.{name}", f"cli.section.{name}"):
            if self.catalogue.has(key):
                return self.catalogue.say(key)
        return self.catalogue.say("diff.section.other")

    def change(self, change: Change) -> str:
        """One change: its place, old and new."""
        say, path = self.catalogue.say, change.path
        if change.is_order:
            return say("diff.order", place=self.section(path))
        place = self.names.place(path)
        if path == ("scale",):
            return say("diff.edition", old=str(change.old), new=str(change.new))
        if change.moved and path[-1] == "name":
            source, target = (path, change.moved) if change.kind == "removed" else (change.moved, path)
            return say("diff.moved", place=place, old=source[-2], new=target[-2])
        if path[-1] == "name" and len(path) > 1 and change.kind == "changed":
            return say("diff.renamed", old=self.names.value(path, change.old), new=self.names.value(path, change.new))
        if (said := self._of_row(change, place)) is not None:
            return said
        if isinstance(change.old, list) and isinstance(change.new, list):
            added, removed = _without(change.new, change.old), _without(change.old, change.new)
            form = {(True, True): "more", (True, False): "more-in", (False, True): "more-out"}
            if (shape := form.get((bool(added), bool(removed)))) is not None:
                words = {"added": added, "removed": removed}
                found = {key: self.names.value(path, items) for key, items in words.items()}
                return say(f"diff.{shape}", place=place, **found)
        old, new = self.names.value(path, change.old), self.names.value(path, change.new)
        return say(f"diff.{change.kind}", place=place, old=old, new=new)

    def direction(self, change: Change) -> str:
        """The direction in a word; nothing for a neutral change."""
        return self.catalogue.say(f"diff.direction.{change.direction}")

    def consequence(self, found: Consequence) -> str:
        say, level = self.catalogue.say, found.new or 0
        match found.kind:
            case "verdict":
                none = say("diff.none-chosen")
                old, new = (none if side is None else str(side) for side in (found.old, found.new))
                if found.id == TARGET:
                    return say("diff.target", old=old, new=new)
                return say("diff.verdict", name=say(f"findings.verdict.{found.id}"), old=old, new=new)
            case "rows-in" | "rows-out":
                return say(f"diff.{found.kind}", count=level)
            case "lost" if found.id == "coverage":
                return say("diff.coverage-lost", level=level)
            case "lost" | "won":
                return say(f"diff.{found.kind}", name=_capital(say(f"findings.condition.{found.id}")), level=level)
        unit, _, role = found.id.rpartition(".")
        name = say("findings.list.gap", name=self.names.role(role), unit=self.names.unit(unit))
        return say(f"diff.{found.kind}", name=_capital(name), level=level)

    def stat(self) -> str:
        """The whole comparison in one line, fit as a commit message."""
        say = self.catalogue.say
        old, new = self.comparison.targets
        parts = []
        if old != new:
            parts.append(self.consequence(Consequence("verdict", TARGET, old, new)))
        elif (moved := self._recommended()) is not None:
            parts.append(self.consequence(moved))
        tally = self.comparison.tally
        parts += [say(f"diff.tally.{direction}", count=tally[direction]) for direction in _TALLIED if tally[direction]]
        if not parts:
            parts.append(say("diff.answers", count=len(self.comparison.told)))
        return say("diff.stat", hospital=self.hospital, parts=", ".join(parts))

    def _recommended(self) -> Consequence | None:
        """How the recommended level moves, where the one that the charter is for does not follow it."""
        old, new = (side.assessment.verdicts.recommended for side in (self.comparison.old, self.comparison.new))
        return Consequence("verdict", "recommended", old, new) if old != new else None

    @property
    def hospital(self) -> str:
        for side in (self.comparison.new, self.comparison.old):
            if isinstance(name := value_at(side.tree, ("hospital", "name")), str):
                return displayable(name)
        return "?"

    def _of_row(self, change: Change, place: str) -> str | None:
        """What is peculiar to the rows of frames and roles: reworded, of one's own, left out."""
        path, say = change.path, self.catalogue.say
        if path[-1] == "text" and path[0] in ("roles", *FRAME_SECTIONS):
            sides: Sequence[Tree] = [
                table_at(side.tree, path[:-1]) for side in (self.comparison.old, self.comparison.new)
            ]
            row = self.names.place(path[:-1])
            new = self.names.value(path, change.new)
            if any(side.get("own") is True for side in sides):
                return (
                    say("diff.own-row-gone", place=row)
                    if change.new is None
                    else say("diff.own-row", place=row, new=new)
                )
            if change.new is None:
                return say("diff.worded-back", place=row)
            return say("diff.reworded" if change.old is None else "diff.reworded-again", place=row, new=new)
        if path[-1] == "status" and path[0] in FRAME_SECTIONS and change.new == LEFT_OUT:
            return say("diff.left-out", place=place, old=self.names.value(path, change.old))
        return None


def _without(items: Sequence[Value], others: Sequence[Value]) -> list[Value]:
    return [item for item in items if item not in others]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
