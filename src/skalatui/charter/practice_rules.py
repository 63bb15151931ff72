"""The section [practice_rules]: what users can expect at the level that the charter is for."""

from __future__ import annotations

from skalatui.document.tree import Tree, Value
from skalatui.recommend.assessment import Assessment
from skalatui.recommend.platforms import can
from skalatui.scale.edition import Level
from skalatui.text.language import Language

CLOSED = "closed-interaction"
# What a platform must be able to do for users to meet a row there; whatever one lacks, the charter says.
_NEEDED = {
    "open-interaction": ("comments", "reactions", "sharing"),
    "direct-message": ("direct_message",),
    "visitor-posts": ("visitor_posts",),
    "reviews": ("reviews",),
}


def practice_rules(assessment: Assessment, level: Level | None, language: Language) -> Tree:
    """One table for each practice row in force, closed interaction included; none for a draft.

    `lacking` and `residuals` name what platforms cannot do, or cannot close, as `platform.capability`.
    """
    rows = assessment.edition.in_force(level) if level is not None else ()
    return {
        row.id: {"text": row.text.in_language(language), **_platforms(assessment, row.id)}
        for row in rows
        if row.section == "practice"
    }


def _platforms(assessment: Assessment, id: str) -> Tree:
    residuals = [f"{one.platform}.{one.capability}" for one in assessment.residuals] if id == CLOSED else []
    lacking = [
        f"{platform.key}.{capability}"
        for platform in assessment.answers.platforms
        if platform.counts
        for capability in _NEEDED.get(id, ())
        if not can(assessment.edition, platform, capability)
    ]
    found: dict[str, Value] = {"lacking": lacking, "residuals": residuals}
    return {key: ids for key, ids in found.items() if ids}
