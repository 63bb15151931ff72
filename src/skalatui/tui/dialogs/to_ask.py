"""The list of what is left to ask, over the screen: Enter goes to a question."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.places import step_of
from skalatui.flow.question_names import full_name
from skalatui.flow.to_ask import Unasked, count_of, marked_to_ask_again, still_unanswered, still_unsettled
from skalatui.flow.view import View
from skalatui.tui.dialogs.reason_lines import GO
from skalatui.tui.lines import Line

FEW = 8


def to_ask(view: View) -> tuple[str, list[Line]]:
    """Its title and its lines: what lifts the recommendation, what is marked, what nobody knew, what has no answer."""
    say, worth = view.wording.catalogue.say, view.assessment.worth_asking
    if worth:
        lines = [Line(say("asking.worth", count=len(worth)), tone="heading")]
        lines += [
            _line(view, path, say("asking.question", number=number, question=view.names.question(path)))
            for number, path in enumerate(worth, 1)
        ]
    else:
        lines = [Line(say("asking.nothing"), tone="strong", wraps=True)]
    if again := marked_to_ask_again(view):
        lines += [Line(), Line(say("asking.again", count=len(again)), tone="heading")]
        lines += [_line(view, path, say("asking.marked", question=full_name(view, path))) for path in again]
    unsettled, left = still_unsettled(view), still_unanswered(view)
    for id, groups in (("unsettled", unsettled), ("unanswered", left)):
        if groups:
            lines += [Line(), Line(say(f"asking.{id}", count=count_of(groups)), tone="heading")]
            lines += [line for one in groups for line in _lines_of(view, one, by_name=id == "unsettled")]
    if not (worth or left or unsettled):
        lines.append(Line(say("asking.all-answered"), wraps=True))
    return say("asking.title"), lines


def _lines_of(view: View, group: Unasked, *, by_name: bool) -> list[Line]:
    """The questions of a step one by one where they are few, else how many they are."""
    say = view.wording.catalogue.say
    if by_name and group.count <= FEW:
        return [_line(view, path, say("asking.marked", question=full_name(view, path))) for path in group.paths]
    title = view.wording.of(view.questionnaire.step(group.step).title)
    return [_line(view, group.first, say("asking.step", step=title, count=group.count))]


def _line(view: View, path: Path, label: str) -> Line:
    return Line(label, path=(GO, step_of(view, path), *path), stops=True, wraps=True)
