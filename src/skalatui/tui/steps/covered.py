"""In the place of a step that tells the levels, while a client looks on who has not given every wish."""

from __future__ import annotations

from skalatui.flow.view import View
from skalatui.tui.body import StepBody
from skalatui.tui.lines import Line


class Covered(StepBody):
    """A calm word, and nothing to do; the steps before and after are where they were."""

    def lines(self, view: View) -> list[Line]:
        return [Line(), Line(view.wording.say("client.covered"), wraps=True, stops=True)]

    def detail(self, line: Line, cell: object) -> tuple[str, ...]:
        return ()
