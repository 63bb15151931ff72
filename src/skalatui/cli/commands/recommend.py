"""`skalatui recommend`: the verdicts of charters and why, for people or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from skalatui.cli.interviews import InterviewFile, interview_from
from skalatui.cli.portfolio import as_json, problem_from, results
from skalatui.cli.shell import DONE, FAILED, JsonArray, Shell, file_name
from skalatui.flow.advice import step_in_words
from skalatui.flow.levels import shown_of
from skalatui.recommend.findings import Finding
from skalatui.recommend.gaps import Gap
from skalatui.recommend.reasons import by_kind
from skalatui.recommend.wording import Wording

SHOWN = ("present", "framework", "ambition", "staffing", "platforms", "law", "sustainable", "recommended", "at_most")


def run(arguments: argparse.Namespace, shell: Shell) -> int:
    code = DONE
    kind = "recommend.verdicts_of" if arguments.json else "recommend.lines_of"
    with JsonArray(shell) if arguments.json else nullcontext() as array:
        for number, (path, found) in enumerate(results(map(Path, arguments.files), kind, shell)):
            if isinstance(found, tuple):
                shell.complain_of(arguments.files[number], found)
                code = FAILED
                continue
            shell.complain_of(arguments.files[number], map(problem_from, found.pop("unknown")))
            if array is not None:
                array.add({"file": arguments.files[number], **found})
            else:
                if number:
                    shell.print()
                shell.print(shell.say("cli.recommend.heading", hospital=found["hospital"], file=file_name(path)))
                for line in found["lines"]:
                    shell.print(line)
    return code


def verdicts_of(content: bytes, shell: Shell) -> dict[str, Any]:
    """One file's entry of the JSON array (CHARTER.md, *Command line*), but for its name."""
    interview = interview_from(content, shell)
    return verdicts_object(interview, shell) | {"unknown": [*map(as_json, interview.unknown)]}


def lines_of(content: bytes, shell: Shell) -> dict[str, Any]:
    """What is said of one file to people."""
    interview = interview_from(content, shell)
    hospital = interview.tree.get("hospital")
    called = hospital.get("name", "") if isinstance(hospital, dict) else ""
    return {
        "hospital": str(called) or "?",
        "lines": [*verdict_lines(interview, shell)],
        "unknown": [*map(as_json, interview.unknown)],
    }


def verdicts_object(interview: InterviewFile, shell: Shell) -> dict[str, Any]:
    assessment, wording = interview.assessment, interview.wording(shell)
    change = assessment.smallest_change
    return {
        **_object(assessment.verdicts),
        "open_positions": assessment.open_positions,
        "why": assessment.why,
        "gaps": [_object(gap) for gap in assessment.gaps],
        "smallest_change": None if change is None else _object(change),
        "findings": [_finding(finding, wording) for finding in assessment.findings],
    }


def _object(record: Any) -> dict[str, Any]:
    """A record of the rules as JSON has it; those in a list of it too."""
    found = {name: getattr(record, name) for name in record.__match_args__}
    for name, value in found.items():
        if isinstance(value, tuple) and value and hasattr(value[0], "__match_args__"):
            found[name] = [_object(one) for one in value]
    return found


def _finding(finding: Finding, wording: Wording) -> dict[str, Any]:
    return {
        "id": finding.id, "severity": finding.severity, "rows": finding.rows, "text": wording.finding(finding),
    }  # fmt: skip


def verdict_lines(interview: InterviewFile, shell: Shell) -> Iterator[str]:
    """One file's verdicts for people: each with what holds it, then findings, gaps and the smallest change."""
    assessment, wording = interview.assessment, interview.wording(shell)
    width = max(len(wording.verdict(verdict)) for verdict in SHOWN)
    for verdict in SHOWN:
        yield f"  {wording.verdict(verdict).ljust(width)}  {_level(verdict, interview, shell)}"
        if verdict == "at_most" and assessment.highest_shown > assessment.verdicts.at_most:
            continue  # what holds it would be said of the lower one
        for kind, held in by_kind(verdict, assessment.verdicts, assessment.why):
            reasons = wording.list([wording.held_by(id) for id in held])
            yield f"  {' ' * width}     {shell.say(f'findings.held.{kind}')} {reasons}"
    yield f"  {step_in_words(assessment, shell.catalogue)}"
    if assessment.findings:
        yield f"  {shell.say('cli.recommend.findings')}"
        for finding in assessment.findings:
            severity = wording.catalogue.say(f"findings.severity.{finding.severity}")
            yield f"    {shell.say('cli.recommend.finding', severity=severity, text=wording.finding(finding))}"
    yield from _gap_lines(interview, shell, wording)
    yield from _change_lines(interview, shell, wording)


def _level(verdict: str, interview: InterviewFile, shell: Shell) -> str:
    """A verdict's level as the wizard shows it: a range where open questions can lift it, "not asked yet" where its
    step has not begun."""
    one = shown_of(interview.assessment, verdict)
    if not one.asked:
        return shell.say("cli.recommend.not-asked")
    is_range = one.most > one.level
    level = shell.say("cli.recommend.range", level=one.level, highest=one.most) if is_range else str(one.most)
    progress = interview.assessment.progress.get(verdict)
    if progress is None or not progress.of or verdict == "ambition":
        return level
    have = shell.say("cli.recommend.have", have=progress.have, count=progress.of, next=one.level + 1)
    return f"{level}, {have}"


def _gap_lines(interview: InterviewFile, shell: Shell, wording: Wording) -> Iterator[str]:
    gaps = interview.assessment.gaps
    if not gaps:
        return
    level = min(interview.assessment.verdicts.recommended + 1, interview.edition.top)
    yield f"  {shell.say('cli.recommend.gaps', level=level)}"
    for gap in gaps:
        strength = shell.say(f"cli.strength.{gap.strength}")
        yield f"    {shell.say('cli.recommend.gap', strength=strength, name=_gap_name(gap, wording))}"


def _gap_name(gap: Gap, wording: Wording) -> str:
    return wording.gap(gap.id) if gap.section in ("conditions", "roles") else wording.row(gap.section, gap.id)


def _change_lines(interview: InterviewFile, shell: Shell, wording: Wording) -> Iterator[str]:
    change = interview.assessment.smallest_change
    if change is None:
        return
    yield f"  {shell.say('cli.recommend.change', level=change.level)}"
    for name in change.conditions:
        yield f"    {shell.say('cli.recommend.change-condition', name=wording.changed(change, name))}"
    for new in change.new_people:
        unit = wording.unit(new.unit) if new.unit else wording.condition("selected_department")
        if new.is_anyone:
            yield f"    {shell.say('cli.recommend.change-anyone', unit=unit)}"
            continue
        roles = wording.list([wording.role(role) for role in new.roles])
        yield f"    {shell.say('cli.recommend.change-new', unit=unit, roles=roles)}"
    names = {person.key: person.name for person in interview.answers.people}
    for lesson in change.learned_roles:
        person = names.get(lesson.person) or lesson.person
        said = shell.say(
            "cli.recommend.change-learn", person=person, unit=wording.unit(lesson.unit), role=wording.role(lesson.role)
        )
        yield f"    {said}"
