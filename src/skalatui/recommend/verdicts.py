"""The verdicts of an interview, and the rules that combine them (RULES.md, *The verdicts*)."""

from __future__ import annotations

from collections.abc import Collection

from skalatui.document.records import dataclass, replace
from skalatui.interview.answers import NOT_ASSESSED, UNKNOWN, YES, Answers
from skalatui.recommend.framework import Framework
from skalatui.recommend.platforms import level_of_platforms
from skalatui.recommend.practice import ambition, present, wish_given
from skalatui.recommend.staffing import Staffing
from skalatui.scale.edition import Edition, Level

YOUNG_STEPS = ("staffing", "platforms", "framework")
BEST_ANSWERS = {
    "coverage": "round-the-clock",
    "management_backing": YES,
    "departments_ready": "quickly",
    "reference_group": YES,
}


@dataclass(frozen=True)
class Verdicts:
    """All levels found, 0 to 5. `contradictions` are sorted ids of declined practice rows."""

    present: Level
    framework: Level
    wanted: Level
    ambition: Level
    contradictions: tuple[str, ...]
    staffing: Level
    platforms: Level
    law: Level
    sustainable: Level
    recommended: Level
    at_most: Level
    next_step: Level


@dataclass(frozen=True)
class Bounds:
    """The verdicts that the recommendation is the lowest of, but for the staffing."""

    platforms: Level
    ambition: Level
    law: Level


def verdicts(answers: Answers, edition: Edition, staffing: Staffing, framework: Framework) -> Verdicts:
    wish = ambition(answers, edition)
    bounds = Bounds(level_of_platforms(answers, edition), wish.level, level_of_law(answers, edition))
    sustainable = min(staffing.level, bounds.platforms, bounds.law)
    recommended = min(wish.level, sustainable)
    here, most = present(answers, edition), min(at_best(answers, edition, staffing, bounds).values())
    return Verdicts(
        present=here,
        framework=framework.level,
        wanted=wish.wanted,
        ambition=wish.level,
        contradictions=tuple(sorted(wish.contradictions)),
        staffing=staffing.level,
        platforms=bounds.platforms,
        law=bounds.law,
        sustainable=sustainable,
        recommended=recommended,
        at_most=most,
        next_step=here + 1 if recommended > here else min(here, most),
    )


def level_of_law(answers: Answers, edition: Edition) -> Level:
    """The reserved level where its clearance is given with name, date and reference, else the one below."""
    legal = answers.legal
    cleared = legal.clearance == "given" and legal.by and legal.date and legal.reference
    return edition.top if cleared else edition.legal_level - 1


def at_best(
    answers: Answers, edition: Edition, staffing: Staffing, bounds: Bounds | Verdicts, young: Collection[str] = ()
) -> dict[str, Level]:
    """The verdicts that the recommendation is the lowest of, each as if the unknown turned out well.

    `staffing` and `bounds` are those of the answers as they are; `young` steps count as fulfilled (for showing only).
    """
    top, hoped = edition.top, hoped_for(answers)
    if hoped is not answers:
        staffing = Staffing(hoped, edition)
    return {
        "staffing": top if "staffing" in young else staffing.level,
        "platforms": top if "platforms" in young else bounds.platforms,
        "ambition": bounds.ambition if wish_given(answers, edition) else top,
        "law": top if answers.legal.clearance == "requested" else bounds.law,
    }


def hoped_for(answers: Answers) -> Answers:
    """The answers with every unknown condition of the staff at its best."""
    unknown = {name: best for name, best in BEST_ANSWERS.items() if getattr(answers, name) == UNKNOWN}
    return answers if not unknown else replace(answers, **unknown)  # type: ignore[arg-type]  # the four are words


def young_steps(answers: Answers) -> frozenset[str]:
    """The verdicts that read "not asked yet": nothing of their step has been entered, nor is it marked done."""
    entered = {
        "staffing": bool(answers.people) or answers.people_done,
        "platforms": bool(answers.platforms) or answers.platforms_done,
        "framework": answers.frames_done
        or any(frame.status != NOT_ASSESSED for frames in answers.frames.values() for frame in frames.values()),
    }
    return frozenset(step for step in YOUNG_STEPS if not entered[step])
