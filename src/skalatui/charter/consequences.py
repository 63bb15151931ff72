"""What follows for the hospital when one charter becomes another: levels that move, conditions lost and won."""

from __future__ import annotations

from collections.abc import Iterator

from skalatui.document.records import dataclass
from skalatui.recommend.assessment import Assessment
from skalatui.scale.edition import Level

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Cause: TypeAlias = Literal["answers", "edition"]
    Kind: TypeAlias = Literal["verdict", "lost", "won", "positions-lost", "positions-won", "rows-in", "rows-out"]
else:
    Cause = str
    Kind = str

TARGET = "chosen"
_SHOWN = ("present", "framework", "ambition", "staffing", "platforms", "law", "sustainable", "recommended", "at_most")


@dataclass(frozen=True)
class Consequence:
    """One thing that follows. A verdict goes from level `old` to `new` (None: none chosen).

    What is lost or won (`id`, a condition or `unit.role`) is what level `new` asks for: it can no longer be
    carried, or now can. Rows that come into force or go out of it are counted in `new`.
    """

    kind: Kind
    id: str
    old: Level | None
    new: Level | None
    cause: Cause = "answers"


def consequences(old: Assessment, new: Assessment, cause: Cause = "answers") -> tuple[Consequence, ...]:
    """What follows from one assessment becoming the other: of the same edition by changed answers, or the other way
    round by a changed edition. First the level that the charter is for, then the verdicts, then why."""
    return tuple(_consequences(old, new, cause))


def _consequences(old: Assessment, new: Assessment, cause: Cause) -> Iterator[Consequence]:
    if old.chosen != new.chosen:
        yield Consequence("verdict", TARGET, old.chosen, new.chosen, cause)
    for verdict in _SHOWN:
        before, after = getattr(old.verdicts, verdict), getattr(new.verdicts, verdict)
        if before != after:
            yield Consequence("verdict", verdict, before, after, cause)
    before, after = old.verdicts.sustainable, new.verdicts.sustainable
    if after < before:
        yield from _missing(new, after + 1, "lost", "positions-lost", cause)
    elif after > before:
        yield from _missing(old, before + 1, "won", "positions-won", cause)
    yield from _rows(old, new, cause)


def _missing(side: Assessment, level: Level, condition: Kind, position: Kind, cause: Cause) -> Iterator[Consequence]:
    """What the side that lacks it lacks at the first level that only the other can carry."""
    for name in side.standing.unmet(level):
        yield Consequence(condition, name, None, level, cause)
    for unit, roles in side.staffing.open_positions(level).items():
        for role in roles:
            yield Consequence(position, f"{unit}.{role}", None, level, cause)


def _rows(old: Assessment, new: Assessment, cause: Cause) -> Iterator[Consequence]:
    before, after = _in_force(old), _in_force(new)
    if come := len(after - before):
        yield Consequence("rows-in", "", None, come, cause)
    if gone := len(before - after):
        yield Consequence("rows-out", "", None, gone, cause)


def _in_force(side: Assessment) -> set[tuple[str, str]]:
    if side.chosen is None:
        return set()
    level = min(max(side.chosen, 1), side.edition.top)
    rows = side.edition.in_force(level, departments_selected=bool(side.answers.selected))
    return {(row.section, row.id) for row in rows}
