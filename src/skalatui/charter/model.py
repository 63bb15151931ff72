"""The charter as a pydantic model, made from its form: strict, frozen, and kind to what it does not know.

Imported late, by what checks a file or describes it: importing pydantic takes longer than most verbs.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, create_model
from pydantic import Field as Constraints
from pydantic_core import PydanticCustomError

from skalatui.charter.form import FORM, Part
from skalatui.charter.options import depends_on_platform, options_of
from skalatui.document.tree import Path
from skalatui.interview.fields import Field, Kind
from skalatui.scale.edition import FRAME_SECTIONS, Edition
from skalatui.text.language import Words

CLOCK_HOURS = r"^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$"
_DERIVED: Any = Annotated[Any, Constraints(json_schema_extra={"readOnly": True})]


class Table(BaseModel):
    """A table of the file: every key may be missing, and others may stand in it."""

    model_config = ConfigDict(strict=True, frozen=True, extra="allow", protected_namespaces=())


def charter_model(edition: Edition) -> type[Table]:
    """The model of a charter, in which the edition's rows and platforms have fields of their own."""
    if not _last or _last[0][0] is not edition:
        _last[:] = [(edition, _Maker(edition).table(FORM, ()))]
    return _last[0][1]


_last: list[tuple[Edition, type[Table]]] = []  # a folder of charters is checked by one edition, made once


class _Maker:
    """Makes the model of each kind of table once, though many rows share it."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._made: dict[tuple[int, bool], type[Table]] = {}

    def table(self, part: Part, path: Path, title: str = "") -> type[Table]:
        keys = ((key, self._type(below, (*path, key), title + _titled(key)), None) for key, below in part.keys.items())
        fields: dict[str, Any] = {}
        for number, (key, kind, words) in enumerate((*keys, *self._rows(part, path, title))):
            # Keys are no Python names, and some are names that pydantic has taken: each stands as an alias.
            fields[f"key_{number}"] = (kind, _field(key, words))
        return create_model(title or "Charter", __base__=self._base(part, path, title), **fields)

    def _base(self, part: Part, path: Path, title: str) -> type[Table]:
        """Where the form has tables under keys of a person's own, those are checked too."""
        if part.each is None or not part.each.is_table:
            return Table
        extra = {"__pydantic_extra__": dict[str, self._type(part.each, (*path, ""), f"{title}Row")]}  # type: ignore[misc]
        return type("Keyed", (Table,), {"__annotations__": extra, "__module__": __name__})

    def _rows(self, part: Part, path: Path, title: str) -> Iterator[tuple[str, Any, Words | None]]:
        """The rows of the scale and the known platforms that a table may hold, with what stands beside them."""
        if part.each is None:
            return
        for id, words in known_rows(self._edition, path):
            yield id, self._type(part.each, (*path, id), f"{title}Row"), words
            for suffix, below in part.beside.items():
                yield f"{id}{suffix}", self._type(below, (*path, f"{id}{suffix}"), ""), None

    def _type(self, part: Part, path: Path, title: str) -> Any:
        if not part.is_table:
            return _DERIVED if part.field is None else _type_of(part.field, options_of(part.field, path, self._edition))
        kind = (id(part), depends_on_platform(path, self._edition))
        if kind not in self._made:
            self._made[kind] = self.table(part, path, title + ("WherePossible" if kind[1] else ""))
        return self._made[kind]


def known_rows(edition: Edition, path: Path) -> Iterator[tuple[str, Words]]:
    """The ids that an edition knows in a table, each with what it stands for; none for a table of a person's own."""
    match path:
        case ("practice",):
            yield from ((row.id, row.text) for row in edition.of_section("practice") if row.asked)
        case (section,) if section == "strategies" or section in FRAME_SECTIONS:
            yield from ((row.id, row.text) for row in edition.of_section(section))
        case ("platforms",):
            yield from ((id, platform.name) for id, platform in edition.platforms.items())


def _titled(key: str) -> str:
    return key.replace("_", " ").title().replace(" ", "")


def _field(key: str, words: Words | None) -> Any:
    if words is None:
        return Constraints(default=None, alias=key)
    return Constraints(default=None, alias=key, title=words.da.strip(), description=words.en.strip())


def _type_of(field: Field, options: tuple[str, ...]) -> Any:
    match field.kind:
        case Kind.TEXT | Kind.PARAGRAPH:
            return str
        case Kind.CHOICE:
            return Literal.__getitem__(options)
        case Kind.FLAG:
            return bool
        case Kind.WHOLE:
            return Annotated[int, Constraints(ge=field.least, le=field.most)]
        case Kind.NUMBER:
            return Annotated[float, Constraints(ge=field.least, le=field.most, allow_inf_nan=False)]
        case Kind.DATE:
            return date
        case Kind.CLOCK_HOURS:
            return Annotated[str, Constraints(pattern=CLOCK_HOURS), AfterValidator(_forwards)]
        case Kind.TEXTS:
            return list[str]
        case Kind.CHOICES:
            option: Any = Literal.__getitem__(options)
            return Annotated[list[option], Constraints(json_schema_extra={"uniqueItems": True})]


def _forwards(hours: str) -> str:
    """Hours of cover end after they begin; those past midnight belong to the next day."""
    start, end = hours.split("-")
    if start >= end:
        raise PydanticCustomError("backwards", "ends before it begins")
    return hours
