"""What a trial moves: the verdicts that are otherwise than before, the ones that decide first."""

from __future__ import annotations

from skalatui.document.records import dataclass
from skalatui.flow.levels import VERDICTS, shown
from skalatui.flow.view import View

FIRST = ("recommended", "sustainable", "staffing", "platforms", "law", "ambition")
ORDER = (*FIRST, *(verdict for verdict in VERDICTS if verdict not in FIRST))


@dataclass(frozen=True)
class Move:
    """A verdict's figures as they are shown, before the trial and in it."""

    verdict: str
    before: str
    after: str


def moves(before: View, after: View) -> tuple[Move, ...]:
    """The verdicts that are shown otherwise; none where the trial moves none."""
    figures = ((verdict, shown(before, verdict).figure, shown(after, verdict).figure) for verdict in ORDER)
    return tuple(Move(verdict, was, now) for verdict, was, now in figures if was != now)


def moves_in_words(before: View, after: View) -> str:
    """`anbefalet 2 → 3, bemanding 1 → 3`; that the recommendation stays where others move it not, or nothing moves."""
    say, found = after.wording.catalogue.say, moves(before, after)
    if not found:
        return say("whatif.unmoved", recommended=shown(after, "recommended").figure)
    said = [
        say("whatif.move", verdict=say(f"whatif.verdict.{one.verdict}"), before=one.before, after=one.after)
        for one in found
    ]
    if found[0].verdict != "recommended":
        said.append(say("whatif.stays", recommended=shown(after, "recommended").figure))
    return ", ".join(said)
