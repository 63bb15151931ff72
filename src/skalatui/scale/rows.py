"""The rows of the scale: what a level asks for, section by section."""

from __future__ import annotations

from skalatui.document.records import dataclass
from skalatui.scale.conditions import Level
from skalatui.text.language import Words

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Strength: TypeAlias = Literal["must", "should", "may"]
else:
    Strength = str

Section: TypeAlias = str

SELECTED_DEPARTMENTS = "selected-departments"
CENTRAL, DEPARTMENT, HOSPITAL, ALL_DEPARTMENTS = "central", "department", "hospital", "all-departments"


@dataclass(frozen=True)
class Row:
    """A row of the scale in force from level `level` until a row that names it in `replaces` enters.

    `strength` is the counted one, `source_strength` the source's. `applies` is `selected-departments` for a
    row that is in force only where departments are selected. `note` says how we read the source.
    """

    section: Section
    id: str
    level: Level
    text: Words
    replaces: tuple[str, ...] = ()
    strength: Strength = "must"
    source_strength: Strength = "must"
    applies: str | None = None
    note: Words | None = None
    dial: str | None = None  # practice: openness, dialogue or involvement
    required: bool = True  # practice: False for what depends on the platform ("where possible")
    asked: bool = True  # practice: False for closed-interaction, which is open-interaction closed
    cadence: Words | None = None  # monitoring: as the source has it
    suggested_cadence: Words | None = None  # monitoring: our own suggestion where the source names none
    name: str | None = None  # training: the official course name
    audience: Words | None = None  # training: who is trained
    audience_inferred: bool = False


@dataclass(frozen=True)
class RoleRow(Row):
    """A row of *Resources, roles and tasks*: how many persons hold a role in a unit at one level's list.

    `minimum` and `recommended` count persons (0 for the two rows that are no role of a person, `minimum`
    then is None). `per_network` counts them for each network of a department.
    """

    unit: str = CENTRAL
    role: str = ""
    minimum: int | None = None
    recommended: int | None = None
    per_network: bool = False
    more_is_optional: bool = False  # the recommended figure is the top of a range ("2–3"), not advice
    counted_with: tuple[str, ...] = ()  # other roles that count towards the recommended figure
    inferred: bool = False  # our reading, where the source's figures are lost
