"""A comparison as the lines of a sheet: both staircases, what follows, then every changed answer side by side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from rich.cells import cell_len

from skalatui.charter.difference import Change
from skalatui.charter.difference_words import DifferenceWords
from skalatui.document.records import dataclass
from skalatui.flow.comparing import Compared
from skalatui.flow.wording import Wording
from skalatui.store.labels import label
from skalatui.tui.frame.staircase import Runs, marks_of, stair_runs
from skalatui.tui.lines import Cell, Line
from skalatui.tui.wrapping import fitted

SIGNS = {"stronger": "▲", "weaker": "▼", "new-gap": "○", "closed-gap": "●", "neutral": "·"}
TONES = {"stronger": "good", "weaker": "bad", "new-gap": "bad", "closed-gap": "good", "neutral": "muted"}
BETWEEN = 2
DIRECTION = 18  # columns
ROOMY = 76  # columns, from which on the direction has its word beside its sign
LABEL_SHARE = 0.38
CHANGE = "change"
TOP = ("top",)


@dataclass(frozen=True)
class ComparisonLines:
    """`width` is the room in cells; levels are left out where they are `covered`."""

    compared: Compared
    wording: Wording
    width: int
    covered: bool

    @property
    def words(self) -> DifferenceWords:
        language = self.wording.language
        return DifferenceWords(self.compared.comparison, self.wording.catalogue, partial(label, language=language))

    def lines(self) -> list[Line]:
        return [*self._levels(), *self._changes()]

    def _levels(self) -> Iterator[Line]:
        say = self.wording.catalogue.say
        if self.covered:
            yield Line(say("compare.covered"), path=TOP, stops=True, tone="muted", wraps=True)
            yield Line()
            return
        half = (self.width - 2 - BETWEEN) // 2
        names = [version.name(self.wording) for version in self.compared.versions]
        heads: tuple[Runs, Runs] = ((fitted(names[0], half), "heading"),), ((fitted(names[1], half), "heading"),)
        yield Line(runs=beside(*heads, half), path=TOP, stops=True)  # a comparison is read from its top
        old, new = (stair_runs(marks_of(view), view.edition, self.wording, half) for view in self.compared.views)
        height = max(len(old), len(new))  # both stand on the same ground
        drawn = [[()] * (height - len(rows)) + rows for rows in (old, new)]
        for left, right in zip(*drawn, strict=True):
            yield Line(runs=beside(left, right, half))
        yield Line()
        yield from self._consequences()

    def _consequences(self) -> Iterator[Line]:
        say, words = self.wording.catalogue.say, self.words
        for cause, heading in (("answers", "diff.consequences"), ("edition", "diff.consequences-edition")):
            found = [one for one in self.compared.comparison.consequences if one.cause == cause]
            if found:
                yield Line(say(heading), tone="heading")
                yield from (Line(words.consequence(one), indent=2, wraps=True) for one in found)
                yield Line()

    def _changes(self) -> Iterator[Line]:
        say, words = self.wording.catalogue.say, self.words
        comparison = self.compared.comparison
        if not comparison.differs:
            yield Line(say("diff.same"), tone="strong")
            return
        numbered = list(enumerate(comparison.told))
        heads = (say("compare.old"), say("compare.new"))
        for heading, changes in groupby(numbered, lambda one: words.section(one[1].path)):
            yield Line(heading, tone="heading", heads=heads, widths=self.widths)
            for number, change in changes:
                yield self._change(number, change, words)
            yield Line()

    def _change(self, number: int, change: Change, words: DifferenceWords) -> Line:
        path = (CHANGE, str(number))
        direction = words.direction(change)
        mark = f"{SIGNS[change.direction]} {direction}" if direction else ""
        if change.is_order:
            old = new = ""
            place = words.change(change)
        else:
            place = words.names.place(change.path)
            old, new = (words.names.value(change.path, value) for value in (change.old, change.new))
        cells = (
            Cell((*path, "old"), old, "row"),
            Cell((*path, "new"), new, "row"),
            Cell((*path, "direction"), mark, TONES[change.direction]),
        )
        return Line(place, cells, self.widths, path=path, says=words.change(change), wraps=True)

    @property
    def widths(self) -> tuple[int, ...]:
        direction = DIRECTION if self.width >= ROOMY else 4  # the sign alone: the word stands below
        rest = self.width - direction - 4
        each = int(rest * (1 - LABEL_SHARE)) // 2
        return each, each, direction


def beside(left: Runs, right: Runs, width: int) -> Runs:
    """Two drawings on one line, the second after `width` columns."""
    blanks = max(0, width - sum(cell_len(text) for text, _ in left)) + BETWEEN
    return tuple((text, tone or "row") for text, tone in (*left, (" " * blanks, ""), *right))
