"""The form of a charter file: its tables and keys in order, which are answers and which derived (CHARTER.md, *Shape*).

The field table of the interview holds the answers; the form adds the derived parts where they stand. It is a tree
to walk beside a document's: what is at a key of the document, `at(key)` says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from skalatui.document.records import dataclass, field
from skalatui.document.tree import Path
from skalatui.interview.fields import ANY, FIELDS, PERSONAL, Field
from skalatui.scale.edition import FRAME_SECTIONS
from skalatui.text.language import LANGUAGES

SCHEMA = 1  # the number of this form
DEFAULT_LANGUAGE = LANGUAGES[0]

RECOMMENDATION, PRACTICE_RULES, ROLES, ROADMAP = "recommendation", "practice_rules", "roles", "roadmap"
ROW_SECTIONS = (FRAME_SECTIONS[0], ROLES, *FRAME_SECTIONS[1:])  # one keyed table a row of the scale

SECTIONS: tuple[Path, ...] = (  # in the file's order; the tables of a section follow it
    ("hospital",),
    ("interview",),
    ("practice",),
    ("strategies",),
    ("staff",),
    ("departments",),
    ("staff", "people"),  # after the departments whose keys it names
    ("platforms",),
    ("response",),
    ("legal",),
    (RECOMMENDATION,),
    (PRACTICE_RULES,),
    *((section,) for section in ROW_SECTIONS),
    (ROADMAP,),
)

_FRAME_ROW = (
    *("own", "text", f"text{PERSONAL}", "reworded"),
    *("strength", "source_strength", "cadence", "audience"),
    *("status", "reason", f"reason{PERSONAL}", "owner", f"owner{PERSONAL}", "due"),
    *("note", f"note{PERSONAL}", "evidence", "later"),
)
# The tables with derived keys: all that they hold, in the file's order.
_WITH_DERIVED: Mapping[Path, tuple[str, ...]] = {
    (RECOMMENDATION,): (
        "status",  # draft, final
        "present",
        "framework",
        "wanted",
        "ambition",
        "contradictions",  # practice ids
        "implied",  # practice ids that the level includes and nobody has wished for yet
        "staffing",
        "platforms",
        "law",
        "sustainable",
        "recommended",
        "at_most",
        "next_step",
        "chosen",
        "chosen_because",
        f"chosen_because{PERSONAL}",
        "name",  # of the level that the charter is for
        "reservation",  # why it is uncertain whether that level is an option
        "open_questions",  # paths of what is worth asking now
        "findings",  # ids
        "why",  # verdict -> ids that hold it where it is
        "shortfalls",  # chosen above sustainable: conditions, and open positions by unit and role
        "strategies",  # content strategies in force at the chosen level
    ),
    (PRACTICE_RULES, ANY): (
        "text",
        "lacking",  # what platforms cannot do, as platform.capability
        "residuals",  # what platforms cannot close, as platform.capability
    ),
    (FRAME_SECTIONS[0], ANY): _FRAME_ROW,
    (ROLES, ANY, ANY): (
        *("text", f"text{PERSONAL}", "reworded", "strength", "source_strength"),
        *("minimum", "recommended", "holders", "open", "note", f"note{PERSONAL}"),
    ),
    **{(section, ANY): _FRAME_ROW for section in FRAME_SECTIONS[1:]},
    (ROADMAP, ANY): (
        "name",  # of the level
        "frames",  # section.id
        "conditions",
        "practice",
        "positions",  # unit -> role -> number
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Part:
    """A place in the form.

    A table has `keys` in the file's order and, for keys of a person's or a row's own, `each`; `beside` is what
    stands under such a key with a suffix (`branding_note`). A value has its `field`. What is `derived` follows
    from the answers with all below it; a `text` is both, since a person may reword it.
    """

    keys: Mapping[str, Part] = field(default_factory=dict)
    each: Part | None = None
    beside: Mapping[str, Part] = field(default_factory=dict)
    field: Field | None = None
    derived: bool = False

    @cached_property
    def is_table(self) -> bool:
        return bool(self.keys) or self.each is not None

    @cached_property
    def is_flat(self) -> bool:
        """Whether it is a table that holds nothing but values, as that of nearly every row does."""
        return bool(self.keys) and self.each is None and not any(part.is_table for part in self.keys.values())

    @cached_property
    def holds_values(self) -> bool:
        """Whether some of its keys hold values: then an unknown key may be one, and is no table gone wrong."""
        return any(part.field is not None for part in self.keys.values())

    @cached_property
    def derived_keys(self) -> frozenset[str]:
        return frozenset(key for key, part in self.keys.items() if part.derived)

    def at(self, key: str) -> Part | None:
        """What the form has at a key; None where the program knows nothing."""
        known = self.keys.get(key)
        if known is not None:
            return known
        if "_" in key:  # with which every suffix begins
            for suffix, part in self.beside.items():
                if key.endswith(suffix) and key != suffix:
                    return part
        return self.each


def part_at(path: Path) -> Part | None:
    """What the form has at a path; None where the program knows nothing."""
    part: Part | None = FORM
    for key in path:
        part = part.at(key) if part is not None else None
    return part


def _form(entries: Iterable[tuple[Path, Field | None]]) -> Part:
    """The part that holds all entries, whose paths start in it."""
    below: dict[str, list[tuple[Path, Field | None]]] = {}
    for path, known in entries:
        below.setdefault(path[0], []).append((path[1:], known))
    parts = {key: _part(key, inner) for key, inner in below.items()}
    return Part(
        keys={key: part for key, part in parts.items() if not key.startswith(ANY)},
        each=parts.get(ANY),
        beside={key[len(ANY) :]: part for key, part in parts.items() if key.startswith(ANY) and key != ANY},
    )


def _part(key: str, entries: list[tuple[Path, Field | None]]) -> Part:
    if any(path for path, _ in entries):
        return _form(entries)
    known = entries[0][1]
    return Part(field=known, derived=known is None or key == "text")


def _entries() -> Iterable[tuple[Path, Field | None]]:
    fields = {known.path: known for known in FIELDS}
    for path, known in fields.items():
        if path[:-1] not in _WITH_DERIVED:
            yield path, known
    for table, keys in _WITH_DERIVED.items():
        for key in keys:
            yield (*table, key), fields.get((*table, key))


FORM = _form(_entries())
