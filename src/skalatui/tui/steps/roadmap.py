"""The roadmap in lines: a step a level, opened one at a time to all that it takes; each thing opens to its ground."""

from __future__ import annotations

from collections.abc import Collection

from skalatui.document.records import dataclass
from skalatui.document.tree import Path
from skalatui.flow.view import View
from skalatui.recommend.roadmap import RoadmapStep
from skalatui.tui.lines import Line
from skalatui.tui.steps.verdict_lines import legend

STEP, REASON = "step", "reason"
OPEN, CLOSED = "▽", "▷"  # not the sign of the cursor, which stands before them


@dataclass(frozen=True)
class Part:
    """What a step takes of one kind: ids of reasons, each with its name."""

    kind: str
    things: tuple[tuple[str, str], ...]


def roadmap_lines(view: View, opened: Collection[Path]) -> list[Line]:
    """Empty while a step is young: a plan that rests on nothing asked yet would be none."""
    if view.assessment.young or not view.assessment.roadmap:
        return []
    lines = [Line(), Line(view.wording.catalogue.say("advice.screen.roadmap"), tone="heading")]
    for step in view.assessment.roadmap:
        lines += _step_lines(view, step, is_open=(STEP, str(step.level)) in opened)
    return lines


def _step_lines(view: View, step: RoadmapStep, *, is_open: bool) -> list[Line]:
    say, parts = view.wording.catalogue.say, _parts(view, step)
    title = say("advice.step.title", level=step.level, name=view.wording.of(view.edition.level(step.level).name))
    counts = [say(f"advice.step.{part.kind}", count=len(part.things)) for part in parts] or [say("advice.step.rest")]
    sign, path = (OPEN if is_open else CLOSED), (STEP, str(step.level))
    turns = legend(view, "fold" if is_open else "unfold")
    lines = [Line(f"{sign} {title}", path=path, stops=True, tone="strong", legend=turns, wraps=True)]
    lines.append(Line(", ".join(counts), indent=2, tone="muted", wraps=True))
    if is_open:
        for part in parts:
            lines.append(Line(say(f"advice.part.{part.kind}"), indent=2, tone="muted", wraps=True))
            lines += [
                Line(
                    f"• {name}",
                    path=(REASON, str(step.level), id, str(number)),
                    stops=True,
                    legend=legend(view, "open"),
                    indent=3,
                    wraps=True,
                )
                for number, (id, name) in enumerate(part.things)
            ]
    return lines


def _parts(view: View, step: RoadmapStep) -> list[Part]:
    names, say = view.names, view.wording.say
    people = tuple(
        (f"{unit}.{role}", say("roadmap.position", count=count, role=names.role(role), unit=names.unit(unit)))
        for unit, roles in step.positions.items()
        for role, count in roles.items()
    )
    found = (
        Part("frames", tuple((row.id, names.row(row.section, row.id)) for row in step.frames)),
        Part("conditions", tuple((gap.id, names.condition(gap.id, gap.level)) for gap in step.conditions)),
        Part("people", people),
        Part("practice", tuple((row.id, names.row(row.section, row.id)) for row in step.practice)),
    )
    return [part for part in found if part.things]
