"""The choice of level: without one the charter is for the recommended, and one that departs needs a reason."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.view import View
from skalatui.interview.events import AnswerCleared, AnswerGiven, Event
from skalatui.tui.lines import Cell, Line

CHOSEN: Path = ("recommendation", "chosen")
BECAUSE: Path = ("recommendation", "chosen_because")
TAKEN, FREE = "●", "○"


def choice_of_level(view: View) -> list[Line]:
    """What the charter is for, the levels to choose from, and the reason where one is wanted or given."""
    say, recommended = view.wording.say, view.assessment.verdicts.recommended
    lines = [
        Line(say("recommendation.choose"), tone="heading"),
        Line(charter_level(view), tone="strong", wraps=True),
        Line(say("recommendation.choose-why"), tone="muted", wraps=True),
    ]
    return [*lines, *(_level_line(view, one.level, recommended) for one in view.edition.levels), *_reason_lines(view)]


def charter_level(view: View) -> str:
    """The level that the charter is for now, in a sentence."""
    say, level = view.wording.catalogue.say, view.assessment.chosen
    recommended = view.assessment.verdicts.recommended
    if level is None:
        return say("advice.screen.chosen-none")
    if level == recommended:
        return say("advice.screen.chosen", level=level)
    return say("advice.screen.chosen-other", level=level, recommended=recommended)


def wants_reason(view: View) -> bool:
    """Whether a level is chosen that departs from the recommended one, and nobody has said why."""
    chosen = view.answers.chosen
    return chosen is not None and chosen != view.assessment.verdicts.recommended and not view.answers.chosen_because


def _level_line(view: View, level: int, recommended: int) -> Line:
    chosen = view.value(CHOSEN)
    keys: dict[str, Event] = {str(one.level): AnswerGiven(CHOSEN, one.level) for one in view.edition.levels}
    keys["backspace"] = keys["delete"] = AnswerCleared(CHOSEN)
    keys["enter"] = keys["space"] = AnswerGiven(CHOSEN, level)
    also = f" ({view.wording.say('recommendation.recommended')})" if level == recommended else ""
    label = f"{TAKEN if chosen == level else FREE} {level} {view.wording.of(view.edition.level(level).name)}{also}"
    legend = ((f"1-{view.edition.top}", view.wording.say("recommendation.level")),)
    cell = Cell(CHOSEN, keys=keys, legend=legend, moves_on=False)
    return Line(label, (cell,), tone="strong" if chosen == level else "row", indent=1, wraps=True)


def _reason_lines(view: View) -> list[Line]:
    say, reason = view.wording.catalogue.say, view.text(BECAUSE)
    if wants_reason(view):
        recommended = view.assessment.verdicts.recommended
        text = say("advice.screen.because-missing", chosen=str(view.value(CHOSEN)), recommended=recommended)
        return [Line(f"! {text}", path=BECAUSE, stops=True, tone="bad", indent=1, wraps=True)]
    if reason:
        text = say("advice.screen.because", reason=reason)
        return [Line(text, path=BECAUSE, stops=True, indent=1, wraps=True)]
    return []
