"""The choice of level: without one the charter is for the recommended, and one that departs needs a reason."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.view import View
from skalatui.interview.events import AnswerCleared, AnswerGiven, Event
from skalatui.tui.lines import Cell, Line

CHOSEN: Path = ("recommendation", "chosen")


def choice_of_level(view: View) -> list[Line]:
    """The levels to choose from; without a choice the charter is for the recommended one."""
    say, chosen = view.wording.say, view.value(CHOSEN)
    keys: dict[str, Event] = {str(one.level): AnswerGiven(CHOSEN, one.level) for one in view.edition.levels}
    keys["backspace"] = keys["delete"] = AnswerCleared(CHOSEN)
    recommended = view.assessment.verdicts.recommended
    lines = [
        Line(say("recommendation.choose"), tone="heading"),
        Line(say("recommendation.choose-why"), tone="muted", wraps=True),
    ]
    for one in view.edition.levels:
        is_chosen = chosen == one.level
        also = f" ({say('recommendation.recommended')})" if one.level == recommended else ""
        here: dict[str, Event] = {
            **keys,
            "enter": AnswerGiven(CHOSEN, one.level),
            "space": AnswerGiven(CHOSEN, one.level),
        }
        label = f"{'●' if is_chosen else '○'} {one.level} {view.wording.of(one.name)}{also}"
        cell = Cell(CHOSEN, keys=here, legend=(("1-5", say("recommendation.level")),), moves_on=False)
        lines.append(Line(label, (cell,), tone="strong" if is_chosen else "row", indent=1, wraps=True))
    return lines
