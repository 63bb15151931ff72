"""Which way a changed answer points: stronger or weaker, or a gap that it opens or closes at the level aimed at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from skalatui.charter.difference import Change, Direction
from skalatui.document.records import dataclass, replace
from skalatui.document.tree import Path, Tree, Value, table_at, value_at
from skalatui.interview.answers import DROPPED, LEFT_OUT
from skalatui.recommend.assessment import Assessment
from skalatui.recommend.gaps import CLEARANCE, CONDITIONS_SECTION, ROLES_SECTION, gaps
from skalatui.recommend.staffing import CONDITIONS, NETWORK, SELECTED_DEPARTMENT
from skalatui.scale.edition import FRAME_SECTIONS

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import TypeAlias

Item: TypeAlias = tuple[str, str]  # section and id of something lacking, as `recommend.gaps` names it

_WAYS = tuple(
    (CONDITIONS_SECTION, name) for name in ("platform", "comments_and_sharing", "direct_way", "closed_groups")
)
_MET = {"no": 0, "unknown": 0, "not-possible": 0, "partly": 1, "yes": 2}
_WISHED = {"no": 0, "unknown": 1, "not-possible": 1, "yes": 2}
_STATUS = {"missing": 0, "not-assessed": 0, "planned": 1, LEFT_OUT: 1, "in-place": 2}
_RANKS: Mapping[str, Mapping[str, int]] = {
    "practice.today": _MET,
    "practice.wish": _WISHED,
    "staff.coverage": {"unknown": 0, "office-hours": 0, "extended": 1, "round-the-clock": 2},
    "staff.management_backing": _MET,
    "staff.departments_ready": {"no": 0, "unknown": 0, "yes": 1, "quickly": 2},
    "staff.reference_group": _MET,
    "legal.clearance": {"none": 0, "refused": 0, "requested": 1, "given": 2},
    "platforms.status": {DROPPED: 0, "planned": 1, "active": 2},
    "legal.checklist.state": _MET,
    **{f"{section}.status": _STATUS for section in FRAME_SECTIONS},
}
_DEFAULTS = {"platforms.status": 2}  # what an answer that is not there ranks as, where it isn't the lowest
_STAY_THE_SAME = ("name", "note", "evidence", "later", "date", "handle", "text", "reworded", "own", "owner", "due")
_MORE_MAY_LACK = ("selected", "networks")  # more of it can ask for more people


@dataclass(frozen=True)
class Aim:
    """Both sides by the same rules, and what lacks on each at the same level: the higher one of the two charters'."""

    old: Assessment
    new: Assessment

    @property
    def level(self) -> int:
        return min(max(self.old.chosen or 1, self.new.chosen or 1), self.new.edition.top)

    def opened_and_closed(self) -> tuple[frozenset[Item], frozenset[Item]]:
        before, after = (_lacking(side, self.level) for side in (self.old, self.new))
        return after - before, before - after


def with_directions(changes: Sequence[Change], old: Tree, new: Tree, aim: Aim) -> tuple[Change, ...]:
    """The changes between two trees, each with its direction."""
    opened, closed = aim.opened_and_closed()

    def directed(change: Change) -> Change:
        way = _way(change, old, new)
        touched = _touched(change, old, new)
        either = change.path[-1] in _MORE_MAY_LACK
        direction: Direction = "neutral"
        if (way <= 0 or either) and _meet(touched, opened):
            direction = "new-gap"
        elif (way >= 0 or either) and _meet(touched, closed):
            direction = "closed-gap"
        elif way:
            direction = "stronger" if way > 0 else "weaker"
        return replace(change, direction=direction)

    return tuple(change if change.is_order else directed(change) for change in changes)


def _lacking(side: Assessment, level: int) -> frozenset[Item]:
    return frozenset((gap.section, gap.id) for gap in gaps(side.standing, level))


def _meet(touched: Sequence[Item], lacking: frozenset[Item]) -> bool:
    """Whether something touched lacks; an id that ends in a dot stands for all positions of a unit."""
    return any(
        section == other and (id == its or (id.endswith(".") and its.startswith(id)))
        for section, id in touched
        for other, its in lacking
    )


def _touched(change: Change, old: Tree, new: Tree) -> Sequence[Item]:
    """What an answer bears on, as far as a gap can come of it."""
    path = change.path
    if path[-1] in _STAY_THE_SAME and path[0] not in ("legal", "hospital"):
        return ()
    match path:
        case (section, id, *_) if section in FRAME_SECTIONS:
            return ((section, id),)
        case ("staff", condition) if condition in CONDITIONS:
            return ((CONDITIONS_SECTION, condition),)
        case ("staff", "people", key, "unit" | "roles") if not _is_told_by_unit(change, old, new):
            units = {table_at(tree, ("staff", "people", key)).get("unit") for tree in (old, new)}
            return tuple((ROLES_SECTION, f"{unit}.") for unit in units if isinstance(unit, str))
        case ("departments", key, "selected"):
            return (
                (CONDITIONS_SECTION, SELECTED_DEPARTMENT),
                (CONDITIONS_SECTION, NETWORK),
                (ROLES_SECTION, f"{key}."),
            )
        case ("departments", key, "networks"):
            return ((CONDITIONS_SECTION, NETWORK), (ROLES_SECTION, f"{key}."))
        case ("platforms", *_):
            return _WAYS
        case ("hospital", "contact_email"):
            return ((CONDITIONS_SECTION, "direct_way"),)
        case ("legal", key) if key in ("clearance", "by", "date", "reference"):
            return ((CONDITIONS_SECTION, CLEARANCE),)
    return ()


def _way(change: Change, old: Tree, new: Tree) -> int:
    """Above 0 for more or better, below 0 for less, 0 for what is neither."""
    if change.moved and same_moved(change, old, new):
        return 0
    path = change.path
    if _is_told_by_unit(change, old, new):
        return 0
    kind = _kind(path)
    if kind in _RANKS:
        before, after = (_rank(kind, value) for value in (change.old, change.new))
        if kind == "platforms.status":
            before, after = (rank if _is_there(tree, path[:-1]) else 0 for tree, rank in ((old, before), (new, after)))
        return after - before
    match path:
        case ("strategies", _) if isinstance(change.old, str | None) and isinstance(change.new, str | None):
            is_answer = {change.old, change.new} <= {"yes", "no", "unknown", None}
            return (change.new == "yes") - (change.old == "yes") if is_answer else 0
        case ("platforms", _):
            return (change.new is not None) - (change.old is not None)
        case ("staff", "people", _, "unit") if change.kind != "changed":
            return 1 if change.kind == "added" else -1
        case ("staff", "people", _, "roles") | ("departments", _, "networks"):
            return _more(_items(change.old), _items(change.new))
        case ("departments", _, "selected") | ("platforms", _, "capabilities", _):
            return (change.new is True) - (change.old is True)
        case ("staff", "people", _, "hours") | ("recommendation", "chosen"):
            return _difference(change.old, change.new)
        case ("response", _, "first_inside" | "full_inside" | "first_outside" | "full_outside"):
            if change.kind == "changed":
                return _difference(change.new, change.old)  # a shorter wait is the stronger promise
            return 1 if change.kind == "added" else -1
        case ("hospital", "contact_email") | ("legal", "by" | "date" | "reference") if change.kind != "changed":
            return 1 if change.kind == "added" else -1
    return 0


def _is_told_by_unit(change: Change, old: Tree, new: Tree) -> bool:
    """Of a person who comes or goes the unit alone counts, so that one person is one step."""
    path = change.path
    if path[:2] != ("staff", "people") or len(path) != 4 or path[3] == "unit":
        return False
    return not all(_is_there(tree, (*path[:3], "unit")) for tree in (old, new))


def _kind(path: Path) -> str:
    """The path without the key of a row: practice.today, legal.checklist.state."""
    return ".".join((*path[:-2], path[-1]) if len(path) > 2 else path)


def same_moved(change: Change, old: Tree, new: Tree) -> bool:
    """Whether an answer of a row whose key changed is the same on the other side."""
    other = value_at(new if change.kind == "removed" else old, change.moved)
    return other == (change.old if change.kind == "removed" else change.new)


def _is_there(tree: Tree, path: Path) -> bool:
    return value_at(tree, path) is not None


def _rank(kind: str, value: Value | None) -> int:
    ranks = _RANKS[kind]
    if value is None:
        return _DEFAULTS.get(kind, ranks.get("unknown", 0))
    return ranks.get(value, 0) if isinstance(value, str) else 0


def _items(value: Value | None) -> frozenset[object]:
    return frozenset(map(str, value)) if isinstance(value, list | tuple) else frozenset()


def _more(before: frozenset[object], after: frozenset[object]) -> int:
    return (after > before) - (after < before)


def _difference(before: Value | None, after: Value | None) -> int:
    low, high = (
        value if isinstance(value, int | float) and not isinstance(value, bool) else 0 for value in (before, after)
    )
    return (high > low) - (high < low)
