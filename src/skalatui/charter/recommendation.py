"""The section [recommendation]: the verdicts, why, what is open, and the level that the charter is for."""

from __future__ import annotations

from skalatui.charter.answers import is_chosen
from skalatui.charter.form import RECOMMENDATION
from skalatui.document.tree import Tree, Value, table_at
from skalatui.recommend.assessment import Assessment
from skalatui.scale.edition import Level
from skalatui.text.language import Language

DRAFT, FINAL = "draft", "final"


def recommendation(answers: Tree, assessment: Assessment, level: Level | None, language: Language) -> Tree:
    """What the rules say of the answers, with ids of rows, conditions and `unit.role` positions (RULES.md).

    `level` is the one that the charter is for, None for a draft. `chosen` is left out where a person gave a reason
    for a choice: it is an answer then.
    """
    verdicts, edition = assessment.verdicts, assessment.edition
    found: dict[str, Value] = {
        "status": FINAL if level is not None and _is_approved(answers) else DRAFT,
        "present": verdicts.present,
        "framework": verdicts.framework,
        "wanted": verdicts.wanted,
        "ambition": verdicts.ambition,
        "contradictions": list(verdicts.contradictions),
        "implied": list(assessment.wish.implied),
        "staffing": verdicts.staffing,
        "platforms": verdicts.platforms,
        "law": verdicts.law,
        "sustainable": verdicts.sustainable,
        "recommended": verdicts.recommended,
        "at_most": verdicts.at_most,
        "next_step": verdicts.next_step,
        "open_questions": [".".join(path) for path in assessment.worth_asking],
        "findings": list(dict.fromkeys(finding.id for finding in assessment.findings)),
        "why": {verdict: list(ids) for verdict, ids in assessment.why.items() if ids},
    }
    if level is not None:
        if not is_chosen(table_at(answers, (RECOMMENDATION,))):
            found["chosen"] = level
        of_scale = edition.level(level)
        found["name"] = of_scale.name.in_language(language)
        if of_scale.reservation is not None:
            found["reservation"] = of_scale.reservation.in_language(language)
        found |= {
            "shortfalls": _shortfalls(assessment, level),
            "strategies": {
                row.id: {"text": row.text.in_language(language)}
                for row in edition.in_force(level)
                if row.section == "strategies"
            },
        }
    return {key: value for key, value in found.items() if value not in ([], {})}


def _is_approved(answers: Tree) -> bool:
    interview = table_at(answers, ("interview",))
    return "approved_by" in interview and "approved_on" in interview


def _shortfalls(assessment: Assessment, level: Level) -> Tree:
    """What a level above the sustainable one lacks (RULES.md, *The charter is for*)."""
    lacking = range(assessment.verdicts.sustainable + 1, level + 1)
    unmet = (name for step in lacking for name in assessment.standing.unmet(step))
    positions = assessment.staffing.open_positions(level)
    found: dict[str, Value] = {"conditions": list(dict.fromkeys(unmet)), "positions": positions}
    return {key: value for key, value in found.items() if value not in ([], {})}
