"""The names of answers and their values in words: whose or what row it is, which answer, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from skalatui.document.records import dataclass
from skalatui.document.tree import Path, Tree, Value, value_at
from skalatui.interview.fields import MINUTES, Field, Kind, field_at
from skalatui.interview.value_words import word_id
from skalatui.scale.edition import CENTRAL, FRAME_SECTIONS, Edition
from skalatui.text import figures
from skalatui.text.catalogue import Catalogue
from skalatui.text.safe import displayable

_LONGEST = 70  # letters of a text; whoever wants all of it looks at the file


@dataclass(frozen=True)
class AnswerNames:
    """Names answers in the catalogue's language; `label` names the answer or row at a path as its question does.

    `trees` are the charters in which names of people and rows are looked for, in that order. All that it says is
    displayable and on one line.
    """

    trees: Sequence[Tree]
    editions: Sequence[Edition]
    catalogue: Catalogue
    label: Callable[[Path], str | None]

    def place(self, path: Path) -> str:
        """The name of an answer: whose or what row it is, and which answer."""
        known = field_at(path)
        path, beside = _apart(path, known)
        words = [self._answer(path)]
        if beside:
            words.append(self.label((beside,)) or beside)
        if path[-1] in ("today", "wish"):
            words.append(self.catalogue.say(f"diff.{path[-1]}"))
        said = words[0]
        for word in words[1:]:
            said = self.catalogue.say("diff.of", row=said, answer=word)
        return said

    def _answer(self, path: Path) -> str:
        match path:
            case ("staff", "people", key, *rest) | ("departments", key, *rest):
                return self._of(self._name(path[: len(path) - len(rest)], key), path if rest else ())
            case ("platforms" | "response", key, *rest) if path[0] == "platforms" or rest:
                return self._of(self._platform(key), path if rest else ())
            case ("roles", unit, role, *rest):
                name = self.catalogue.say("findings.list.gap", name=self.role(role), unit=self.unit(unit))
                return self._of(name, path if rest else ())
            case (section, id, *rest) if section in FRAME_SECTIONS or section in ("practice", "strategies"):
                is_row = not rest or rest in (["status"], ["today"], ["wish"])
                return self._of(self.row(section, id), () if is_row else path)
            case ("legal", "checklist", id, *rest):
                return self._of(self.label(path[:3]) or id, path if rest and rest != ["state"] else ())
        return self.label(path) or displayable(".".join(path))

    def _of(self, whose: str, path: Path) -> str:
        if not path or path[-1] == "name":
            return whose
        return self.catalogue.say("diff.of", row=whose, answer=self.label(path) or displayable(path[-1]))

    def row(self, section: str, id: str) -> str:
        if found := self.label((section, id)):
            return found
        for edition in self.editions:
            row = edition.row(section, id)
            if row is not None:
                return _short(row.text.in_language(self.catalogue.language))
        text = self._either((section, id, "text"))
        return _short(text) if isinstance(text, str) else displayable(id)

    def role(self, id: str) -> str:
        roles = (role for edition in self.editions for role in edition.roles)
        described = next((role.name.in_language(self.catalogue.language) for role in roles if role.id == id), None)
        key = f"findings.role.{id}"
        return described or (self.catalogue.say(key) if self.catalogue.has(key) else displayable(id))

    def unit(self, key: str) -> str:
        return self.catalogue.say("findings.list.central") if key == CENTRAL else self._name(("departments", key), key)

    def _name(self, path: Path, key: str) -> str:
        name = self._either((*path, "name"))
        return displayable(name if isinstance(name, str) and name.strip() else key)

    def _platform(self, key: str) -> str:
        known = next((edition.platforms[key] for edition in self.editions if key in edition.platforms), None)
        return known.name.in_language(self.catalogue.language) if known else self._name(("platforms", key), key)

    def _either(self, path: Path) -> Value | None:
        found = (value_at(tree, path) for tree in self.trees)
        return next((value for value in found if value is not None), None)

    def value(self, path: Path, value: Value | None) -> str:
        """A value in words, on one line."""
        if value is None:
            return self.catalogue.say("diff.nothing")
        known = field_at(path)
        if isinstance(value, bool) or (isinstance(value, str) and known is not None and known.kind is Kind.CHOICE):
            id = word_id(path, value)
            return self.catalogue.say(id) if self.catalogue.has(id) else displayable(str(value))
        if isinstance(value, list | tuple):
            return ", ".join(self._item(item, known) for item in value) or self.catalogue.say("diff.nothing")
        if isinstance(value, Mapping):
            return "{…}" if value else "{}"
        if path[-1:] == ("unit",) and path[:2] == ("staff", "people") and isinstance(value, str):
            return self.unit(value)
        if type(value) is date:
            return figures.day(value, self.catalogue.language)
        if isinstance(value, int) and known is not None and known.unit == MINUTES:
            from skalatui.text import durations  # no more than a promise has need of it

            return durations.told(value, self.catalogue)
        if isinstance(value, int | float):
            return figures.number(value, self.catalogue.language)
        text = _short(str(value))
        return self.catalogue.say("findings.list.quoted", text=text) if isinstance(value, str) else text

    def whole(self, path: Path, value: Value | None) -> str:
        """A value in words, a text or a list of texts in full, a line each."""
        known = field_at(path)
        if known is None or known.kind is not Kind.CHOICE:
            if isinstance(value, str):
                return displayable(value.rstrip("\n"), lines=True)
            if isinstance(value, list | tuple) and value and all(isinstance(item, str) for item in value):
                is_choices = known is not None and known.kind is Kind.CHOICES
                return "\n".join(self._item(item, known) if is_choices else displayable(str(item)) for item in value)
        return self.value(path, value)

    def _item(self, item: Value, known: Field | None) -> str:
        if isinstance(item, str) and known is not None and known.kind is Kind.CHOICES:
            return self.role(item)
        return _short(str(item)) if not isinstance(item, Mapping | list) else "{…}"


def _apart(path: Path, known: Field | None) -> tuple[Path, str]:
    """The answer that a path stands beside, and what it is to it: `coverage_note` is the note of `coverage`."""
    if known is None or not known.beside:
        return path, ""
    base, _, word = path[-1].rpartition("_")
    return ((*path[:-1], base), word) if base else (path[:-1], word)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return displayable(line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…")
