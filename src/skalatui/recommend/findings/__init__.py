"""What an interviewer should notice: findings, each with the rows it rests on (RULES.md, *Findings*)."""

from __future__ import annotations

from skalatui.recommend.findings.finding import Case, Finding, Named, Parameter, Severity

__all__ = ["Case", "Finding", "Named", "Parameter", "Severity", "findings"]

_ORDER: tuple[Severity, ...] = ("serious", "warning", "info")


def findings(case: Case) -> tuple[Finding, ...]:
    """All findings, the serious ones first, those of the outcome before what it rests on."""
    from skalatui.recommend.findings import of_outcome, of_platforms, of_practice, of_staff  # not to name what is found

    checks = (*of_outcome.CHECKS, *of_practice.CHECKS, *of_staff.CHECKS, *of_platforms.CHECKS)
    found = [finding for check in checks for finding in check(case)]
    return tuple(sorted(found, key=lambda finding: _ORDER.index(finding.severity)))
