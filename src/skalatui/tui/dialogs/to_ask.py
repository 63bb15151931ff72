"""The list of what is left to ask, over the screen: Enter goes to a question."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.asked import label_of
from skalatui.flow.places import step_of
from skalatui.flow.to_ask import marked_to_ask_again, still_unanswered
from skalatui.flow.view import View
from skalatui.tui.dialogs.reason_lines import GO
from skalatui.tui.lines import Line


def to_ask(view: View) -> tuple[str, list[Line]]:
    """Its title and its lines: what lifts the recommendation, what is marked, what only has no answer."""
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
        lines += [_line(view, path, say("asking.marked", question=label_of(view, path))) for path in again]
    if left := still_unanswered(view):
        lines += [Line(), Line(say("asking.unanswered", count=sum(one.count for one in left)), tone="heading")]
        for one in left:
            title = view.wording.of(view.questionnaire.step(one.step).title)
            lines.append(_line(view, one.first, say("asking.step", step=title, count=one.count)))
    elif not worth:
        lines.append(Line(say("asking.all-answered"), wraps=True))
    return say("asking.title"), lines


def _line(view: View, path: Path, label: str) -> Line:
    return Line(label, path=(GO, step_of(view, path), *path), stops=True, wraps=True)
