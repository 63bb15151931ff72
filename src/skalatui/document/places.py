"""Where things stand in TOML text: the line of every key and header, and every comment with what it belongs to.

The text has been parsed before, so nothing is judged here: of a text with a fault, what stands before it is found.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from skalatui.document.grammar import HEADER, ITEMS, PLAIN_STATEMENT, STATEMENT, inner_key, inner_token, keys_in
from skalatui.document.records import dataclass
from skalatui.document.tree import Path

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Kind: TypeAlias = Literal["header", "key", "inner"]  # an inner key stands in an inline table
else:
    Kind = str


@dataclass(frozen=True)
class Comment:
    """One comment: `text` from its `#` to the end of its line.

    A comment `alone` on its line belongs to the key or header below it, one beside something to that, and one
    within an array or inline table to its key, whose line comes first. After the last key, `owner` is empty.
    """

    line: int
    text: str
    alone: bool = True
    owner: Path = ()


@dataclass(frozen=True)
class Mention:
    """A key or header where it stands."""

    path: Path
    line: int
    kind: Kind


class Places:
    """The places in one text, in its order. `stopped` is the offset that a sound text could be followed to."""

    def __init__(self, found: Sequence[tuple[Path, int, Kind]], comments: tuple[Comment, ...], stopped: int) -> None:
        self._found = found
        self.comments = comments
        self.stopped = stopped

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        return tuple(Mention(*one) for one in self._found)

    def line_of(self, path: Path) -> int | None:
        """The line of the key or header itself, else the first that implies it, else None."""
        return self._lines.get(path)

    @cached_property
    def _lines(self) -> dict[Path, int]:
        named: dict[Path, int] = {}
        implied: dict[Path, int] = {}
        for path, line, _ in self._found:
            named.setdefault(path, line)
            outer = path[:-1]
            while outer and outer not in implied:
                implied[outer] = line
                outer = outer[:-1]
        return implied | named


def places_in(text: str) -> Places:
    """The keys, headers and comments of `text`, whose lines end in LF."""
    return _Walk(text).places()


class _Walk:
    """One way through a text, statement by statement."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.table: Path = ()
        self.owner: Path = ()
        self.found: list[tuple[Path, int, Kind]] = []
        self.comments: list[Comment] = []
        self.waiting: list[tuple[int, str]] = []  # comments alone on their lines, until their owner comes

    def places(self) -> Places:
        plain, text = PLAIN_STATEMENT.match, self.text
        while self.at < len(text):
            if found := plain(text, self.at):
                self._mention((*self.table, found[1]), "key")
                self.line += 1
                self.at = found.end()
            elif not self._step():
                break
        self.comments += [Comment(line, text) for line, text in self.waiting]
        return Places(self.found, tuple(self.comments), self.at)

    def _step(self) -> bool:
        """Follow the text past one statement, comment or end of line; False where it cannot be followed."""
        sign = self.text[self.at]
        if sign == "\n":
            self._pass(self.at + 1)
        elif sign in " \t":
            self.at += 1
        elif sign == "#":
            self._comment()
        elif sign == "[":
            return self._header()
        else:
            return self._statement()
        return True

    def _header(self) -> bool:
        if not (found := HEADER.match(self.text, self.at)):
            return False
        self.table = keys_in(found[1])
        self._mention(self.table, "header")
        self._pass(found.end())
        return True

    def _statement(self) -> bool:
        if not (found := STATEMENT.match(self.text, self.at)):
            return False
        self._mention(self.table + keys_in(found[1]), "key")
        self._pass(found.end())
        following = self.text[self.at : self.at + 1]
        return following not in ("[", "{") or self._collection(self.owner)

    def _collection(self, path: Path) -> bool:
        """Follow an array or inline table to its end; without recursion, for it may be deep."""
        within: list[tuple[str, Path]] = []
        while True:
            pattern = ITEMS
            if within and within[-1][0] == "{":
                pattern = inner_token()
                if found := inner_key().match(self.text, self.at):
                    path = within[-1][1] + keys_in(found[1])
                    self.found.append((path, self.line, "inner"))
                    self._pass(found.end())
            token = pattern.match(self.text, self.at)
            if not token:
                return False
            sign = self.text[self.at]
            if sign == "#":
                self.comments.append(Comment(self.line, token[0], self._is_alone(), self.owner))
            self._pass(token.end())
            if sign in "[{":
                within.append((sign, path))
            elif sign in "]}":
                path = within.pop()[1]
                if not within:
                    return True

    def _mention(self, path: Path, kind: Kind) -> None:
        self.found.append((path, self.line, kind))
        if self.waiting:
            self.comments += [Comment(line, text, True, path) for line, text in self.waiting]
            self.waiting.clear()
        self.owner = path

    def _comment(self) -> None:
        end = self.text.find("\n", self.at)
        text = self.text[self.at : end if end >= 0 else None]
        if self._is_alone():
            self.waiting.append((self.line, text))
        else:
            self.comments.append(Comment(self.line, text, False, self.owner))
        self._pass(len(self.text) if end < 0 else end + 1)

    def _is_alone(self) -> bool:
        if self.at == 0 or self.text[self.at - 1] == "\n":  # as most do
            return True
        start = self.text.rfind("\n", 0, self.at) + 1
        return not self.text[start : self.at].strip(" \t")

    def _pass(self, end: int) -> None:
        self.line += self.text.count("\n", self.at, end)
        self.at = end
