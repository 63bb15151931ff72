"""What can be typed in place of an answer: a command, by its words in either language."""

from __future__ import annotations

from functools import cache

from skalatui.document.records import dataclass
from skalatui.store import assets
from skalatui.text.language import LANGUAGES, Language

COMMANDS = (
    "help", "back", "onward", "step_on", "step_back", "steps", "find", "ask_next", "to_ask", "again",
    "note", "evidence", "later", "rest_later", "unknown", "clear", "more", "may_stand", "reword", "other_side",
    "undo", "redo", "trial", "ready_trials", "keep", "drop", "recommendation", "why", "levels", "client", "positions",
    "absence", "review", "compare", "history", "level_history", "edition", "noticed", "check", "text",
    "save", "save_as", "afterwards", "language", "commands", "quit",
)  # fmt: skip
OF_ROWS = ("remove", "up", "down", "double", "key")  # with the number of a row, where rows are listed
ESCAPE = "="  # before a text that would else be a command


@dataclass(frozen=True)
class Command:
    """A command, with what was typed behind its word."""

    name: str
    rest: str = ""


def command_in(line: str, language: Language, *, bare: bool) -> Command | None:
    """The command that a typed line is; None for an answer.

    `bare`: only where nothing stands behind its word, since the line may be a text. A step by its number is no text.
    Words of the other language are taken too, where they mean nothing else in this one.
    """
    typed = " ".join(line.split()).casefold()
    words = vocabulary(language)
    if typed in words:
        return Command(words[typed])
    for word in sorted(words, key=len, reverse=True):
        if typed.startswith(f"{word} ") or (not word[0].isalnum() and typed.startswith(word)):
            rest = " ".join(line.split())[len(word) :].strip()
            found = Command(words[word], rest)
            return None if bare and not (found.name == "steps" and rest.isascii() and rest.isdigit()) else found
    return None


def row_command_in(line: str, language: Language) -> tuple[str, int] | None:
    """A command of rows, and the number that it names."""
    *word, last = line.split() or [""]
    name = row_vocabulary(language).get(" ".join(word).casefold())
    return (name, int(last)) if name and last.isascii() and last.isdigit() and len(last) < 6 else None


def words_of(name: str, language: Language) -> tuple[str, ...]:
    """The words of a command in one language, the first being the one to tell of."""
    found = assets.catalogue(language).say(f"plain.command.{name}")
    return tuple(word.strip().casefold() for word in found.split(","))


@cache
def vocabulary(language: Language) -> dict[str, str]:
    return _vocabulary(COMMANDS, language)


@cache
def row_vocabulary(language: Language) -> dict[str, str]:
    return _vocabulary(OF_ROWS, language)


def _vocabulary(names: tuple[str, ...], language: Language) -> dict[str, str]:
    found: dict[str, str] = {}
    for spoken in (language, *(other for other in LANGUAGES if other != language)):
        for name in names:
            for word in words_of(name, spoken):
                found.setdefault(word, name)
    return found
