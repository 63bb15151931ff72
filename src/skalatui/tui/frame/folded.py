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
        self._view: View | None = None
        self._covered: Covering = "wishes"

    def show(self, view: View, covered: Covering) -> None:
        self._view, self._covered = view, covered
        self.redraw()

    def draw(self) -> list[Content]:
        view, width = self._view, self.size.width
        if view is None:
            return []
        if self.size.height == 1:  # where the staircase itself is on the screen
            return [Content.styled(self._why(view, width), "$muted")]
        levels = [(level, "$text-primary") for level in self._levels(view)]
        first, *more = packed(levels, width)
        carried = [run for runs in more for run in (*runs, (" · ", "$muted"))]  # no figure is cut off
        room = max(0, width - sum(cell_len(text) for text, _ in carried))
        return [Content.assemble(*first), Content.assemble(*carried, (self._why(view, room), "$muted"))]

    def _levels(self, view: View) -> list[str]:
        say = view.wording.say
        if self._covered:
            return [say(f"folded.covered.{self._covered}")]
        found = (shown(view, verdict) for verdict in FOLDED)
        levels = [f"{SIGNS[one.verdict]} {say(f'verdict-short.{one.verdict}')} {one.figure}" for one in found]
        if departs(view):
            levels.append(view.wording.catalogue.say("advice.chosen.folded", level=view.assessment.chosen or 0))
        return levels

    def _why(self, view: View, width: int) -> str:
        """What to ask now, and as many of the reasons as there is room for, with how many more there are."""
        say, worth = view.wording.say, view.assessment.worth_asking
        said = ask_now = say("folded.ask-now", count=len(worth)) if worth else _nothing_open(view)
        level = view.assessment.verdicts.recommended
        for held in held_in_lines(view) if not self._covered else ():
            said = f"{ask_now} · {say('folded.why', level=level, reasons=held)}"
            if cell_len(said) <= width:
                break
        return fitted(said, width)


def _nothing_open(view: View) -> str:
    """That nothing can lift the level, and how much is open all the same."""
    left = count_of((*still_unanswered(view), *still_unsettled(view)))
    return view.wording.catalogue.say("asking.folded", count=left) if left else view.wording.say("folded.nothing-open")
