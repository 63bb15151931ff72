"""What follows from the answers, around the step: shown anew where an answer changed, not where the cursor moved."""

from __future__ import annotations

from textual.screen import Screen
from textual.widget import Widget

from skalatui.flow.levels import Covering
from skalatui.flow.progress import progress
from skalatui.flow.view import View
from skalatui.tui.amiss import contradicting
from skalatui.tui.body import StepBody
from skalatui.tui.finding import parts
from skalatui.tui.frame.folded import Folded
from skalatui.tui.frame.rail import Rail
from skalatui.tui.frame.side import Side
from skalatui.tui.frame.trial_line import TrialLine


class Following:
    """The parts around the step of one screen, and what they show follows from."""

    def __init__(self) -> None:
        self._shown: tuple[object, ...] = ()
        self._parts: list[Widget] = []

    def show(self, screen: Screen[None], body: StepBody, view: View, covered: Covering) -> None:
        words = (view.questionnaire, view.edition, view.wording, view.for_client)
        grounds = (body, view.session.tree, view.session.held, view.before, covered, *words)
        if self._shown and all(one is other for one, other in zip(grounds, self._shown, strict=True)):
            return
        if body.sheet is not None:
            body.sheet.sign(contradicting(view))
        for part in self._parts_of(screen):
            if isinstance(part, Rail):
                part.show(view, progress(view))
            elif isinstance(part, TrialLine | Side | Folded):
                part.show(view, covered)
        self._shown = grounds

    def _parts_of(self, screen: Screen[None]) -> list[Widget]:
        """Looked for once: they stay as long as the screen is not put together anew."""
        if not self._parts:
            self._parts = [part for kind in (TrialLine, Rail, Side, Folded) for part in parts(screen, kind)]
        return self._parts
