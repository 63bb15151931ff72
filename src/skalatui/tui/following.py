"""What follows from the answers, around the step: shown anew where an answer changed, not where the cursor moved."""

from __future__ import annotations

from textual.screen import Screen

from skalatui.flow.levels import Covering
from skalatui.flow.view import View
from skalatui.tui.amiss import contradicting
from skalatui.tui.body import StepBody
from skalatui.tui.frame.folded import Folded
from skalatui.tui.frame.rail import Rail
from skalatui.tui.frame.side import Side
from skalatui.tui.frame.trial_line import TrialLine


class Following:
    """The parts around the step of one screen, and what they show follows from."""

    def __init__(self) -> None:
        self._shown: tuple[object, ...] = ()

    def show(self, screen: Screen[None], body: StepBody, view: View, covered: Covering) -> None:
        """Imports what it needs when it is asked: nothing of it is wanted for the first picture."""
        words = (view.questionnaire, view.edition, view.wording, view.for_client)
        grounds = (body, view.session.tree, view.session.held, view.before, covered, *words)
        if self._shown and all(one is other for one, other in zip(grounds, self._shown, strict=True)):
            return
        from skalatui.flow.progress import progress

        if body.sheet is not None:
            body.sheet.sign(contradicting(view))
        screen.query_one(TrialLine).show(view, covered)
        screen.query_one(Rail).show(view, progress(view))
        for side in screen.query(Side):
            side.show(view, covered)
        screen.query_one(Folded).show(view, covered)
        self._shown = grounds
