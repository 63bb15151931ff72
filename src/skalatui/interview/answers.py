"""The answers of an interview as the rules read them: typed, frozen, every missing one with its default.

The document stays the one store of answers; `answers_in` is a view of it. It is total: a value of the wrong
type or outside its words reads as missing (`charter.check` names such values).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from skalatui.document.records import dataclass, field
from skalatui.document.tree import Path, Tree, Value, table_at
from skalatui.scale.edition import FRAME_SECTIONS

UNKNOWN = "unknown"
YES, PARTLY, NO, NOT_POSSIBLE = "yes", "partly", "no", "not-possible"
IN_PLACE, PLANNED, MISSING, NOT_ASSESSED, LEFT_OUT = "in-place", "planned", "missing", "not-assessed", "left-out"
ACTIVE, DROPPED = "active", "dropped"
COVERAGE = ("office-hours", "extended", "round-the-clock", UNKNOWN)
GIVEN = "given"
CLEARANCE = ("none", "requested", "refused", GIVEN)
CHOSEN: Path = ("recommendation", "chosen")  # the level that the hospital wants the charter for, and why
BECAUSE: Path = ("recommendation", "chosen_because")
CONDITIONS = ("coverage", "management_backing", "departments_ready", "reference_group")


def is_answered(value: Value | None) -> bool:
    """Whether a value is an answer: not missing, not *unknown* or *not assessed*, no blank text or empty list.

    A flag left at false says that nobody has settled it yet.
    """
    if isinstance(value, str):
        return bool(value.strip()) and value not in (UNKNOWN, NOT_ASSESSED)
    return value is not None and value is not False and value not in ([], ())


@dataclass(frozen=True)
class Practice:
    """What users meet today, and what the hospital wants them to meet."""

    today: str = UNKNOWN
    wish: str = UNKNOWN


@dataclass(frozen=True)
class Person:
    """One row of the roster. `hours` a week on social media; `unit` is `central` or a department's key."""

    key: str
    name: str
    unit: str
    roles: tuple[str, ...] = ()
    hours: float | None = None


@dataclass(frozen=True)
class Department:
    key: str
    name: str
    selected: bool = False
    networks: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlatformInUse:
    """A platform of the hospital. `capabilities` holds only what the answers state."""

    key: str
    status: str = ACTIVE
    name: str = ""
    handle: str = ""
    capabilities: Mapping[str, bool] = field(default_factory=dict)

    @property
    def counts(self) -> bool:
        """Whether it is active or planned."""
        return self.status != DROPPED


@dataclass(frozen=True)
class Legal:
    clearance: str = "none"
    by: str = ""
    date: date | None = None
    reference: str = ""


@dataclass(frozen=True)
class Frame:
    """The answer to one row of a frame section."""

    status: str = NOT_ASSESSED
    reason: str = ""


_NOT_ANSWERED = Frame()


@dataclass(frozen=True)
class Answers:
    """All answers that the rules read (RULES.md, *Answers*); people, departments, platforms in the person's order."""

    practice: Mapping[str, Practice] = field(default_factory=dict)
    strategies: Mapping[str, str] = field(default_factory=dict)
    coverage: str = UNKNOWN
    management_backing: str = UNKNOWN
    departments_ready: str = UNKNOWN
    reference_group: str = UNKNOWN
    people: tuple[Person, ...] = ()
    departments: tuple[Department, ...] = ()
    platforms: tuple[PlatformInUse, ...] = ()
    contact_email: str = ""
    legal: Legal = Legal()
    frames: Mapping[str, Mapping[str, Frame]] = field(default_factory=dict)
    chosen: int | None = None
    chosen_because: str = ""
    people_done: bool = False
    platforms_done: bool = False
    frames_done: bool = False

    @cached_property
    def selected(self) -> tuple[Department, ...]:
        return tuple(department for department in self.departments if department.selected)

    def frame(self, section: str, id: str) -> Frame:
        frames = self.frames.get(section)
        return _NOT_ANSWERED if frames is None else frames.get(id, _NOT_ANSWERED)


def answers_in(tree: Tree) -> Answers:
    """The answers that a document holds."""
    staff, legal, recommendation = (table_at(tree, (key,)) for key in ("staff", "legal", "recommendation"))
    return Answers(
        practice={
            id: Practice(_word(row, "today", UNKNOWN), _word(row, "wish", UNKNOWN))
            for id, row in _tables(tree, "practice")
        },
        strategies={id: value for id, value in table_at(tree, ("strategies",)).items() if isinstance(value, str)},
        coverage=_word(staff, "coverage", UNKNOWN),
        management_backing=_word(staff, "management_backing", UNKNOWN),
        departments_ready=_word(staff, "departments_ready", UNKNOWN),
        reference_group=_word(staff, "reference_group", UNKNOWN),
        people=tuple(
            Person(key, _word(row, "name"), _word(row, "unit"), _words(row, "roles"), _hours(row.get("hours")))
            for key, row in _tables(staff, "people")
        ),
        departments=tuple(
            Department(key, _word(row, "name"), row.get("selected") is True, _words(row, "networks"))
            for key, row in _tables(tree, "departments")
        ),
        platforms=tuple(
            PlatformInUse(
                key,
                _word(row, "status", ACTIVE),
                _word(row, "name"),
                _word(row, "handle"),
                {id: on for id, on in table_at(row, ("capabilities",)).items() if isinstance(on, bool)},
            )
            for key, row in _tables(tree, "platforms")
        ),
        contact_email=_word(table_at(tree, ("hospital",)), "contact_email").strip(),
        legal=Legal(
            _word(legal, "clearance", "none"),
            _word(legal, "by").strip(),
            _date(legal.get("date")),
            _word(legal, "reference").strip(),
        ),
        frames={
            section: {
                id: Frame(_word(row, "status", NOT_ASSESSED), _word(row, "reason").strip())
                for id, row in _tables(tree, section)
                if row.get("own") is not True
            }
            for section in FRAME_SECTIONS
        },
        chosen=_level(recommendation.get("chosen")),
        chosen_because=_word(recommendation, "chosen_because").strip(),
        people_done=staff.get("people_done") is True,
        platforms_done=tree.get("platforms_done") is True,
        frames_done=tree.get("frames_done") is True,
    )


def _tables(tree: Tree, key: str) -> list[tuple[str, Tree]]:
    return [(id, row) for id, row in table_at(tree, (key,)).items() if isinstance(row, dict)]


def _word(row: Tree, key: str, default: str = "") -> str:
    value = row.get(key)
    return value if isinstance(value, str) else default


def _words(row: Tree, key: str) -> tuple[str, ...]:
    value = row.get(key)
    return tuple(word for word in value if isinstance(word, str)) if isinstance(value, list | tuple) else ()


def _hours(value: Value | None) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _level(value: Value | None) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _date(value: Value | None) -> date | None:
    return value if type(value) is date else None
