"""Answers that do not go together, each with what stands against it: for the place where they are given."""

from __future__ import annotations

from collections.abc import Mapping

from skalatui.document.records import dataclass
from skalatui.document.tree import Path
from skalatui.flow.levels import are_hidden
from skalatui.flow.view import View
from skalatui.flow.whereabouts import asked_for
from skalatui.recommend.findings import Finding

# The findings of which one answer says the contrary of others, and the column in which practice is meant.
COLUMNS = {"contradiction": "wish", "open-but-unanswered": "today", "unmanaged-presence": "today"}
AT_ONCE = 2  # names in one sentence; the rest are counted


@dataclass(frozen=True)
class Contradiction:
    """`finding` is what the rules call it; `against` are the answers on the other side, the first to go to first.

    `is_first`: this side is the one that the rules name first, like what was declined.
    """

    finding: str
    against: tuple[Path, ...]
    is_first: bool


def contradictions(view: View) -> Mapping[Path, Contradiction]:
    """The answers that contradict others; of several contradictions of one answer the most serious."""
    found: dict[Path, Contradiction] = {}
    for finding in view.assessment.findings:
        if finding.id in COLUMNS and len(finding.rows) > 1:
            first, *others = (_path(view, finding, id) for id in finding.rows)
            found.setdefault(first, Contradiction(finding.id, tuple(others), is_first=True))
            for other in others:
                found.setdefault(other, Contradiction(finding.id, (first,), is_first=False))
    return found


def other_side(view: View, path: Path) -> Path:
    """The answer to go to from the one at `path`; where nothing contradicts that, from another answer of its row.

    Empty where nothing contradicts any of them.
    """
    found = contradictions(view)
    beside = (one for one in found if len(path) > 2 and one[:-1] == path[:-1])
    return next((found[one].against[0] for one in (path, *beside) if one in found), ())


def declined(view: View) -> list[tuple[str, str]]:
    """The declined rows that a wish for more needs: each with the sentence that names both sides.

    None while a client looks on who may see no level.
    """
    if are_hidden(view):
        return []
    found = [one for one in view.assessment.findings if one.id == "contradiction"]
    return [(one.rows[0] if one.rows else "", view.names.finding(one)) for one in found]


def declined_without_levels(view: View) -> list[tuple[str, str]]:
    """The same while the levels are covered: the row, and what stands against it."""
    found = contradictions(view)
    said = view.wording.catalogue.say
    return [
        (id, f"{said('findings.list.quoted', text=view.names.row('practice', id))}: {sentence(view, found[path])}")
        for id, _ in declined(view)
        if (path := ("practice", id, COLUMNS["contradiction"])) in found
    ]


def in_words(view: View, contradiction: Contradiction) -> str:
    """What stands against an answer, and the key that leads there."""
    return sentence(view, contradiction) + " " + view.wording.catalogue.say("contradictions.go")


def sentence(view: View, contradiction: Contradiction) -> str:
    """What stands against an answer. No level is named: it may be covered."""
    say = view.wording.catalogue.say
    others = view.names.list(
        [say("findings.list.quoted", text=_name(view, path)) for path in contradiction.against], AT_ONCE
    )
    side = "first" if contradiction.is_first else "other"
    return say(f"contradictions.{contradiction.finding}.{side}", others=others)


def _path(view: View, finding: Finding, id: str) -> Path:
    _, path = asked_for(view, id)
    return (*path[:-1], COLUMNS[finding.id]) if path[0] == "practice" else path


def _name(view: View, path: Path) -> str:
    return view.names.row(path[0], path[1])
