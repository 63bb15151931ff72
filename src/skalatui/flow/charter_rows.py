"""The charter as a document: its sections, and each row as it will stand, with what a person settled about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal, TypeAlias

from skalatui.charter.compose import language_of
from skalatui.charter.form import ROLES, ROW_SECTIONS
from skalatui.charter.practice_rules import practice_rules
from skalatui.charter.rewording import is_reworded, role_id
from skalatui.charter.rows import rows_in_force
from skalatui.document.records import dataclass
from skalatui.document.tree import Path, Tree, table_at
from skalatui.flow.view import View
from skalatui.interview.answers import LEFT_OUT
from skalatui.scale.edition import Edition, Row
from skalatui.store import assets
from skalatui.store.editions import others_than
from skalatui.text.language import Language
from skalatui.text.safe import displayable

Standing: TypeAlias = Literal["in-force", "own", "left-out", "kept"]


@dataclass(frozen=True)
class CharterRow:
    """One row. Its texts are displayable; `text` is in the charter's language, or the person's own words.

    `standing`: *in force* at the charter's level, a person's *own*, *left out* with or without a reason, or *kept*,
    answered though nothing asks for it at this level. `scale_text` is the scale's text of a row of the scale.
    """

    path: Path
    standing: Standing
    text: str
    scale_text: str = ""
    is_reworded: bool = False
    strength: str = ""
    source_strength: str = ""
    note_of_scale: str = ""  # how the source is read
    cadence: str = ""
    audience: str = ""
    minimum: int | None = None
    recommended: int | None = None
    holders: tuple[str, ...] = ()
    open: int = 0


@dataclass(frozen=True)
class CharterRows:
    """The rows of one interview's charter, worked out when they are first asked for."""

    view: View

    @property
    def language(self) -> Language:
        """The charter's, whatever the interface speaks."""
        return language_of(self.view.tree)

    @cached_property
    def in_force(self) -> Mapping[str, Tree]:
        assessment = self.view.assessment
        return rows_in_force(assessment, assessment.chosen, assets.catalogue(self.language))

    @cached_property
    def practice(self) -> tuple[tuple[str, str], ...]:
        """What users can expect at the charter's level: the id and the text of each row."""
        assessment = self.view.assessment
        rules = practice_rules(assessment, assessment.chosen, self.language)
        return tuple((id, _text(row)) for id, row in rules.items())

    def section(self, section: str) -> tuple[CharterRow, ...]:
        """The rows of a section in the scale's order, then the hospital's own, left-out and kept ones."""
        if section == ROLES:
            return tuple(self._roles())
        found = {id: self._known((section, id), row) for id, row in self.in_force.get(section, {}).items()}
        there = table_at(self.view.tree, (section,))
        rest = [self._rest((section, id), id) for id in there if id and id not in found]
        left_out = [row for row in rest if row is not None]
        order = {standing: number for number, standing in enumerate(("own", "left-out", "kept"))}
        return (*found.values(), *sorted(left_out, key=lambda row: order[row.standing]))

    def _roles(self) -> Iterator[CharterRow]:
        for unit, roles in self.in_force.get(ROLES, {}).items():
            if isinstance(roles, Mapping):
                yield from (self._known((ROLES, unit, role), row) for role, row in roles.items())

    def _known(self, path: Path, derived: object) -> CharterRow:
        found = derived if isinstance(derived, Mapping) else {}
        row = self._row_of_scale(path)
        scale_text = _text(found)
        own = self.view.text((*path, "text"))
        id = role_id(path[1], path[2]) if path[0] == ROLES else path[1]
        reworded = bool(own) and is_reworded(path[0], id, self.view.value((*path, "text")), self._editions)
        is_out = self.view.value((*path, "status")) == LEFT_OUT
        minimum, recommended, open = (found.get(key) for key in ("minimum", "recommended", "open"))
        holders = found.get("holders")
        return CharterRow(
            path,
            "left-out" if is_out else "in-force",
            own if reworded else scale_text,
            scale_text,
            reworded,
            str(found.get("strength", "")),
            str(found.get("source_strength", "")),
            self.view.wording.of(row.note) if row is not None and row.note is not None else "",
            str(found.get("cadence", "")),
            displayable(str(found.get("audience", ""))),
            minimum if isinstance(minimum, int) else None,
            recommended if isinstance(recommended, int) else None,
            tuple(self.view.name(("staff", "people", str(key))) for key in holders or ()),
            open if isinstance(open, int) else 0,
        )

    def _rest(self, path: Path, id: str) -> CharterRow | None:
        """A row that is not in force here; None for what is no row of ours."""
        view, row = self.view, self._row_of_scale(path)
        if view.value((*path, "own")) is True:
            return CharterRow(path, "own", view.text((*path, "text")) or displayable(id))
        if row is None:
            return None
        standing: Standing = "left-out" if view.value((*path, "status")) == LEFT_OUT else "kept"
        text = displayable(row.text.in_language(self.language).replace("\n", " ").strip())
        own = view.text((*path, "text"))
        reworded = bool(own) and is_reworded(path[0], id, view.value((*path, "text")), self._editions)
        return CharterRow(path, standing, own if reworded else text, text, reworded, row.strength)

    def _row_of_scale(self, path: Path) -> Row | None:
        edition = self.view.edition
        if path[0] != ROLES:
            return edition.row(*path)
        level = self.view.assessment.chosen or edition.top
        wanted = role_id(path[1], path[2])
        rows = (row for row in edition.in_force(level, departments_selected=True) if row.section == ROLES)
        return next((row for row in rows if row.id == wanted), None)

    @cached_property
    def _editions(self) -> tuple[Edition, ...]:
        return (self.view.edition, *others_than(self.view.edition))


def _text(row: object) -> str:
    text = row.get("text") if isinstance(row, Mapping) else ""
    return displayable(str(text).replace("\n", " ").strip())


__all__ = ["ROW_SECTIONS", "CharterRow", "CharterRows", "Standing"]
