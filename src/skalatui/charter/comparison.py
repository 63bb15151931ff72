"""Two charters compared by what they mean: changed answers with their direction, and what follows from them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from skalatui.charter.consequences import TARGET, Consequence, consequences
from skalatui.charter.difference import Change, Direction, changes_between, comparable, in_order, moved_rows
from skalatui.charter.direction import Aim, with_directions
from skalatui.charter.form import SCHEMA
from skalatui.charter.migrations import form_of, is_newer, up_to_date
from skalatui.charter.rekeyed import rekeyed
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.records import dataclass
from skalatui.document.tree import Path, Tree, value_at
from skalatui.interview.answers import answers_in
from skalatui.recommend.assessment import Assessment, assess
from skalatui.scale.edition import Edition


@dataclass(frozen=True)
class Side:
    """One of the two: its answers in comparable form, and the edition that it goes by."""

    tree: Tree
    edition: Edition

    @cached_property
    def assessment(self) -> Assessment:
        return self.by(self.edition)

    def by(self, edition: Edition) -> Assessment:
        """The same answers under another edition."""
        return assess(answers_in(self.tree), edition)


@dataclass(frozen=True)
class Comparison:
    """Everything is worked out when it is first asked for: of charters that do not differ the rules are not run."""

    old: Side
    new: Side

    @cached_property
    def differs(self) -> bool:
        return bool(self._plain)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """In the file's order; an edition that changed is among them, at the path `scale`."""
        if not self._plain:
            return ()
        aim = Aim(self.old.by(self.new.edition), self.new.assessment)  # both by one edition: only answers count
        return with_directions(self._plain, self.old.tree, self.new.tree, aim)

    @cached_property
    def told(self) -> tuple[Change, ...]:
        """The changes as people are told them: a row whose key changed is one line, then what changed in it."""
        moves = moved_rows(self.old.tree, self.new.tree)
        if not moves:
            return self.changes
        old = Side(rekeyed(self.old.tree, moves), self.old.edition)
        aim = Aim(old.by(self.new.edition), self.new.assessment)
        found = with_directions(changes_between(old.tree, self.new.tree), old.tree, self.new.tree, aim)
        marks = [_mark(source, target, self.new.tree) for source, target in moves.items()]
        return in_order((*found, *marks))

    @cached_property
    def consequences(self) -> tuple[Consequence, ...]:
        """What the answers change by the old edition, then what the new edition changes."""
        if not self._plain:
            return ()
        same_edition = self.old.edition.id == self.new.edition.id
        answered = self.new.assessment if same_edition else self.new.by(self.old.edition)
        found = consequences(self.old.assessment, answered)
        return found if same_edition else (*found, *consequences(answered, self.new.assessment, "edition"))

    @property
    def targets(self) -> tuple[int | None, int | None]:
        """The levels that the two charters are for; None for a draft."""
        return self.old.assessment.chosen, self.new.assessment.chosen

    @property
    def tally(self) -> Counter[Direction]:
        return Counter(change.direction for change in self.told)

    @cached_property
    def _plain(self) -> tuple[Change, ...]:
        return changes_between(self.old.tree, self.new.tree)


def _mark(source: Path, target: Path, new: Tree) -> Change:
    """The one change that says that a row has another key."""
    return Change((*target, "name"), "added", None, value_at(new, (*target, "name")), moved=(*source, "name"))


def side_of(tree: Tree, edition: Edition, editions: Sequence[Edition]) -> Side:
    """A charter's side; `editions` are all known ones, whose texts are no rewording."""
    return Side(comparable(tree, edition, editions), edition)


def refuse_other_forms(tree: Tree) -> None:
    """Unreadable for what has no verdicts to compare: no charter, or one of a form still to come."""
    if "hospital" not in up_to_date(tree):
        raise Unreadable(Problem("charter.not-a-charter"))
    if is_newer(tree):
        raise Unreadable(Problem("charter.newer-schema", parameters={"found": str(form_of(tree)), "known": SCHEMA}))


def compare(old: Side, new: Side) -> Comparison:
    return Comparison(old, new)


__all__ = ["TARGET", "Comparison", "Consequence", "Side", "compare", "refuse_other_forms", "side_of"]
