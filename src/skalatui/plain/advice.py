"""The recommendation in lines: the verdicts, what holds them, what to do next, findings and the way there."""

from __future__ import annotations

from collections.abc import Iterator

from skalatui.flow.advice import next_step, smallest_change
from skalatui.flow.explaining import in_words
from skalatui.flow.grounds import NOTHING, ground
from skalatui.flow.levels import VERDICTS, Shown, shown
from skalatui.flow.view import View
from skalatui.plain.question import say
from skalatui.recommend.reasons import by_kind


def short_lines(view: View, *, cover: str) -> Iterator[str]:
    """What it comes to: the verdicts, what holds the recommended level, and what to do next; only a `cover` where there
    is one."""
    yield from verdict_lines(view, cover=cover)
    if cover:
        return
    yield from _reasons(view, "recommended")
    yield next_step(view)
    yield say(view, "more-advice")


def recommendation_lines(view: View, *, cover: str) -> Iterator[str]:
    """All of it; only the `cover` where the levels are not shown."""
    yield from verdict_lines(view, cover=cover)
    if cover:
        return
    yield ""
    yield from _reasons(view, "recommended")
    yield next_step(view)
    if change := smallest_change(view):
        yield change
    if view.assessment.findings:
        yield ""
        yield say(view, "findings", count=len(view.assessment.findings))
        for finding in view.assessment.findings:
            word = view.wording.catalogue.say(f"findings.severity.{finding.severity}")
            yield f"{word.capitalize()}: {view.names.finding(finding)}"
    yield from _roadmap(view)
    yield ""
    yield say(view, "why")


def verdict_lines(view: View, *, cover: str) -> Iterator[str]:
    """Each verdict by its name: its level, and how much of the next one is there."""
    if cover:
        yield cover
        return
    for verdict in VERDICTS:
        one = shown(view, verdict)
        name = view.wording.say(f"verdict.{verdict}").capitalize()
        if not one.asked:
            yield f"{name}: {view.wording.say('side.not-asked')}"
            continue
        progress = view.assessment.progress.get(verdict)
        level = getattr(view.assessment.verdicts, verdict) + 1
        more = (
            f" ({view.wording.say('recommendation.progress', have=progress.have, count=progress.of, level=level)})"
            if progress is not None and progress.of
            else ""
        )
        yield f"{name}: {_figure(view, one)}{more}"


def _figure(view: View, one: Shown) -> str:
    return f"{one.level}" if one.most <= one.level else say(view, "range", least=one.level, most=one.most)


def reasons_lines(view: View, *, cover: str) -> Iterator[str]:
    """What holds each verdict where it is."""
    if cover:
        yield cover
        return
    for verdict in VERDICTS:
        one = shown(view, verdict)
        if one.asked and one.level == getattr(view.assessment.verdicts, verdict):  # the rules know no young step
            yield from _reasons(view, verdict)


def grounds_lines(view: View, verdict: str, *, cover: str) -> Iterator[str]:
    """What holds one verdict where it is, each reason down to the scale's rows and the answers that it rests on."""
    if cover or not shown(view, verdict).asked:
        yield cover or view.wording.say("side.not-asked")
        return
    held = view.assessment.why.get(verdict, ())
    if not held:
        yield from _reasons(view, verdict)
    level = getattr(view.assessment.verdicts, verdict) + 1
    for id in held:
        found = ground(view, id, level)
        yield found.name
        if found.asks:
            yield f"  {found.asks}"
        for row in found.rows:
            yield "  " + view.wording.say("help.row", level=row.level, text=view.wording.of(row.text))
        if found.answers:
            yield "  " + say(view, "given")
        for answer in found.answers:
            given = say(view, "no-answer-yet") if answer.answer == NOTHING else answer.answer
            yield f"    {answer.question}: {given}"


def verdict_named(view: View, typed: str) -> str:
    """The verdict that a word, or the beginning of one, names; empty where none does."""
    names = {verdict: view.wording.say(f"verdict.{verdict}").casefold() for verdict in VERDICTS}
    begun = [verdict for verdict, name in names.items() if name.startswith(typed.casefold())]
    return begun[0] if begun else ""


def _reasons(view: View, verdict: str) -> Iterator[str]:
    name = view.wording.say(f"verdict.{verdict}").capitalize()
    groups = by_kind(verdict, view.assessment.verdicts, view.assessment.why)
    if not groups:
        yield f"{name}: {view.wording.say('recommendation.nothing-holds')}"
        return
    figure = _figure(view, shown(view, verdict))
    for number, (kind, held) in enumerate(groups):
        before = in_words(view, kind)
        yield before if number else say(view, "held-by", name=name, level=figure, kind=before)
        for id in held:
            yield f"  {view.names.held_by(id)}"


def _roadmap(view: View) -> Iterator[str]:
    if view.assessment.young or not view.assessment.roadmap:
        return
    names, text = view.names, view.wording.say
    yield ""
    yield text("roadmap.title").capitalize()
    for step in view.assessment.roadmap:
        yield text("roadmap.step", level=step.level, name=view.wording.of(view.edition.level(step.level).name))
        people = [
            text("roadmap.position", count=count, role=names.role(role), unit=names.unit(unit))
            for unit, roles in step.positions.items()
            for role, count in roles.items()
        ]
        for key, parts in (
            ("frames", [names.row(row.section, row.id) for row in step.frames]),
            ("conditions", [names.condition(gap.id, gap.level) for gap in step.conditions]),
            ("people", people),
            ("practice", [names.row(row.section, row.id) for row in step.practice]),
        ):
            if parts:
                yield "  " + text(f"roadmap.{key}", list=names.list(parts, None))
