"""The roadmap in lines: a step a level, with its frames, conditions, people and the practice to open."""

from __future__ import annotations

from skalatui.flow.view import View
from skalatui.recommend.roadmap import RoadmapStep
from skalatui.tui.lines import Line


def roadmap_lines(view: View) -> list[Line]:
    """Empty while a step is young: a plan that rests on nothing asked yet would be none."""
    if view.assessment.young or not view.assessment.roadmap:
        return []
    lines = [Line(), Line(view.wording.say("roadmap.title"), tone="heading")]
    for step in view.assessment.roadmap:
        name = view.wording.of(view.edition.level(step.level).name)
        lines.append(Line(view.wording.say("roadmap.step", level=step.level, name=name), tone="strong", wraps=True))
        lines += [Line(text, indent=2, wraps=True) for text in _parts(view, step)]
    return lines


def _parts(view: View, step: RoadmapStep) -> list[str]:
    names, say = view.names, view.wording.say
    conditions = [names.condition(gap.id, gap.level) for gap in step.conditions]
    people = [
        say("roadmap.position", count=count, role=names.role(role), unit=names.unit(unit))
        for unit, roles in step.positions.items()
        for role, count in roles.items()
    ]
    frames = [names.row(row.section, row.id) for row in step.frames]
    practice = [names.row(row.section, row.id) for row in step.practice]
    found = []
    for key, what in (("frames", frames), ("conditions", conditions), ("people", people), ("practice", practice)):
        if what:
            found.append(say(f"roadmap.{key}", list=names.list(what, None)))
    return found or [say("roadmap.nothing")]
