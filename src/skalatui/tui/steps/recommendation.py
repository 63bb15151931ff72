"""The recommendation: every verdict as a bar, a figure and a word; each opens down to the answers it rests on."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.interview.events import AnswerCleared, AnswerGiven, Event, Place, PlaceChanged
from skalatui.recommend.findings import Finding
from skalatui.recommend.smallest_change import SmallestChange
from skalatui.tui.asked import Asked, asked
from skalatui.tui.body import StepBody
from skalatui.tui.frame.levels import FOUND, JOINED, SIGNS, bar, shown
from skalatui.tui.lines import Cell, Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.steps.roadmap import roadmap_lines
from skalatui.tui.steps.whereabouts import asked_for
from skalatui.tui.taking import take
from skalatui.tui.view import View

CHOSEN: Path = ("recommendation", "chosen")
BECAUSE: Path = ("recommendation", "chosen_because")
VERDICT, FINDING = "verdict", "finding"
MARKS = {"serious": "!", "warning": "▲", "info": "·"}
NAME, BAR = 17, 25


class Recommendation(StepBody):
    """Enter opens and closes a verdict or a finding, and goes from a reason to the question it rests on."""

    FORM_BELOW = True

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self.opened: set[Path] = {(VERDICT, "recommended")}

    def fields(self, view: View) -> list[Asked]:
        return [asked(view, BECAUSE)] if view.value(CHOSEN) is not None or view.value(BECAUSE) else []

    def lines(self, view: View) -> list[Line]:
        say = view.wording.say
        found: list[Line] = []
        for verdict in FOUND:
            found += self._verdict(view, verdict)
        found.append(Line("─" * 60, tone="muted"))
        for verdict in JOINED:
            found += self._verdict(view, verdict)
        found += [Line(), Line(next_step(view), tone="strong", wraps=True)]
        if change := smallest_change(view):
            found.append(Line(change, wraps=True))
        found += [Line(), Line(say("recommendation.findings"), tone="heading")]
        for number, finding in enumerate(view.assessment.findings):
            found += self._finding(view, number, finding)
        if not view.assessment.findings:
            found.append(Line(say("recommendation.no-findings"), tone="muted"))
        found += [*roadmap_lines(view), Line(), *_choice(view)]
        return found

    def _verdict(self, view: View, verdict: str) -> list[Line]:
        say, path = view.wording.say, (VERDICT, verdict)
        one = shown(view, verdict)
        name = f"{SIGNS[verdict]} {say(f'verdict.{verdict}')}"
        figure = one.figure if one.asked else say("side.not-asked")
        drawn = bar(one, view.edition.top, BAR) if one.asked else ""
        label = (
            f"{name:<{NAME}}{figure:<5}{drawn}  {_progress(view, verdict)}" if one.asked else f"{name:<{NAME}}{figure}"
        )
        line = Line(label.rstrip(), path=path, stops=True, tone="strong" if verdict == "recommended" else "row")
        if path not in self.opened:
            return [line]
        held = view.assessment.why.get(verdict, ())
        return (
            [line, *(_reason(view, id) for id in held)]
            if held
            else [line, Line(say("recommendation.nothing-holds"), tone="muted", indent=4)]
        )

    def _finding(self, view: View, number: int, finding: Finding) -> list[Line]:
        path = (FINDING, finding.id, str(number))
        word = view.wording.catalogue.say(f"findings.severity.{finding.severity}")
        tone = {"serious": "bad", "warning": "partly"}.get(finding.severity, "row")
        text = f"{MARKS[finding.severity]} {word}: {view.names.finding(finding)}"
        line = Line(text, path=path, stops=True, tone=tone, wraps=True)
        return [line, *(_reason(view, id) for id in finding.rows)] if path in self.opened else [line]

    def on_sheet_opened(self, message: Sheet.Opened) -> None:
        path = message.line.path
        if path[:1] in ((VERDICT,), (FINDING,)):
            message.stop()
            self.opened ^= {path}
            self.show(self.view)
        elif path[:1] == ("go",):
            message.stop()
            step, *question = path[1:]
            take(self, PlaceChanged(Place(step, tuple(question))))

    def detail(self, line: Line, cell: Cell | None) -> Path:
        return ()


def _reason(view: View, id: str) -> Line:
    """What holds a verdict, by name; Enter goes to where it is asked."""
    step, path = asked_for(view, id)
    return Line(f"→ {view.names.held_by(id)}", path=("go", step, *path), stops=True, indent=4, wraps=True)


def _progress(view: View, verdict: str) -> str:
    progress = view.assessment.progress.get(verdict)
    if progress is None or not progress.of:
        return ""
    level = getattr(view.assessment.verdicts, verdict) + 1
    return view.wording.say("recommendation.progress", have=progress.have, of=progress.of, level=level)


def next_step(view: View) -> str:
    """What to do next, in a sentence; while a step is young it says that it is not settled."""
    verdicts, say = view.assessment.verdicts, view.wording.say
    if view.assessment.young:
        return say("recommendation.unsettled")
    if verdicts.next_step == 0:
        return say("recommendation.close")
    if verdicts.next_step > verdicts.present:
        return say("recommendation.up", level=verdicts.next_step)
    if verdicts.next_step < verdicts.present:
        return say("recommendation.down", level=verdicts.next_step)
    return say("recommendation.hold", level=verdicts.next_step)


def smallest_change(view: View) -> str:
    """The least that lifts what can be carried by one level; empty where there is nothing above."""
    change = view.assessment.smallest_change
    if change is None or view.assessment.young:
        return ""
    parts = _parts(view, change)
    return (
        view.wording.say("recommendation.smallest", level=change.level, parts=view.names.list(parts, None))
        if parts
        else ""
    )


def _parts(view: View, change: SmallestChange) -> list[str]:
    names, say = view.names, view.wording.say
    parts = [names.condition(condition) for condition in change.conditions]
    for person in change.new_people:
        roles = names.list([names.role(role) for role in person.roles], None)
        parts.append(say("recommendation.new-person", roles=roles, unit=names.unit(person.unit) if person.unit else ""))
    for learned in change.learned_roles:
        name = view.text(("staff", "people", learned.person, "name")) or learned.person
        parts.append(say("recommendation.learns", name=name, role=names.role(learned.role)))
    return parts


def _choice(view: View) -> list[Line]:
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
