"""The recommendation: every verdict as a bar, a figure and a word; each opens down to the answers it rests on."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.advice import next_step, smallest_change
from skalatui.flow.asked import Asked, asked
from skalatui.flow.levels import FOUND, JOINED, shown
from skalatui.flow.view import View
from skalatui.flow.whereabouts import asked_for
from skalatui.interview.events import Place
from skalatui.recommend.findings import Finding
from skalatui.tui.body import StepBody
from skalatui.tui.frame.levels import SIGNS, bar
from skalatui.tui.jumping import jump
from skalatui.tui.lines import Cell, Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.steps.choosing import CHOSEN, choice_of_level
from skalatui.tui.steps.roadmap import roadmap_lines

BECAUSE: Path = ("recommendation", "chosen_because")
VERDICT, FINDING = "verdict", "finding"
MARKS = {"serious": "!", "warning": "▲", "info": "·"}
NAME, FIGURE, BAR = 14, 5, 15


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
        found.append(Line(runs=(("─" * (NAME + FIGURE + BAR), "muted"),)))
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
        found += [*roadmap_lines(view), Line(), *choice_of_level(view)]
        return found

    def _verdict(self, view: View, verdict: str) -> list[Line]:
        say, path = view.wording.say, (VERDICT, verdict)
        one = shown(view, verdict)
        name = (
            f"{SIGNS[verdict]} {say(f'verdict.{verdict}'):<{NAME - 2}}",
            "strong" if verdict == "recommended" else "row",
        )
        runs = [name]
        if one.asked:
            drawn = bar(one, view.edition.top, BAR)
            runs += [(f"{one.figure:<{FIGURE}}", "strong"), (drawn, "bar"), (f"  {_progress(view, verdict)}", "muted")]
        else:
            runs.append((say("side.not-asked"), "muted"))
        line = Line(path=path, stops=True, runs=tuple(runs))
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
            jump(self, Place(step, tuple(question)))

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
