"""Findings of the recommendation itself: what it asks for, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from skalatui.recommend.findings.finding import Case, Finding, Named
from skalatui.recommend.gaps import CLEARANCE


def _close_or_staff(case: Case) -> Iterator[Finding]:
    if case.verdicts.next_step == 0 and case.highest == 0:
        yield Finding("close-or-staff", "serious", tuple(case.standing.unmet(1)))


def _step_down(case: Case) -> Iterator[Finding]:
    verdicts = case.verdicts
    if verdicts.next_step < verdicts.present and case.highest < verdicts.present:
        yield Finding(
            "step-down",
            "serious",
            (),
            {"present": verdicts.present, "next_step": verdicts.next_step},
        )


def _chosen_above_sustainable(case: Case) -> Iterator[Finding]:
    if case.chosen is None or case.chosen <= case.verdicts.sustainable:
        return
    short = [Named("condition", name) for name in case.standing.unmet(case.chosen)]
    open_positions = case.standing.staffing.open_positions(case.chosen)
    short += [Named("gap", f"{unit}.{role}") for unit, roles in open_positions.items() for role in roles]
    for level in range(case.verdicts.sustainable + 1, case.chosen):
        short += [Named("condition", name) for name in case.standing.unmet(level)]
    shortfalls = tuple(dict.fromkeys(short))
    yield Finding(
        "chosen-above-sustainable",
        "serious",
        tuple(named.id for named in shortfalls),
        {"chosen": case.chosen, "sustainable": case.verdicts.sustainable, "shortfalls": shortfalls},
    )


def _level_5_legal(case: Case) -> Iterator[Finding]:
    level = case.standing.edition.legal_level
    if case.wish.wanted >= level > case.verdicts.law:
        yield Finding("level-5-legal", "serious", (CLEARANCE,), {"level": level, "law": case.verdicts.law})


def _open_question(case: Case) -> Iterator[Finding]:
    if case.worth_asking:
        ids = tuple(".".join(path) for path in case.worth_asking)
        yield Finding(
            "open-question",
            "info",
            ids,
            {
                "recommended": case.verdicts.recommended,
                "highest": case.highest,
                "count": len(ids),
                "questions": tuple(Named("question", id) for id in ids),
            },
        )


CHECKS = (
    _close_or_staff,
    _step_down,
    _chosen_above_sustainable,
    _level_5_legal,
    _open_question,
)
