"""A refusal: the place where the parser gave up, and what our own words for it are.

The parser says in English what it expected; what helps is what the person meant, so the text around is looked at too.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from skalatui.document.limits import marker_at, unresolved_merge
from skalatui.document.places import Mention, Places, places_in
from skalatui.document.problem import Parameter, Problem
from skalatui.document.quoting import dotted
from skalatui.document.records import replace
from skalatui.document.tree import Path

_LONGEST_ECHO = 60  # characters of the file's own text in a message

_BETWEEN_VALUES = re.compile(r"[\s,=\[\]{}#\"']")
_DAY = re.compile(r"[0-9]{1,4}(?:[./-]\s*|/)[0-9]{1,2}[./-]\s*[0-9]{1,4}(?![\w.])")
_DECIMAL_COMMA = re.compile(r"[+-]?[0-9]+,[0-9]+(?![\w,])")
_ESCAPE = re.compile(r"\\(?:[uU][0-9A-Fa-f]{0,8}|x[0-9A-Fa-f]{0,2}|.)")
_CURLY_QUOTES = "“”„‟‘’‚‛«»‹›´`"


class Refusal:
    """A place where the parser gave up: its message, and the file's text around it."""

    def __init__(self, text: str, message: str, at: int) -> None:
        self.text = text
        self.message = message
        self.at = min(at, len(text))
        self.start = text.rfind("\n", 0, self.at) + 1
        end = text.find("\n", self.at)
        self.end = end if end >= 0 else len(text)
        self.line = text.count("\n", 0, self.at) + 1
        self.places: Places = places_in(text[: self.at])

    def problem(self) -> Problem:
        if marker_at(self.text[self.start : self.end]):
            return unresolved_merge(self.line, self.line)
        told = next((told for messages, told in _TOLD if self.message.startswith(messages)), Refusal.otherwise)
        return told(self)

    def otherwise(self) -> Problem:
        return self._here("document.not-toml", found=self._echo(self.start))

    def given_twice(self) -> Problem:
        """A key or table that stands twice; named with the line of the other."""
        statements = [mention for mention in self.places.mentions if mention.kind != "inner"]
        if other := _other(statements[-1].path, statements[:-1]):
            return self._given_twice(statements[-1], other)
        return self.given_twice_within()

    def given_twice_within(self) -> Problem:
        """The same for a key of an inline table; the parser has named its last part."""
        named = self.message.rstrip(",)")
        seen: dict[Path, Mention] = {}
        twice: tuple[Mention, Mention] | None = None
        for mention in self.places.mentions:
            if mention.path in seen and named.endswith(repr(mention.path[-1])):
                twice = mention, seen[mention.path]
            seen[mention.path] = mention
        if twice:
            return self._given_twice(*twice)
        again = self.places.mentions[-1]
        other = _other(again.path, list(self.places.mentions[:-1]))
        return self._given_twice(again, other) if other else self.otherwise()

    def _given_twice(self, again: Mention, other: Mention) -> Problem:
        parameters: dict[str, Parameter] = {"key": dotted(again.path), "first": other.line}
        return Problem("document.given-twice", again.path, again.line, parameters)

    def bad_date(self) -> Problem:
        return self._value("document.bad-date", found=self._echo(self.at, _BETWEEN_VALUES))

    def bad_escape(self) -> Problem:
        found = _ESCAPE.match(self.text, self.text.rfind("\\", self.start, self.at))
        return self._value("document.bad-escape", found=found[0] if found else "\\")

    def unclosed_text(self) -> Problem:
        """The text begins where the places end: what is never closed cannot be followed."""
        begun = self.places.stopped
        while begun and self.text[begun - 1] in "\"'":  # the first two of three quotes look like an empty text
            begun -= 1
        line = self.text.count("\n", 0, begun) + 1
        return Problem("document.unclosed-text", self._path(), line, {"found": self._echo(begun)})

    def stray_character(self) -> Problem:
        if self.at < len(self.text) and self.text[self.at] == "\n":
            return self.unclosed_text()
        if self.text[self.at] == "\r":
            return self._here("document.stray-carriage-return")
        return self._here("document.stray-character", character=f"U+{ord(self.text[self.at]):04X}")

    def bad_value(self) -> Problem:
        found = self._echo(self.at)
        if not found or found[0] in "#,]}":
            return self._value("document.no-value")
        if found[0] in _CURLY_QUOTES:
            return self._value("document.curly-quotes", found=found)
        if self._first() < self.line and (self._echo(self.start).startswith("[") or "=" in found):
            return self.unclosed_array()  # what follows is the next header or key
        return self._stray() or self._value("document.bad-value", found=found)

    def more_after_value(self) -> Problem:
        """The parser read the beginning of a value (21.11 of 21.11.2026), and then there was more."""
        start = self.at
        while start > self.start and not _BETWEEN_VALUES.match(self.text[start - 1]):
            start -= 1
        if day := _DAY.match(self.text, start):
            return self._value("document.bad-date", found=day[0])
        if decimal := _DECIMAL_COMMA.match(self.text, start):
            return self._value("document.decimal-comma", found=decimal[0], better=decimal[0].replace(",", "."))
        if problem := self._stray():
            return problem
        if start < self.at and self.places.mentions and self.places.mentions[-1].kind != "header":
            return self._value("document.bad-value", found=self._echo(start))
        return self._value("document.more-after-value", found=self._echo(self.at))

    def unclosed_array(self) -> Problem:
        return self._more_in_value() or self._value("document.unclosed-array", first=self._first())

    def unclosed_inline_table(self) -> Problem:
        return self._more_in_value() or self._value("document.unclosed-inline-table", first=self._first())

    def _more_in_value(self) -> Problem | None:
        """An array or table seems to end where a value in it was read in part only."""
        in_part = self.at < len(self.text) and not _BETWEEN_VALUES.match(self.text[self.at - 1])
        return self.more_after_value() if in_part else None

    def bad_line(self) -> Problem:
        """What begins a line is no key: a header that is none, a key that needs quotes, or plain words."""
        if problem := self._stray():
            return problem
        inside = max(self.text.rfind(sign, self.start, self.at) for sign in "{,") + 1
        line = self._echo(inside or self.start)
        if line.startswith("["):
            return self._here("document.bad-header", found=line)
        key, equals, _ = line.partition("=")
        if equals and key.strip():
            return self._here("document.bad-key", found=key.strip())
        return self._here("document.bad-line", found=line)

    def _stray(self) -> Problem | None:
        """A character that nobody sees is the likeliest cause where there is one: say so first."""
        here = self.text[self.at : self.at + 1]
        if not here or here == "\n" or here.isprintable():
            return None
        return self.stray_character()

    def _here(self, code: str, **parameters: Parameter) -> Problem:
        return Problem(code, (), self.line, {"column": self.at - self.start + 1, **parameters})

    def _value(self, code: str, **parameters: Parameter) -> Problem:
        return replace(self._here(code, **parameters), path=self._path())

    def _path(self) -> Path:
        return self.places.mentions[-1].path if self.places.mentions else ()

    def _first(self) -> int:
        return self.places.mentions[-1].line if self.places.mentions else self.line

    def _echo(self, start: int, until: re.Pattern[str] | None = None) -> str:
        """The file's text from `start` to the end of its line, shortened."""
        end = self.text.find("\n", start)
        found = self.text[start : end if end >= 0 else len(self.text)]
        if until and (stop := until.search(found)):
            found = found[: stop.start()]
        found = found.strip()
        return found if len(found) <= _LONGEST_ECHO else found[:_LONGEST_ECHO] + "…"


def _other(path: Path, earlier: list[Mention]) -> Mention | None:
    """What already stands at `path`; else, the nearest before it, a value on the way to it or a key below it."""
    for mention in reversed(earlier):
        if mention.path == path:
            return mention
    for mention in reversed(earlier):
        shared = min(len(path), len(mention.path))
        if mention.path[:shared] == path[:shared] and not (mention.kind == "header" and shared < len(path)):
            return mention
    return None


_TOLD: tuple[tuple[tuple[str, ...], Callable[[Refusal], Problem]], ...] = (
    (("Cannot declare", "Cannot overwrite", "Cannot mutate", "Cannot redefine"), Refusal.given_twice),
    (("Duplicate inline",), Refusal.given_twice_within),
    (("Invalid date",), Refusal.bad_date),
    (("Unescaped", "Invalid hex", "Escaped character"), Refusal.bad_escape),
    (("Unterminated string", "Expected \"'"), Refusal.unclosed_text),
    (("Found invalid character", "Illegal character"), Refusal.stray_character),
    (("Invalid value",), Refusal.bad_value),
    (("Expected newline",), Refusal.more_after_value),
    (("Unclosed array",), Refusal.unclosed_array),
    (("Unclosed inline",), Refusal.unclosed_inline_table),
    (("Invalid statement", "Invalid initial", "Expected '='", "Expected ']"), Refusal.bad_line),
)
