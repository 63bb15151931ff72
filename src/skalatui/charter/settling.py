"""The open conflicts of a merge, settled one by one: what there is to choose from, what is chosen, and undo.

Pure values. A decision is one conflict, or several that are one answer; nothing is settled but by a person, except
that notes of both sides are kept as long as nobody says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Literal, TypeAlias

from skalatui.charter.difference import IN_OWN_ORDER
from skalatui.charter.form import RECOMMENDATION
from skalatui.charter.merging import Conflict, Merged
from skalatui.document.records import dataclass, field, replace
from skalatui.document.tree import Path, Tree, Value, table_at
from skalatui.interview.fields import Kind, field_at
from skalatui.text.keys import key_for

Which: TypeAlias = Literal["ours", "theirs", "base", "both"]

_LEVEL = (RECOMMENDATION, "chosen")
_REASON = (RECOMMENDATION, "chosen_because")


@dataclass(frozen=True)
class Option:
    """One way to settle a decision: what then stands at each path (None: nothing)."""

    which: Which
    values: Mapping[Path, Value | None]


@dataclass(frozen=True)
class Decision:
    """What a person decides at once: the conflicts of one answer, and the ways to settle them."""

    conflicts: tuple[Conflict, ...]
    options: tuple[Option, ...]

    @property
    def path(self) -> Path:
        return self.conflicts[0].path

    @property
    def is_note(self) -> bool:
        found = field_at(self.path)
        return found is not None and found.beside and found.kind is Kind.PARAGRAPH

    def option(self, which: Which) -> Option | None:
        return next((option for option in self.options if option.which == which), None)


@dataclass(frozen=True)
class Settling:
    """A merge on its way to being settled. `chosen` is by number of decision; `past` is what undo goes back to."""

    merged: Merged
    decisions: tuple[Decision, ...]
    chosen: Mapping[int, Which] = field(default_factory=dict)
    past: tuple[Mapping[int, Which], ...] = ()

    def choose(self, number: int, which: Which) -> Settling:
        """With a decision made; the same where it has no such option, or is made so already."""
        if self.decisions[number].option(which) is None or self.chosen.get(number) == which:
            return self
        return self._with({**self.chosen, number: which})

    def reopened(self, number: int) -> Settling:
        """With a decision open again."""
        if number not in self.chosen:
            return self
        return self._with({other: which for other, which in self.chosen.items() if other != number})

    def undone(self) -> Settling:
        """As it was before the last choice; the same where there was none."""
        if not self.past:
            return self
        return replace(self, chosen=self.past[-1], past=self.past[:-1])

    @property
    def open(self) -> int:
        """How many decisions are still to be made."""
        return len(self.decisions) - len(self.chosen)

    @property
    def made(self) -> int:
        """How many choices are a person's: others than those that the merge began with."""
        first = self.past[0] if self.past else self.chosen
        return sum(first.get(number) != which for number, which in self.chosen.items())

    @cached_property
    def tree(self) -> Tree:
        """The answers as chosen so far; ours where nothing is chosen yet."""
        return self.with_option(-1, None)

    def with_option(self, number: int, option: Option | None) -> Tree:
        """The answers as they would be with another option of one decision."""
        values: dict[Path, Value | None] = {}
        for other, which in self.chosen.items():
            if other != number and (found := self.decisions[other].option(which)) is not None:
                values.update(found.values)
        return self.merged.settled({**values, **(option.values if option is not None else {})})

    def _with(self, chosen: Mapping[int, Which]) -> Settling:
        return replace(self, chosen=chosen, past=(*self.past, self.chosen))


def settling(merged: Merged, *, with_base: bool) -> Settling:
    """A merge to settle. With no base known, there is none to go back to."""
    decisions = tuple(
        Decision(conflicts, _options(conflicts, merged.tree, with_base)) for conflicts in _grouped(merged.conflicts)
    )
    both: dict[int, Which] = {
        number: "both" for number, found in enumerate(decisions) if found.is_note and found.option("both")
    }
    return Settling(merged, decisions, both)


def _grouped(conflicts: Sequence[Conflict]) -> list[tuple[Conflict, ...]]:
    """Each conflict by itself, but a level and its reason together: one of each side would be nobody's choice."""
    level = tuple(conflict for conflict in conflicts if conflict.path in (_LEVEL, _REASON))
    groups: list[tuple[Conflict, ...]] = []
    for conflict in conflicts:
        if conflict not in level:
            groups.append((conflict,))
        elif conflict is level[0]:
            groups.append(level)
    return groups


def _options(conflicts: tuple[Conflict, ...], tree: Tree, with_base: bool) -> tuple[Option, ...]:
    found = [
        Option("ours", {conflict.path: conflict.ours for conflict in conflicts}),
        Option("theirs", {conflict.path: conflict.theirs for conflict in conflicts}),
    ]
    if with_base:
        found.append(Option("base", {conflict.path: conflict.base for conflict in conflicts}))
    if len(conflicts) == 1 and (both := _both(conflicts[0], tree)):
        found.append(Option("both", both))
    return tuple(found)


def _both(conflict: Conflict, tree: Tree) -> Mapping[Path, Value | None]:
    """How both versions can stand: texts under each other, lists together, a newcomer under a key of its own."""
    path, ours, theirs = conflict.path, conflict.ours, conflict.theirs
    known = field_at(path)
    if isinstance(ours, str) and isinstance(theirs, str) and known is not None and known.kind is Kind.PARAGRAPH:
        return {path: f"{ours.rstrip()}\n{theirs.rstrip()}\n"}
    if isinstance(ours, list) and isinstance(theirs, list):
        return {path: [*ours, *(item for item in theirs if item not in ours)]}
    if (
        path[:-1] in IN_OWN_ORDER
        and conflict.base is None
        and isinstance(ours, Mapping)
        and isinstance(theirs, Mapping)
    ):
        name = theirs.get("name")
        key = key_for(name if isinstance(name, str) else path[-1], table_at(tree, path[:-1]), path[-1])
        return {path: ours, (*path[:-1], key): theirs}
    return {}
