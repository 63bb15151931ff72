"""The recommendation: the verdicts as a picture and in sentences, what holds them, what to try, plan and choice."""

from __future__ import annotations

from skalatui.document.tree import Path, Tree
from skalatui.flow.advice import next_step, smallest_change
from skalatui.flow.explaining import Held, held_back
from skalatui.flow.moving import moves_in_words
from skalatui.flow.offering import CHANGE, Offered, offered
from skalatui.flow.view import View
from skalatui.interview.answers import BECAUSE, CHOSEN
from skalatui.interview.session import Session
from skalatui.recommend.findings import Finding
from skalatui.scale.edition import Level
from skalatui.tui.body import StepBody
from skalatui.tui.dialogs.reasons import Reasons, show_reasons
from skalatui.tui.lines import Cell, Line
from skalatui.tui.sheet import Sheet
from skalatui.tui.steps.choosing import choice_of_level, departs, reason_missing, wants_reason
from skalatui.tui.steps.roadmap import REASON, roadmap_lines
from skalatui.tui.steps.verdict_lines import VERDICT, legend, staircase_lines, verdict_lines

FINDING, TRY, ELSE, RUNNING, COVERED = "finding", "try", "else", "running", "covered"
TO_TRY = "→"  # not the sign of the cursor, which stands before it
MARKS = {"serious": "!", "warning": "▲", "info": "·"}
BESIDE = 100  # columns of a terminal from which the staircase stands beside the step


class Recommendation(StepBody):
    """Enter opens what the cursor stands on: why a verdict is so, a step of the roadmap, or a trial."""

    def __init__(self, view: View) -> None:
        super().__init__(view)
        self.opened: set[Path] = set()
        self._is_chosen_anew = False  # since a reason was asked for last
        self._escaped: Session | None = None  # where Esc was pressed last
        self._offered: tuple[Tree, str, tuple[Offered, ...]] | None = None

    def lines(self, view: View) -> list[Line]:
        if covered := getattr(self.screen, "covering", ""):
            said = view.wording.say(f"recommendation.covered.{covered}")
            return [Line(), Line(said, path=(COVERED,), stops=True, wraps=True)]
        width = self.size.width
        found = [*verdict_lines(view, width), Line(), Line(next_step(view), tone="strong", wraps=True)]
        found += [*self._why_lines(view), *self._trial_lines(view)]
        if self.app.size.width < BESIDE:
            found += [Line(), *staircase_lines(view, width)]
        found += [Line(), Line(view.wording.say("recommendation.findings"), tone="heading")]
        for number, finding in enumerate(view.assessment.findings):
            found.append(_finding_line(view, number, finding))
        if not view.assessment.findings:
            found.append(Line(view.wording.say("recommendation.no-findings"), tone="muted"))
        return [*found, *roadmap_lines(view, self.opened), Line(), *choice_of_level(view)]

    def show(self, view: View) -> None:
        self._is_chosen_anew |= view.value(CHOSEN) != self.view.value(CHOSEN)
        super().show(view)

    def on_resize(self) -> None:
        self.show(self.view)

    def _why_lines(self, view: View) -> list[Line]:
        held = held_back(view)
        if not held:
            return []
        level = view.assessment.verdicts.recommended + 1
        title = view.wording.catalogue.say("advice.screen.why-not", level=level)
        lines = [_held_line(view, one, level, number) for number, one in enumerate(held)]
        return [Line(), Line(title, tone="heading"), *lines]

    def _trial_lines(self, view: View) -> list[Line]:
        """What can be tried with one key; of a trial that is going on, what it moves."""
        say = view.wording.catalogue.say
        found = [Line(), Line(say("advice.screen.try"), tone="heading")]
        if view.before is not None:
            running = say("whatif.ready.running", moves=moves_in_words(view.before, view))
            found.append(Line(f"◈ {running}", path=(RUNNING,), stops=True, tone="strong", wraps=True))
        to_try = self._to_try(view)
        if not any(one.id == CHANGE for one in to_try) and (change := smallest_change(view)):
            found.append(Line(change, wraps=True))
        found += [
            Line(f"{TO_TRY} {one.words}", path=(TRY, one.id), stops=True, legend=legend(view, "begin"), wraps=True)
            for one in to_try
        ]
        return [*found, Line(f"{TO_TRY} {say('whatif.ready.other')}", path=(ELSE,), stops=True)]

    def _to_try(self, view: View) -> tuple[Offered, ...]:
        """Worked out once for the same answers and language: it weighs whole interviews."""
        known, language = self._offered, view.wording.language
        if known is None or known[0] is not view.session.tree or known[1] != language:
            known = self._offered = (view.session.tree, language, offered(view))
        return known[2]

    async def on_sheet_opened(self, message: Sheet.Opened) -> None:
        view, path = self.view, message.line.path
        match path:
            case ("verdict", verdict, *_):
                message.stop()
                await show_reasons(self, Reasons.of_verdict(view, verdict))
            case ("finding", number, *_):
                message.stop()
                await show_reasons(self, Reasons.of_finding(view, int(number)))
            case ("reason", level, id, *_):
                message.stop()
                await show_reasons(self, Reasons.of_reason(view, id, int(level)))
            case ("step", _):
                message.stop()
                self.opened ^= {path}
                self.show(view)
                self.post_message(Sheet.Pointed(message.sheet))  # Enter does the contrary now
            case ("try", id):
                message.stop()
                self._try(id)
            case ("covered",):
                message.stop()
                await self.screen.run_action("cover")
            case ("else",) | ("running",):
                message.stop()
                await self.app.run_action("app.what_if")

    def _try(self, id: str) -> None:
        from skalatui.tui.trying import begin_in

        chosen = next((one for one in self._to_try(self.view) if one.id == id), None)
        if chosen is not None:
            begin_in(self, chosen.events)

    def escape(self, view: View) -> str:
        """Nothing here is open for Esc to close: it says so once, and leads back when it is pressed again."""
        is_first = self._escaped is not view.session
        self._escaped = view.session
        return view.wording.catalogue.say("advice.screen.escape-again") if is_first else ""

    def detail(self, line: Line, cell: Cell | None) -> Path:
        return BECAUSE if line.path == BECAUSE else ()

    def follow_up(self, view: View, path: Path) -> Path:
        """A choice that departs from the recommended is asked why at once, and one that takes the place of another is
        asked again: the reason that stands was given for that."""
        is_asked = wants_reason(view) or (self._is_chosen_anew and departs(view))
        return BECAUSE if path == CHOSEN and is_asked else ()

    def unexplained(self, view: View) -> str:
        self._is_chosen_anew = False
        return reason_missing(view) if wants_reason(view) else ""


def _held_line(view: View, held: Held, level: Level, number: int) -> Line:
    path = (REASON, str(level), held.id, str(number)) if held.id else (VERDICT, "ambition", str(number))
    return Line(f"• {held.sentence}", path=path, stops=True, legend=legend(view, "open", "try"), wraps=True)


def _finding_line(view: View, number: int, finding: Finding) -> Line:
    word = view.wording.catalogue.say(f"findings.severity.{finding.severity}")
    tone = {"serious": "bad", "warning": "partly"}.get(finding.severity, "row")
    text = f"{MARKS[finding.severity]} {word}: {view.names.finding(finding)}"
    return Line(
        text, path=(FINDING, str(number), finding.id), stops=True, tone=tone, legend=legend(view, "open"), wraps=True
    )
