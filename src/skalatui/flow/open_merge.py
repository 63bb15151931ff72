"""A merge that git left open, in the person's words: what is to be decided, and what each choice does to the levels."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, partial

from skalatui.charter.comparison import Comparison, Side, compare
from skalatui.charter.difference import comparable
from skalatui.charter.difference_words import DifferenceWords
from skalatui.charter.merging import merged
from skalatui.charter.settling import Decision, Option, Settling, Which, settling
from skalatui.charter.two_versions import unmerged
from skalatui.document.records import dataclass, replace
from skalatui.document.tree import Path, Tree, Value, leaves, value_at
from skalatui.flow.opening import Opener
from skalatui.flow.wording import Wording
from skalatui.store.conflicted import Conflicted
from skalatui.store.labels import label
from skalatui.text.safe import displayable

ALWAYS_TOLD = ("recommended",)  # of each choice, even where all of them give the same
_TOLD = ("recommended", "sustainable", "ambition", "staffing", "platforms", "law", "present", "framework")


@dataclass(frozen=True)
class Effect:
    """What one option gives: levels in words, `chosen` first, and what follows compared with ours, a line each."""

    levels: tuple[str, ...]
    follows: tuple[str, ...]


@dataclass(frozen=True)
class OpenMerge:
    """A conflicted charter on its way to being settled; every step gives a new one."""

    file: Conflicted
    opener: Opener
    settling: Settling

    def with_settling(self, settling: Settling) -> OpenMerge:
        return replace(self, settling=settling)

    @cached_property
    def hospital(self) -> str:
        for document in (self.file.ours, self.file.theirs):
            if isinstance(name := value_at(document.values, ("hospital", "name")), str) and name.strip():
                return displayable(name.strip())
        return displayable(self.file.path.name)

    def side(self, number: int, option: Option | None) -> Side:
        """The charter as it would be with an option of one decision, the others as chosen."""
        tree = self.settling.with_option(number, option)
        return Side(tree, self.opener.edition(tree))

    def words(self, number: int, wording: Wording) -> DecisionWords:
        return DecisionWords(self, number, wording)


@dataclass(frozen=True)
class DecisionWords:
    """One decision in words; the rules are run when its effects are first asked for."""

    merge: OpenMerge
    number: int
    wording: Wording

    @property
    def decision(self) -> Decision:
        return self.merge.settling.decisions[self.number]

    @cached_property
    def sides(self) -> Mapping[Which, Side]:
        return {option.which: self.merge.side(self.number, option) for option in self.decision.options}

    def place(self) -> str:
        return self._words.names.place(self.decision.path)

    def section(self) -> str:
        return self._words.section(self.decision.path)

    def value(self, option: Option) -> str:
        """What an option puts there, in words; a level with its reason, a row with all that it holds."""
        return " · ".join(self._value(path, value) for path, value in option.values.items())

    def notes(self) -> tuple[tuple[Which, str], ...]:
        """The notes that stand beside the answer on each side, unless the decision is about the note."""
        found: list[tuple[Which, str]] = []
        conflict = self.decision.conflicts[0]
        sides: tuple[tuple[Which, str | None], ...] = (("ours", conflict.our_note), ("theirs", conflict.their_note))
        for which, note in sides:
            if note is not None and not self.decision.is_note:
                found.append((which, displayable(note.strip())))
        return tuple(found)

    @cached_property
    def effects(self) -> Mapping[Which, Effect]:
        """What each option does to the levels: those that the choice moves, and the recommended one always."""
        verdicts = {which: side.assessment.verdicts for which, side in self.sides.items()}
        chosen = {which: side.assessment.chosen for which, side in self.sides.items()}
        moved = [name for name in _TOLD if len({getattr(found, name) for found in verdicts.values()}) > 1]
        told = [name for name in _TOLD if name in moved or name in ALWAYS_TOLD]
        say = self.wording.catalogue.say
        found: dict[Which, Effect] = {}
        for which in self.sides:
            none = say("diff.none-chosen")
            levels = [say("compare.level", name=say("compare.verdict.chosen"), level=str(chosen[which] or none))]
            for name in told:
                of_verdict = say(f"compare.verdict.{name}")
                levels.append(say("compare.level", name=of_verdict, level=str(getattr(verdicts[which], name))))
            found[which] = Effect(tuple(levels), self._follows(which))
        return found

    @property
    def moves_levels(self) -> bool:
        return len({effect.levels for effect in self.effects.values()}) > 1

    def _follows(self, which: Which) -> tuple[str, ...]:
        if which == "ours":
            return ()
        comparison = Comparison(self.sides["ours"], self.sides[which])
        return tuple(self._words.consequence(one) for one in comparison.consequences if one.kind != "verdict")

    @cached_property
    def _words(self) -> DifferenceWords:
        comparison = compare(self.sides["ours"], self.sides["theirs"])
        language = self.wording.language
        return DifferenceWords(comparison, self.wording.catalogue, partial(label, language=language))

    def _value(self, path: Path, value: Value | None) -> str:
        names = self._words.names
        if not isinstance(value, Mapping):
            if isinstance(value, str) and "\n" in value:
                return displayable(value.strip())
            return names.value(path, value)
        parts = [
            f"{label((*path, *below), self.wording.language) or displayable('.'.join(below))}: "
            f"{names.value((*path, *below), inner)}"
            for below, inner in leaves(value)
        ]
        return "; ".join(parts) or names.value(path, value)


def open_merge_of(file: Conflicted, opener: Opener) -> OpenMerge:
    """The merge behind a conflicted charter, by answers. Unreadable where an edition of one's own has faults."""
    ours, theirs = (_comparable(document.values, opener) for document in (file.ours, file.theirs))
    if file.base is None:
        return OpenMerge(file, opener, settling(unmerged(ours, theirs), with_base=False))
    base = _comparable(file.base.values, opener) if file.base.values else {}
    return OpenMerge(file, opener, settling(merged(base, ours, theirs), with_base=bool(base)))


def _comparable(tree: Tree, opener: Opener) -> Tree:
    edition = opener.edition(tree)
    return comparable(tree, edition, (edition, *opener.others(edition)))
