"""The section [roadmap]: one table a level, with what takes the hospital there."""

from __future__ import annotations

from skalatui.document.tree import Tree, Value
from skalatui.recommend.assessment import Assessment
from skalatui.recommend.roadmap import RoadmapStep
from skalatui.text.language import Language


def roadmap(assessment: Assessment, language: Language) -> Tree:
    """Level → its name, and ids: frames to put in place, conditions to meet, practice to open, positions to fill."""
    return {str(step.level): _step(step, assessment, language) for step in assessment.roadmap}


def _step(step: RoadmapStep, assessment: Assessment, language: Language) -> Tree:
    found: dict[str, Value] = {
        "name": assessment.edition.level(step.level).name.in_language(language),
        "frames": [f"{row.section}.{row.id}" for row in step.frames],
        "conditions": [gap.id for gap in step.conditions],
        "practice": [row.id for row in step.practice],
        "positions": step.positions,
    }
    return {key: value for key, value in found.items() if value not in ([], {})}
