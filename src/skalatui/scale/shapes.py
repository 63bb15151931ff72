"""The shape of an edition's files, table by table, as strict models: levels, rows, roles, staffing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

LEVELS = range(1, 6)  # the scale has five
BLANK, NO_LEVEL = "blank", "no-level"


def _not_blank(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError(BLANK, "blank")
    return text


def _level(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool) and value not in LEVELS:
        raise PydanticCustomError(NO_LEVEL, "no level")
    return value


Text: TypeAlias = Annotated[str, AfterValidator(_not_blank)]
LevelNumber: TypeAlias = Annotated[int, BeforeValidator(_level)]
Strength: TypeAlias = Literal["must", "should", "may"]  # as `scale.rows` has it for the type checker alone
Count: TypeAlias = Annotated[int, Field(ge=0)]
Coverage: TypeAlias = Literal["office-hours", "extended", "round-the-clock"]
Unit: TypeAlias = Literal["central", "department"]
Condition: TypeAlias = Literal["coverage", "management_backing", "departments_ready", "reference_group"]


class Shape(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False)


class Bilingual(Shape):
    da: Text
    en: Text


class BilingualLists(Shape):
    da: list[Text]
    en: list[Text]


class Section(Shape):
    name: Bilingual
    note: Bilingual | None = None


class About(Shape):
    """edition.toml"""

    id: Text
    title: Bilingual
    source: Bilingual
    principles: dict[str, Bilingual]
    dials: dict[str, Bilingual]
    sections: dict[str, Section]


class Level(Shape):
    level: LevelNumber
    name: Bilingual
    summary: Bilingual
    reservation: Bilingual | None = None
    reserved: bool = False
    needs_clearance: bool = False
    restates_roles: bool = False


class Requirement(Shape):
    """What a row of any section has."""

    text: Bilingual
    note: Bilingual | None = None
    strength: Strength = "must"
    source_strength: Strength | None = None


class ScaleRow(Requirement):
    """A row of organisation, guidelines, measurement, planning and strategies."""

    entered: LevelNumber = Field(alias="from")
    replaces: list[str] = []
    applies: Literal["selected-departments"] | None = None


class PracticeRow(ScaleRow):
    dial: str | None = None
    required: bool = True
    asked: bool = True


class MonitoringRow(ScaleRow):
    cadence: Bilingual | None = None
    suggested_cadence: Bilingual | None = None


class TrainingRow(ScaleRow):
    name: Text
    audience: Bilingual
    audience_inferred: bool = False


class UnitRow(Requirement):
    """A role row that is no role of a person: all departments' input, the reference group."""

    inferred: bool = False


class PersonsRow(UnitRow):
    """A role of the central unit or of a department."""

    minimum: Count
    recommended: Count
    per_network: bool = False
    more_is_optional: bool = False
    counted_with: list[str] = []


class Description(Shape):
    units: list[Unit]
    name: Bilingual
    short: Bilingual
    tasks: BilingualLists
    competences: BilingualLists


Pair: TypeAlias = Annotated[list[str], Field(min_length=2, max_length=2)]


class Staffing(Shape):
    persons: Annotated[int, Field(ge=1)] | None = None
    one_person: dict[Unit, list[Pair]] = {}
    coverage: list[Coverage] = []
    management_backing: list[Literal["yes", "partly"]] = []
    departments_ready: list[Literal["yes", "quickly"]] = []
    reference_group: list[Literal["yes", "partly"]] = []
    selected_departments: Count = 0
    networks: Count = 0
    advised: list[Condition] = []


ROW_SHAPES: Mapping[str, type[ScaleRow]] = {
    "practice": PracticeRow,
    "strategies": ScaleRow,
    "organisation": ScaleRow,
    "monitoring": MonitoringRow,
    "guidelines": ScaleRow,
    "measurement": ScaleRow,
    "planning": ScaleRow,
    "training": TrainingRow,
}
