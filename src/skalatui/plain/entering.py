"""A typed line becomes an answer: by number, by word, or as text."""

from __future__ import annotations

from skalatui.document.records import dataclass
from skalatui.document.tree import Path, Value
from skalatui.flow.asked import Asked
from skalatui.flow.numbering import key_of
from skalatui.flow.view import View
from skalatui.flow.wording import Wording
from skalatui.interview.answers import NO, YES
from skalatui.interview.fields import Kind, roles_of
from skalatui.store import assets
from skalatui.text.language import LANGUAGES
from skalatui.text.line_breaks import one_line
from skalatui.text.safe import displayable

SEVERAL_LINES = (Kind.PARAGRAPH, Kind.TEXTS)
FREELY_TYPED = (Kind.TEXT, *SEVERAL_LINES)


@dataclass(frozen=True)
class Option:
    """One possible answer: the number that gives it, its words, the first being the one that is said."""

    number: str
    value: Value
    words: tuple[str, ...]

    @property
    def word(self) -> str:
        return self.words[0]


def options_of(view: View, field: Asked) -> tuple[Option, ...]:
    """The answers to choose from at a field, in the order of their numbers; none where it is typed freely."""
    if field.path == ("recommendation", "chosen"):
        of = view.wording.of
        return tuple(Option(str(one.level), one.level, (of(one.name),)) for one in view.edition.levels)
    if field.kind is Kind.FLAG:
        return tuple(
            Option(key_of(key, ()), value, _words(view, field.path, value, (key,)))
            for key, value in ((YES, True), (NO, False))
        )
    if field.kind is Kind.CHOICES:
        unit = view.value((*field.path[:-1], "unit"))
        roles = roles_of(unit if isinstance(unit, str) else "")
        named = {role: view.names.role(role) for role in roles}
        return tuple(Option(str(number), role, (named[role], role)) for number, role in enumerate(roles, 1))
    if field.kind is Kind.CHOICE:
        found = [
            Option(key_of(value, field.options), value, _words(view, field.path, value, (value,)))
            for value in field.options
        ]
        return tuple(sorted(found, key=lambda option: int(option.number)))
    return tuple(
        Option(str(number), value, (field.words.get(value, displayable(value)), displayable(value)))
        for number, value in enumerate(field.options, 1)
    )


def chosen_by(options: tuple[Option, ...], typed: str, *, exactly: bool = False) -> Option | None:
    """The one option that a number, a word or the beginning of one names; None where none or several do."""
    wanted = " ".join(typed.split()).casefold()
    if not wanted:
        return None
    for option in options:
        if wanted == option.number or wanted in (word.casefold() for word in option.words):
            return option
    if exactly:
        return None
    begun = [option for option in options if any(word.casefold().startswith(wanted) for word in option.words)]
    if len(begun) > 1:  # the word that is said goes before those of the file and of the other language
        begun = [option for option in begun if option.word.casefold().startswith(wanted)]
    return begun[0] if len(begun) == 1 else None


def several_by(options: tuple[Option, ...], typed: str) -> list[Value] | None:
    """The options that numbers or words name, apart by commas or blanks; None where one of them names none."""
    parts = typed.split(",") if "," in typed else [typed]
    found: list[Value] = []
    for part in parts:
        one = chosen_by(options, part)
        named = [one] if one else [chosen_by(options, word) for word in part.split()]
        if not named or None in named:
            return None
        found += [option.value for option in named if option is not None and option.value not in found]
    return [option.value for option in options if option.value in found]


def accepts(view: View, line: str) -> bool:
    """Whether a line says yes to what is proposed."""
    yes = _words(view, (), True, ("1",))
    return line.strip().casefold() in yes


def text_of(line: str) -> str:
    """A typed line as the file may hold it: what nobody would see is shown as such, as where the wizard pastes."""
    return displayable(one_line(line))


def _words(view: View, path: Path, value: str | bool, more: tuple[str, ...]) -> tuple[str, ...]:
    said = view.wording.word(path, value)
    others = (Wording(code, assets.catalogue(code)).word(path, value) for code in LANGUAGES)
    return tuple(dict.fromkeys((said, *others, *more)))
