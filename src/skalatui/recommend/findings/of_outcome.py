"""Findings of the recommendation itself: what it asks for, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from skalatui.document.tree import Path
from skalatui.recommend.findings.finding import Case, Finding, Named, ids
from skalatui.recommend.gaps import CLEARANCE
from skalatui.recommend.platforms import PLATFORM
from skalatui.recommend.practice import required
from skalatui.recommend.reasons import held_at_best
from skalatui.recommend.staffing import ANY_ROLE
from skalatui.scale.edition import CENTRAL, Level


def _close_or_staff(case: Case) -> Iterator[Finding]:
    """Not even level 1: because it cannot be carried, or, once that is known, because it is not wished."""
    if case.verdicts.next_step > 0 or case.highest > 0:
        return
    held = _held(case)
    if _sustained(case) == 0:
        lacking = tuple(Named("gap", id) for id in held if case.standing.edition.row("practice", id) is None)
        yield Finding("close-or-staff", "serious", held, {"lacking": lacking})
    elif not case.young & {"staffing", "platforms"}:
        rows = held or ids(required(case.standing.edition, 1, 1))
        yield Finding("close-or-staff", "serious", rows, sentence="close-or-staff-unwished")


def _step_down(case: Case) -> Iterator[Finding]:
    """Measured by the range that is shown: what has not been asked about yet calls for no step down."""
    present = case.verdicts.present
    if case.verdicts.next_step < present and case.highest < present:
        unwished = case.best["ambition"] < _sustained(case)
        yield Finding(
            "step-down",
            "serious",
            _held(case),
            {"present": present, "level": case.highest},
            sentence="step-down-unwished" if unwished else "",
        )


def _sustained(case: Case) -> Level:
    """What can be carried at best."""
    return min(case.best[name] for name in ("staffing", "platforms", "law"))


def _held(case: Case) -> tuple[str, ...]:
    return held_at_best(case.standing, case.verdicts, case.best)


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
        questions = tuple(Named("question", ".".join(path)) for path in case.worth_asking)
        yield Finding(
            "open-question",
            "info",
            tuple(_asked_about(path) for path in case.worth_asking),
            {
                "recommended": case.verdicts.recommended,
                "highest": case.highest,
                "count": len(questions),
                "questions": questions,
            },
        )


def _asked_about(path: Path) -> str:
    """The row, condition or position that a question is about; of a whole step, what level 1 asks of it."""
    whole_steps = {("staff", "people"): f"{CENTRAL}.{ANY_ROLE}", ("platforms",): PLATFORM}
    return whole_steps.get(path) or path[1]


CHECKS = (
    _close_or_staff,
    _step_down,
    _chosen_above_sustainable,
    _level_5_legal,
    _open_question,
)
