"""The verdicts folded into two lines, for terminals that have no room beside the step."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content

from skalatui.flow.explaining import departs, held_in_lines
from skalatui.flow.levels import Covering, shown
from skalatui.flow.to_ask import count_of, still_unanswered, still_unsettled
from skalatui.flow.view import View
from skalatui.tui.frame.drawn import Drawn
from skalatui.tui.frame.levels import SIGNS
from skalatui.tui.frame.staircase import packed
from skalatui.tui.wrapping import fitted

FOLDED = ("present", "ambition", "framework", "sustainable", "recommended")


class Folded(Drawn):
    DEFAULT_CSS = """
    Folded { height: 2; padding: 0 1; background: $background; color: $foreground; }
    """

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._levels: tuple[str, ...] = ()
        self._why: tuple[str, ...] = ("",)  # the same, in fewer words each time

    def show(self, view: View, covered: Covering) -> None:
        say = view.wording.say
        worth = view.assessment.worth_asking
        ask_now = say("folded.ask-now", count=len(worth)) if worth else _nothing_open(view)
        if covered:
            self._levels = (say(f"folded.covered.{covered}"),)
            self._why = (ask_now,)
        else:
            found = [shown(view, verdict) for verdict in FOLDED]
            self._levels = tuple(
                f"{SIGNS[one.verdict]} {say(f'verdict-short.{one.verdict}')} {one.figure}" for one in found
            )
            if departs(view):
                chosen = view.wording.catalogue.say("advice.chosen.folded", level=view.assessment.chosen or 0)
                self._levels = (*self._levels, chosen)
            whys = [say("folded.why", level=found[-1].level, reasons=held) for held in held_in_lines(view)]
            self._why = tuple(f"{ask_now} · {why}" for why in whys) or (ask_now,)
        self.redraw()

    def draw(self) -> list[Content]:
        width = self.size.width
        if self.size.height == 1:  # where the staircase itself is on the screen
            return [Content.styled(self._why_in(width), "$muted")]
        first, *more = packed([(level, "$text-primary") for level in self._levels], width) or [()]
        carried = [run for runs in more for run in (*runs, (" · ", "$muted"))]  # no figure is cut off
        room = width - sum(cell_len(text) for text, _ in carried)
        return [Content.assemble(*first), Content.assemble(*carried, (self._why_in(max(0, room)), "$muted"))]

    def _why_in(self, width: int) -> str:
        """As many of the reasons as there is room for, and how many more there are."""
        return next((why for why in self._why if cell_len(why) <= width), fitted(self._why[-1], width))


def _nothing_open(view: View) -> str:
    """That nothing can lift the level, and how much is open all the same."""
    left = count_of((*still_unanswered(view), *still_unsettled(view)))
    return view.wording.catalogue.say("asking.folded", count=left) if left else view.wording.say("folded.nothing-open")
