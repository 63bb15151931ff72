"""The staircase beside the step, what holds the recommended level, the least that lifts it, what to ask now."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content

from skalatui.document.records import dataclass, replace
from skalatui.flow.advice import smallest_change
from skalatui.flow.explaining import departs, held_in_groups
from skalatui.flow.levels import Covering, shown
from skalatui.flow.view import View
from skalatui.tui.frame.drawn import Drawn
from skalatui.tui.frame.levels import SIGNS
from skalatui.tui.frame.staircase import marks_of, packed, staircase, styled
from skalatui.tui.wrapping import fitted, wrapped

BESIDE = ("staffing", "platforms", "law", "at_most")  # what the verdicts on the stairs follow from, and their limit
REASONS, QUESTIONS = 3, 3
LONGEST = 7  # lines of the smallest change; the recommendation has it whole


@dataclass(frozen=True)
class Block:
    """Lines that stay together. Where the room is short the blocks with the highest `rank` go first."""

    rank: int
    lines: list[Content]


class Side(Drawn):
    """Covered until the wishes are given: a client who sees the level bends the answers. One key shows it."""

    DEFAULT_CSS = """
    Side { width: 33; height: 1fr; padding: 0 1; border-left: solid $edge; }
    Side { background: $background; color: $foreground; }
    """
    WHY: ClassVar[str] = "side.covered"  # the texts of why no level is shown, and which key shows them

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._view: View | None = None
        self._covered: Covering = "wishes"

    def show(self, view: View, covered: Covering) -> None:
        self._view, self._covered = view, covered
        self.redraw()

    def draw(self) -> list[Content]:
        if self._view is None:
            return []
        blocks = self._blocks(self._view, self.size.width)
        while len(blocks) > 1 and sum(len(block.lines) + 1 for block in blocks) - 1 > self.size.height:
            blocks.remove(max(blocks, key=lambda block: block.rank))
        first, *others = (block.lines for block in blocks)
        return [*first, *(line for lines in others for line in (Content(), *lines))]

    def _blocks(self, view: View, width: int) -> list[Block]:
        blocks, say = self._drawing(view, width), view.wording.say
        if not self._covered:
            blocks += [Block(1, _reasons(view, width)), Block(2, _text(smallest_change(view), width, LONGEST))]
        worth = view.assessment.worth_asking
        if worth:
            heading = Content.styled(say("side.ask-now", count=len(worth)), "bold $text-accent")
            questions = [Content(f"→ {fitted(view.names.question(path), width - 2)}") for path in worth[:QUESTIONS]]
            blocks += [Block(5, [heading, *questions])]
        return [block for block in blocks if block.lines]

    def _drawing(self, view: View, width: int) -> list[Block]:
        """The title, the staircase, and what stands below it: further verdicts, or why it is covered."""
        title = Block(4, [Content.styled(view.wording.say("side.title"), "bold $text-accent")])
        if self._covered:
            why = _text(view.wording.say(f"{self.WHY}.{self._covered}"), width)
            return [title, Block(1, staircase((), view.edition, view.wording, width)), Block(0, why)]
        stairs = staircase(marks_of(view), view.edition, view.wording, width)
        return [title, Block(0, stairs), Block(3, _beside(view, width))]


class Stairs(Side):
    """The same where there is only room for the drawing."""

    DEFAULT_CSS = """
    Stairs { width: 1fr; padding: 0 0 0 1; border-left: none; }
    """
    WHY = "folded.covered"

    def _blocks(self, view: View, width: int) -> list[Block]:
        title, stairs, below = self._drawing(view, width)
        return [title, stairs, below if self._covered else replace(below, rank=5)]


def _beside(view: View, width: int) -> list[Content]:
    found = [shown(view, verdict) for verdict in BESIDE]
    words = [f"{SIGNS[one.verdict]} {view.wording.say(f'verdict.{one.verdict}')} {one.figure}" for one in found]
    if departs(view):
        words.append(view.wording.catalogue.say("advice.chosen.folded", level=view.assessment.chosen or 0))
    return [Content.assemble(*styled(runs)) for runs in packed([(word, "muted") for word in words], width)]


def _reasons(view: View, width: int) -> list[Content]:
    say, found = view.wording.say, shown(view, "recommended")
    groups = held_in_groups(view)
    if found.level >= view.edition.top or not groups:
        return []
    lines: list[Content] = []
    heading, left = say("side.why", level=found.level), REASONS
    for before, held in groups:
        heading = " ".join(filter(None, (heading, before if left else "")))
        lines += [Content.styled(line, "bold $text-accent") for line in wrapped(heading, width) if heading]
        for one in held[:left]:
            first, *rest = wrapped(one.words, width - 2)
            lines += [Content(f"• {first}"), *(Content(f"  {line}") for line in rest)]
        heading, left = "", max(0, left - len(held))
    if (more := sum(len(held) for _, held in groups) - REASONS) > 0:
        lines.append(Content.styled(say("side.more", count=more), "$muted"))
    if found.most > found.level:
        lines += _text(say("side.range", most=found.most), width)
    return lines


def _text(text: str, width: int, most: int = 99) -> list[Content]:
    """A text in at most so many lines; what has no room leaves an ellipsis."""
    lines = wrapped(text, width) if text else []
    if len(lines) > most:
        lines[most - 1 :] = [fitted(" ".join(lines[most - 1 :]), width)]
    return [Content(line) for line in lines]
