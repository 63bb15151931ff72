"""The lines of a reason: what the rule says, what the scale says, what was answered."""

from __future__ import annotations

from skalatui.flow.explaining import meaning_of_figure, sentence
from skalatui.flow.grounds import OF_PLATFORMS, GivenAnswer, Ground, ground, replaced_by
from skalatui.flow.levels import shown
from skalatui.flow.view import View
from skalatui.recommend.findings import Finding
from skalatui.recommend.gaps import CLEARANCE
from skalatui.recommend.reasons import by_kind
from skalatui.scale.edition import Level, Row
from skalatui.tui.cells import marks_in_words
from skalatui.tui.lines import Line

GO, READ = "go", "read"  # where Enter goes to an answer, and where it only goes on
AT_TOP = {"platforms": OF_PLATFORMS, "law": (CLEARANCE,)}  # what carries a verdict that nothing holds any more
CARRIED_BY = ("ambition",)  # verdicts whose ids say what carries them, not what they lack


def of_verdict(view: View, verdict: str) -> tuple[str, list[Line]]:
    """A verdict: its sentence, its rule, and the ground of each thing that holds it where it is."""
    say, one = view.wording.catalogue.say, shown(view, verdict)
    title = say("grounds.title", verdict=view.wording.say(f"verdict.{verdict}"), figure=one.figure)
    lines = [Line(sentence(view, verdict), path=(READ,), stops=True, tone="strong", wraps=True)]
    if verdict == "recommended" and (meaning := meaning_of_figure(view)):
        lines.append(Line(meaning, wraps=True))
    lines += [Line(say(f"grounds.rule.{verdict}"), tone="muted", wraps=True), Line()]
    groups = by_kind(verdict, view.assessment.verdicts, view.assessment.why)
    if not groups and one.level == view.edition.top:
        lines.append(Line(say("grounds.nothing-holds"), wraps=True))
        if carrying := AT_TOP.get(verdict, ()):
            lines += [Line(), Line(say("grounds.carried"), tone="heading"), *_grounds(view, carrying, one.level)]
    for number, (kind, held) in enumerate(groups):
        is_carried = verdict in CARRIED_BY and kind == "wished"
        heading = say("grounds.carried") if is_carried else say(f"grounds.held.{kind}", level=one.level)
        lines += [*([Line()] if number else []), Line(heading, tone="heading")]
        lines += _grounds(view, held, min(one.level + 1, view.edition.top))
    return title, lines


def of_reason(view: View, id: str, level: Level) -> tuple[str, list[Line]]:
    """One reason why `level` isn't reached."""
    one = ground(view, id, level)
    return one.name, _ground_lines(view, one)


def of_finding(view: View, finding: Finding) -> tuple[str, list[Line]]:
    say = view.wording.catalogue.say
    level = min(view.assessment.verdicts.recommended + 1, view.edition.top)
    lines = [Line(view.names.finding(finding, None), path=(READ,), stops=True, wraps=True), Line()]
    if finding.rows:
        lines.append(Line(say("grounds.rule.finding"), tone="muted", wraps=True))
    return say(f"findings.severity.{finding.severity}"), [*lines, *_grounds(view, finding.rows, level)]


def _grounds(view: View, ids: tuple[str, ...], level: Level) -> list[Line]:
    found: list[Line] = []
    for id in dict.fromkeys(ids):
        one = ground(view, id, level)
        found += [
            Line(f"• {one.name}", path=(READ, one.id), stops=True, tone="strong", wraps=True),
            *_ground_lines(view, one, indent=2),
            Line(),
        ]
    return found[:-1]


def _ground_lines(view: View, one: Ground, indent: int = 0) -> list[Line]:
    found = [Line(one.asks, indent=indent, wraps=True)] if one.asks else []
    for row in one.rows:
        found += _row_lines(view, row, indent)
    return [*found, *(_answer_line(view, answer, indent) for answer in one.answers)]


def _row_lines(view: View, row: Row, indent: int) -> list[Line]:
    """A row as the scale has it, and where it went."""
    say, strength = view.wording.catalogue.say, view.wording.catalogue.say(f"grounds.strength.{row.strength}")
    text = say("grounds.row", level=row.level, strength=strength, text=view.wording.of(row.text))
    found = [Line(text, path=(READ, row.section, row.id), stops=True, indent=indent, wraps=True)]
    if row.source_strength != row.strength:
        source = say(f"grounds.strength.{row.source_strength}")
        found.append(Line(say("grounds.source", source=source, strength=strength), indent=indent, wraps=True))
    for other in replaced_by(view, row):
        words = say("grounds.replaced", level=other.level, text=view.wording.of(other.text))
        found.append(Line(words, tone="muted", indent=indent, wraps=True))
    return [*found, Line(say("grounds.row-id", id=f"{row.section}.{row.id}"), tone="muted", indent=indent)]


def _answer_line(view: View, answer: GivenAnswer, indent: int) -> Line:
    words = view.wording.catalogue.say("grounds.answer", question=answer.question, answer=answer.answer)
    remarks = marks_in_words(view, answer.path) if answer.path else ""
    label = f"{words}  {remarks}" if remarks else words
    path = (GO, answer.place.step, *answer.place.question)
    return Line(label, path=path, stops=True, tone="good" if answer.path else "muted", indent=indent, wraps=True)
