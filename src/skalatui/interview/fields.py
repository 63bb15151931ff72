"""The field table: every answer that a charter file knows, its type and its words, in the file's order.

One table serves all: the session refuses what a field does not take, the charter's model and its JSON Schema
are made from it, and the writer takes the order of keys from it (CHARTER.md, *Shape*).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache, lru_cache

from skalatui.document.records import dataclass
from skalatui.document.tree import Path
from skalatui.interview import answers as words
from skalatui.scale.edition import CENTRAL, FRAME_SECTIONS
from skalatui.scale.platform import CAPABILITIES
from skalatui.text.language import LANGUAGES

ANY = "*"  # stands in a pattern for a row's id or a person's own key


class Kind(Enum):
    """What a field takes."""

    TEXT = "text"  # one line
    PARAGRAPH = "paragraph"  # one line or several
    CHOICE = "choice"  # one of the options
    FLAG = "flag"
    WHOLE = "whole"  # integer
    NUMBER = "number"  # integer or decimal
    DATE = "date"
    CLOCK_HOURS = "clock-hours"  # 08:00-16:00
    TEXTS = "texts"  # a list, one line each
    CHOICES = "choices"  # a list of options, none twice

    __hash__ = object.__hash__  # there is one of each, and the enum's own is asked for with every value of a charter


@dataclass(frozen=True)
class Field:
    """One field. `least` and `most` bound numbers, both included. `beside` marks note, evidence and the like.

    `unit` is what a number counts, where that is time: MINUTES or HOURS.
    """

    path: Path
    kind: Kind
    options: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    beside: bool = False
    unit: str = ""


YES_NO_UNKNOWN = (words.YES, words.NO, words.UNKNOWN)
TODAY = (words.YES, words.PARTLY, words.NO, words.UNKNOWN)
STATUS = (words.IN_PLACE, words.PLANNED, words.MISSING, words.NOT_ASSESSED, words.LEFT_OUT)
EVIDENCE = ("said", "shown", "documented")
PLATFORM_STATUS = (words.ACTIVE, words.PLANNED, words.DROPPED)
WHERE_POSSIBLE = ("visitor-posts", "reviews")  # practice that a platform may not allow (RULES.md, *Answers*)
CENTRAL_ROLES = (
    "strategist",
    "manager",
    "community-manager",
    "producer",
    "involvement-specialist",
    "network-specialist",
)
DEPARTMENT_ROLES = ("flowmanager", "community-manager-light", "producer", "facilitator")
ROLES = tuple(dict.fromkeys((*CENTRAL_ROLES, *DEPARTMENT_ROLES)))
FREE_TEXTS = frozenset({Kind.TEXT, Kind.PARAGRAPH, Kind.TEXTS})
PERSONAL = "_personal"  # behind a text's key: why it may hold what looks like personal data (note, note_personal)
RESERVED_KEYS = ("central", "department", "hospital", "all-departments")
EMAIL_CHANNEL = "email"  # [response.email] is a channel beside the platforms

MINUTES, HOURS = "minutes", "hours"
HOURS_A_WEEK = 168
MINUTES_A_YEAR = 366 * 24 * 60


def roles_of(unit: str) -> tuple[str, ...]:
    """The roles that a person of a unit may take (RULES.md, *Answers*)."""
    return CENTRAL_ROLES if unit == CENTRAL else DEPARTMENT_ROLES


def _field(
    path: str,
    kind: Kind = Kind.TEXT,
    *options: str,
    least: float | None = None,
    most: float | None = None,
    unit: str = "",
) -> Field:
    return Field(tuple(path.split(".")), kind, options, least, most, unit=unit)


def _beside(table: str) -> tuple[Field, ...]:
    """Note, evidence, ask again and date of a table's answers."""
    path = tuple(table.split("."))
    return (
        Field((*path, "note"), Kind.PARAGRAPH, beside=True),
        Field((*path, "evidence"), Kind.CHOICE, EVIDENCE, beside=True),
        Field((*path, "later"), Kind.FLAG, beside=True),
        Field((*path, "date"), Kind.DATE, beside=True),
    )


def _with_siblings(field: Field) -> tuple[Field, ...]:
    """A scalar answer with its note, evidence, later, reason and date, as siblings with a suffix."""
    *table, key = field.path

    def sibling(suffix: str, kind: Kind, options: tuple[str, ...] = ()) -> Field:
        return Field((*table, f"{key}_{suffix}"), kind, options, beside=True)

    return (
        field,
        sibling("note", Kind.PARAGRAPH),
        sibling("evidence", Kind.CHOICE, EVIDENCE),
        sibling("later", Kind.FLAG),
        sibling("reason", Kind.PARAGRAPH),
        sibling("date", Kind.DATE),
    )


def _with_remarks(field: Field) -> tuple[Field, ...]:
    """An answer that is a fact, not a judgement: its note, evidence and later, as siblings with a suffix."""
    return tuple(one for one in _with_siblings(field) if not one.path[-1].endswith(("_reason", "_date")))


def _with_reasons(fields: Iterable[Field]) -> Iterator[Field]:
    """Each field, and behind each free text the reason why personal data may stand in it. A unit is no free text."""
    for field in fields:
        yield field
        *table, key = field.path
        if table and field.kind in FREE_TEXTS and key != "unit":
            yield Field((*table, f"{key}{PERSONAL}"), Kind.PARAGRAPH, beside=True)


_ANSWERS: tuple[Field, ...] = (
    _field("schema", Kind.WHOLE, least=1),
    _field("scale"),
    _field("language", Kind.CHOICE, *LANGUAGES),
    _field("platforms_done", Kind.FLAG),
    _field("frames_done", Kind.FLAG),
    *_with_remarks(_field("hospital.name")),
    *_with_remarks(_field("hospital.region")),
    *_with_siblings(_field("hospital.contact_email")),
    *_with_remarks(_field("interview.date", Kind.DATE)),
    *_with_remarks(_field("interview.consultants", Kind.TEXTS)),
    *_with_remarks(_field("interview.participants", Kind.TEXTS)),
    *_with_siblings(_field("interview.purpose", Kind.PARAGRAPH)),
    *_with_remarks(_field("interview.review_by", Kind.DATE)),
    *_with_remarks(_field("interview.approved_by")),
    *_with_remarks(_field("interview.approved_on", Kind.DATE)),
    _field("practice.*.today", Kind.CHOICE, *TODAY, words.NOT_POSSIBLE),
    _field("practice.*.wish", Kind.CHOICE, *YES_NO_UNKNOWN, words.NOT_POSSIBLE),
    *_beside("practice.*"),
    *_with_siblings(_field("strategies.*", Kind.CHOICE, *YES_NO_UNKNOWN)),
    *_with_siblings(_field("staff.coverage", Kind.CHOICE, *words.COVERAGE)),
    *_with_siblings(_field("staff.management_backing", Kind.CHOICE, *TODAY)),
    *_with_siblings(_field("staff.departments_ready", Kind.CHOICE, words.NO, words.YES, "quickly", words.UNKNOWN)),
    *_with_siblings(_field("staff.reference_group", Kind.CHOICE, *TODAY)),
    *_with_remarks(_field("staff.people_done", Kind.FLAG)),
    _field("departments.*.name"),
    _field("departments.*.selected", Kind.FLAG),
    _field("departments.*.networks", Kind.TEXTS),
    *_beside("departments.*"),
    _field("staff.people.*.name"),
    _field("staff.people.*.unit"),
    _field("staff.people.*.roles", Kind.CHOICES, *ROLES),
    _field("staff.people.*.hours", Kind.NUMBER, least=0, most=HOURS_A_WEEK, unit=HOURS),
    *_beside("staff.people.*"),
    _field("platforms.*.name"),
    _field("platforms.*.status", Kind.CHOICE, *PLATFORM_STATUS),
    _field("platforms.*.handle"),
    *_beside("platforms.*"),
    *(
        field
        for capability in CAPABILITIES
        for field in (
            _field(f"platforms.*.capabilities.{capability}", Kind.FLAG),
            Field(("platforms", ANY, "capabilities", f"{capability}_reason"), Kind.PARAGRAPH, beside=True),
            Field(("platforms", ANY, "capabilities", f"{capability}_checked"), Kind.DATE, beside=True),
        )
    ),
    *_with_siblings(_field("response.cover_weekdays", Kind.CLOCK_HOURS)),
    *_with_siblings(_field("response.cover_weekends", Kind.CLOCK_HOURS)),
    *(
        _field(f"response.*.{promise}", Kind.WHOLE, least=1, most=MINUTES_A_YEAR, unit=MINUTES)
        for promise in ("first_inside", "full_inside", "first_outside", "full_outside")
    ),
    *_beside("response.*"),
    _field("legal.clearance", Kind.CHOICE, *words.CLEARANCE),
    _field("legal.by"),
    _field("legal.date", Kind.DATE),
    _field("legal.reference"),
    *(field for field in _beside("legal") if field.path[-1] != "date"),
    _field("legal.checklist.*.state", Kind.CHOICE, *YES_NO_UNKNOWN),
    _field("legal.checklist.*.date", Kind.DATE),
    _field("legal.checklist.*.role"),
    _field("legal.checklist.*.note", Kind.PARAGRAPH),
    _field("recommendation.chosen", Kind.WHOLE, least=1, most=5),
    _field("recommendation.chosen_because", Kind.PARAGRAPH),
    *(
        field
        for section in FRAME_SECTIONS
        for field in (
            _field(f"{section}.*.own", Kind.FLAG),
            _field(f"{section}.*.text", Kind.PARAGRAPH),
            _field(f"{section}.*.reworded", Kind.FLAG),
            _field(f"{section}.*.status", Kind.CHOICE, *STATUS),
            _field(f"{section}.*.reason", Kind.PARAGRAPH),
            _field(f"{section}.*.owner"),
            _field(f"{section}.*.due", Kind.DATE),
            *(field for field in _beside(f"{section}.*") if field.path[-1] != "date"),
        )
    ),
    _field("roles.*.*.text", Kind.PARAGRAPH),
    _field("roles.*.*.reworded", Kind.FLAG),
    Field(("roles", ANY, ANY, "note"), Kind.PARAGRAPH, beside=True),
)

FIELDS: tuple[Field, ...] = tuple(_with_reasons(_ANSWERS))


@lru_cache(maxsize=8192)  # a screen asks for the same few hundred paths with every key
def field_at(path: Path) -> Field | None:
    """The field that a path of a document belongs to; None where the program knows none."""
    named, patterns = _by_path()
    candidates = patterns.get((len(path), path[:1]), ())
    return named.get(path) or next((field for field in candidates if _fits(field.path, path)), None)


def fields_below(path: Path) -> Iterator[Field]:
    """The fields of one table, in the file's order; `path` may hold keys of the document's own.

    Without the reasons for personal data: they have a meaning only beside a text that holds some.
    """
    for field in _ANSWERS:
        if len(field.path) == len(path) + 1 and _fits(field.path[:-1], path):
            yield field


def _fits(pattern: Path, path: Path) -> bool:
    return all(_fits_key(word, key) for word, key in zip(pattern, path, strict=True))


def _fits_key(word: str, key: str) -> bool:
    """`*` takes any key; `*_note` any key with that ending."""
    if word.startswith(ANY):
        return key.endswith(word[1:]) and key != word[1:]
    return word == key


@cache
def _by_path() -> tuple[dict[Path, Field], dict[tuple[int, Path], tuple[Field, ...]]]:
    """The fields by their path; those with a `*` by length and first word, which is never a `*`."""
    named = {field.path: field for field in FIELDS if not any(word.startswith(ANY) for word in field.path)}
    others: dict[tuple[int, Path], list[Field]] = {}
    for field in FIELDS:
        if field.path not in named:
            others.setdefault((len(field.path), field.path[:1]), []).append(field)
    # A suffix is closer than a plain `*`: strategies.branding_note is a note, not a strategy.
    closest_first = {
        shape: tuple(sorted(fields, key=lambda field: sum(word == ANY for word in field.path)))
        for shape, fields in others.items()
    }
    return named, closest_first
