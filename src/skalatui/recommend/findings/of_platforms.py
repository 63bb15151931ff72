"""Findings of platforms: what cannot be closed, what is only planned."""

from __future__ import annotations

from collections.abc import Iterator

from skalatui.recommend.findings.finding import Case, Finding, Named
from skalatui.recommend.platforms import Residual, level_of_platforms, residuals, rested_on


def _cannot_close(case: Case) -> Iterator[Finding]:
    if 1 not in (case.verdicts.recommended, case.chosen):
        return
    found: dict[str, list[Residual]] = {}
    for residual in residuals(case.standing.answers, case.standing.edition):
        found.setdefault(residual.platform, []).append(residual)
    for platform, open_ones in found.items():
        yield Finding(
            "cannot-close",
            "warning",
            (platform, *(residual.capability for residual in open_ones)),
            {
                "platform": Named("platform", platform),
                "capabilities": tuple(Named("capability", residual.capability) for residual in open_ones),
            },
        )


def _rests_on_planned_platform(case: Case) -> Iterator[Finding]:
    answers, edition = case.standing.answers, case.standing.edition
    active = level_of_platforms(answers, edition, active_only=True)
    if active < case.verdicts.platforms:
        planned = tuple(platform.key for platform in rested_on(answers, edition, case.verdicts.platforms))
        yield Finding(
            "rests-on-planned-platform",
            "warning",
            planned,
            {
                "platforms": tuple(Named("platform", key) for key in planned),
                "level": case.verdicts.platforms,
                "active": active,
            },
        )


CHECKS = (
    _cannot_close,
    _rests_on_planned_platform,
)
