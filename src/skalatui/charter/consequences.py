"""What follows for the hospital when one charter becomes another: levels that move, conditions lost and won."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from skalatui.document.records import dataclass
from skalatui.recommend.assessment import Assessment
from skalatui.scale.edition import Level

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Cause: TypeAlias = Literal["answers", "edition"]
    Kind: TypeAlias = Literal[
        "verdict", "lost", "won", "positions-lost", "positions-won", "positions-gone", "rows-in", "rows-out"
    ]
else:
    Cause = str
    Kind = str

TARGET = "chosen"
_SHOWN = ("present", "framework", "ambition", "staffing", "platforms", "law", "sustainable", "recommended", "at_most")


@dataclass(frozen=True)
class Consequence:
    """One thing that follows. A verdict goes from level `old` to `new` (None: none chosen).

    What is lost or won (`id`, a condition or `unit.role`) is what level `new` asks for: it can no longer be
    carried, or now can; a position that is gone stood open, and is asked for no longer. Rows that come into force or
    go out of it are counted in `new`.
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
        yield from (Consequence("lost", name, None, after + 1, cause) for name in new.standing.unmet(after + 1))
        yield from (Consequence("positions-lost", name, None, after + 1, cause) for name in _open(new, after + 1))
    elif after > before:
        yield from (Consequence("won", name, None, before + 1, cause) for name in old.standing.unmet(before + 1))
        filled_before, filled_now = (_filled(side, before + 1) for side in (old, new))
        for name in _open(old, before + 1):
            kind: Kind = "positions-won" if filled_now[name] > filled_before[name] else "positions-gone"
            yield Consequence(kind, name, None, before + 1, cause)
    yield from _rows(old, new, cause)


def _open(side: Assessment, level: Level) -> list[str]:
    """The positions, as `unit.role`, that stand open at a level."""
    return [f"{unit}.{role}" for unit, roles in side.staffing.open_positions(level).items() for role in roles]


def _filled(side: Assessment, level: Level) -> Counter[str]:
    """How many positions of each kind are filled at a level."""
    from skalatui.recommend.positions import positions

    found = positions(side.staffing, level).all
    return Counter(f"{position.unit}.{position.role}" for position in found if position.holder is not None)


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
