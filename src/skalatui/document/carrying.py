"""Comments carried from one text of a document to the next: each stays with the key, header or item it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import tomli

from skalatui.document.records import dataclass, replace
from skalatui.document.tree import Path, Tree, Value, value_at

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Where: TypeAlias = Literal["above", "beside", "last"]  # last: behind all items of an array
else:
    Where = str

if TYPE_CHECKING:
    from skalatui.document.places import Comment, Mention
    from skalatui.document.read import Document

_INDENT = "    "  # of an array's items


@dataclass(frozen=True)
class Carried:
    """A comment without its line: what it belongs to, and on which side of that it stands.

    An empty `owner` is the end of the file. `item` is the item of an array that it belongs to, in a tuple of its own
    as an item can be anything; `of_table` tells a table's comment from a key's.
    """

    text: str
    owner: Path
    where: Where
    item: tuple[Value, ...]
    of_table: bool


@dataclass(frozen=True)
class OwnComments:
    """The comments of a document, and where rows of it have moved since: old path, new path, in that order."""

    carried: tuple[Carried, ...] = ()
    renames: tuple[tuple[Path, Path], ...] = ()

    def renamed(self, old: Path, new: Path) -> OwnComments:
        """The row at `old` has another key: what belongs to it follows, and comes back should it have the old one."""
        return replace(self, renames=(*self.renames, (old, new))) if self.carried else self


NO_COMMENTS = OwnComments()


def carried(document: Document, comments: Iterable[Comment]) -> tuple[Carried, ...]:
    """Comments of a document, fit to be placed in another text of it."""
    lines = document.text.split("\n")
    value_of = cache(lambda owner: value_at(document.values, owner) if owner else None)  # many have the same owner
    return tuple(_carried(document, comment, value_of(comment.owner), lines) for comment in comments)


FARTHEST = 200  # lines of comments above one item; of more, those above stand at the array itself


def placed(text: str, tree: Tree, comments: OwnComments) -> str:
    """`text`, which is `tree` as the writer writes it, with the comments at what they belong to.

    A key's comment whose key is gone stands at the head of its table, a table's at the head of its section, and at
    the end of the file where that is gone as well: none is lost.
    """
    if not comments.carried:
        return text
    placing = _Placing(text, tree)
    for comment in comments.carried:
        owner = _renamed(comment.owner, tree, comments.renames) if comments.renames else comment.owner
        placing.place(comment if owner is comment.owner else replace(comment, owner=owner))
    return placing.text()


def _carried(document: Document, comment: Comment, value: Value | None, lines: Sequence[str]) -> Carried:
    owner = comment.owner
    plain = Carried(comment.text, owner, "above" if comment.alone else "beside", (), isinstance(value, Mapping))
    if not isinstance(value, list) or comment.line <= (document.line_of(owner) or comment.line):
        return plain
    if comment.alone:
        return _before_item(plain, lines, comment.line)
    before = lines[comment.line - 1].removesuffix(comment.text).rstrip()
    if before.endswith("]"):
        return plain
    items = _items(before)
    return replace(plain, item=items[-1:]) if items else replace(plain, where="above")


def _before_item(plain: Carried, lines: Sequence[str], start: int) -> Carried:
    """A comment on a line of its own within an array: it belongs to the item below it."""
    for number in range(start, min(len(lines), start + FARTHEST)):
        bare = lines[number].strip(" \t")
        if not bare or bare.startswith("#"):
            continue
        if bare.startswith("]"):
            return replace(plain, where="last")
        return replace(plain, item=_items(lines[number])[:1])
    return plain


def _items(line: str) -> tuple[Value, ...]:
    """The items on one line of an array; none where it is no such line, as in the midst of a longer text."""
    for end in ("\n]", ""):  # the last line closes the array itself
        try:
            return tuple(tomli.loads(f"items = [\n{line}{end}")["items"])
        except (ValueError, RecursionError):
            continue
    return ()


def _renamed(owner: Path, tree: Tree, renames: Iterable[tuple[Path, Path]]) -> Path:
    """Where what a comment belonged to stands now."""
    for old, new in renames:
        if owner and value_at(tree, owner) is None and owner[: len(old)] == old:
            owner = new + owner[len(old) :]
    return owner


class _Placing:
    """A text of the writer's, and what is to be put above and beside its lines."""

    def __init__(self, text: str, tree: Tree) -> None:
        from skalatui.document.places import places_in

        self._lines = text.split("\n")[:-1]
        self._tree = tree
        self._mentions: tuple[Mention, ...] = tuple(
            mention for mention in places_in(text).mentions if mention.kind != "inner"
        )
        self._line = {mention.path: mention.line for mention in self._mentions}
        self._above: dict[int, list[str]] = {}
        self._beside: dict[int, str] = {}
        self._end: list[str] = []

    def place(self, comment: Carried) -> None:
        line = self._line.get(comment.owner)
        if line is None:
            self._at_head(comment)
            return
        if comment.where == "above" and not comment.item:
            self._put_above(line, comment)
            return
        value = value_at(self._tree, comment.owner)
        items = value if isinstance(value, list) and not any(isinstance(item, list) for item in value) else []
        if comment.where == "last" and items:
            self._put_above(line + 1 + len(items), comment, _INDENT)
        elif comment.item and (number := _number_of(comment.item[0], items)) is not None:
            self._put(line + 1 + number, comment, _INDENT)
        elif comment.item or comment.where == "last":
            self._put_above(line, comment)
        elif comment.where == "beside" and isinstance(value, str) and "\n" in value:
            self._put(line + 1 + value.count("\n"), comment)  # behind the three quotes that close it
        else:
            self._put(line, comment)

    def text(self) -> str:
        found: list[str] = []
        for number, line in enumerate(self._lines, start=1):
            found += [
                *self._above.get(number, ()),
                f"{line} {self._beside[number]}" if number in self._beside else line,
            ]
        if self._end:
            found += ["", *self._end]
        return "".join(f"{line}\n" for line in found)

    def _at_head(self, comment: Carried) -> None:
        """Above the first line of what is left of its table, of its section, or at the end."""
        owner = comment.owner
        tables = [owner, owner[:1]] if comment.of_table else [owner, owner[:-1], owner[:1]]
        for table in filter(None, tables):
            for mention in self._mentions:
                if mention.path[: len(table)] == table:
                    self._put_above(mention.line, comment)
                    return
        self._end.append(comment.text)

    def _put(self, line: int, comment: Carried, indent: str = "") -> None:
        if comment.where == "beside" and line not in self._beside:  # a line has room for one
            self._beside[line] = comment.text
        else:
            self._put_above(line, comment, indent)

    def _put_above(self, line: int, comment: Carried, indent: str = "") -> None:
        self._above.setdefault(line, []).append(indent + comment.text)


def _number_of(item: Value, items: Sequence[Value]) -> int | None:
    return next((number for number, one in enumerate(items) if type(one) is type(item) and one == item), None)
