"""The choice of level: without one the charter is for the recommended, and one that departs needs a reason."""

from __future__ import annotations

from skalatui.flow.view import View
from skalatui.interview.answers import BECAUSE, CHOSEN
from skalatui.interview.events import AnswerCleared, AnswerGiven, Event
from skalatui.text.safe import displayable
from skalatui.tui.lines import Cell, Line

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


def departs(view: View) -> bool:
    """Whether a level is chosen, and another than the recommended one."""
    return view.answers.chosen not in (None, view.assessment.verdicts.recommended)


def wants_reason(view: View) -> bool:
    """Whether a level is chosen that departs from the recommended one, and nobody has said why."""
    return departs(view) and not view.answers.chosen_because


def reason_missing(view: View) -> str:
    chosen, recommended = str(view.value(CHOSEN)), view.assessment.verdicts.recommended
    return view.wording.catalogue.say("advice.screen.because-missing", chosen=chosen, recommended=recommended)


def clearance_missing(view: View, level: int) -> str:
    """That a level needs a legal clearance; empty where it doesn't, or there is one."""
    law = view.assessment.verdicts.law
    if level < view.edition.legal_level or law >= level:
        return ""
    return displayable(view.wording.catalogue.say("findings.finding.level-5-legal", level=level, law=law))


def _keys(view: View) -> dict[str, Event]:
    keys: dict[str, Event] = {str(one.level): AnswerGiven(CHOSEN, one.level) for one in view.edition.levels}
    keys["backspace"] = keys["delete"] = AnswerCleared(CHOSEN)
    return keys


def _level_line(view: View, level: int, recommended: int) -> Line:
    say, chosen, keys = view.wording.say, view.value(CHOSEN), _keys(view)
    keys["enter"] = keys["space"] = AnswerGiven(CHOSEN, level)
    also = f" ({say('recommendation.recommended')})" if level == recommended else ""
    label = f"{TAKEN if chosen == level else FREE} {level} {view.wording.of(view.edition.level(level).name)}{also}"
    legend = (("enter", say("recommendation.pick")), (f"1-{view.edition.top}", say("recommendation.level")))
    cell = Cell(CHOSEN, keys=keys, legend=legend, moves_on=False)
    says = clearance_missing(view, level)
    return Line(label, (cell,), tone="strong" if chosen == level else "row", indent=1, wraps=True, says=says)


def _reason_lines(view: View) -> list[Line]:
    lines, reason = [], view.text(BECAUSE)
    if wants_reason(view):
        lines.append(_reason_line(view, f"! {reason_missing(view)}", "bad"))
    elif reason:
        lines.append(_reason_line(view, view.wording.catalogue.say("advice.screen.because", reason=reason), "row"))
    if missing := clearance_missing(view, view.answers.chosen or 0):
        lines.append(Line(f"! {missing}", tone="bad", indent=1, wraps=True))
    return lines


def _reason_line(view: View, text: str, tone: str) -> Line:
    """A figure chooses here as on the levels' own lines above."""
    return Line(text, path=BECAUSE, stops=True, tone=tone, indent=1, wraps=True, keys=_keys(view))
