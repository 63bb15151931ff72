"""Findings of what users meet, what is wished and what is arranged for it."""

from __future__ import annotations

from collections.abc import Iterator

from skalatui.interview.answers import NO, PARTLY, YES
from skalatui.recommend.findings.finding import Case, Finding, Named, ids, names
from skalatui.recommend.practice import wished


def _practice_ahead_of_frames(case: Case) -> Iterator[Finding]:
    present, framework = case.verdicts.present, case.verdicts.framework
    if present <= framework or "framework" in case.young:
        return
    lacking = case.standing.framework.lacking(framework + 1)
    if any(case.standing.framework.is_said_to_lack(row) for row in lacking):
        yield Finding(
            "practice-ahead-of-frames",
            "serious",
            ids(lacking),
            {"present": present, "framework": framework, "count": len(lacking), "rows": names(lacking)},
        )


def _contradiction(case: Case) -> Iterator[Finding]:
    wishes = [row for row in wished(case.standing.answers, case.standing.edition) if row.level == case.wish.wanted]
    for id in case.wish.contradictions:
        row = case.standing.edition.row("practice", id)
        assert row is not None, "contradictions are rows of the edition"
        yield Finding(
            "contradiction",
            "serious",
            (id, *ids(wishes)),
            {
                "declined": Named("row", f"practice.{id}"),
                "level": row.level,
                "wanted": case.wish.wanted,
                "wished": names(wishes),
            },
        )


def _unmanaged_presence(case: Case) -> Iterator[Finding]:
    if case.today("basic-posting") not in (NO, PARTLY):
        return
    rows = case.standing.edition.of_section("practice")
    open_rows = [row for row in rows if row.asked and row.id != "basic-posting" and case.today(row.id) in (YES, PARTLY)]
    if open_rows:
        yield Finding("unmanaged-presence", "serious", ("basic-posting", *ids(open_rows)), {"rows": names(open_rows)})


def _open_but_unanswered(case: Case) -> Iterator[Finding]:
    if case.today("open-interaction") in (YES, PARTLY) and case.today("feedback-when-relevant") in (NO, PARTLY):
        yield Finding("open-but-unanswered", "warning", ("open-interaction", "feedback-when-relevant"))


def _implied(case: Case) -> Iterator[Finding]:
    if case.wish.implied:
        names = tuple(Named("row", f"practice.{id}") for id in case.wish.implied)
        yield Finding(
            "implied",
            "info",
            case.wish.implied,
            {"level": case.wish.level, "rows": names, "count": len(names)},
        )


CHECKS = (
    _practice_ahead_of_frames,
    _contradiction,
    _unmanaged_presence,
    _open_but_unanswered,
    _implied,
)
