"""What became of a charter over its commits, in words: the turns of an answer or of a whole row, and the levels."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from skalatui.charter.comparison import Side
from skalatui.charter.difference import same
from skalatui.charter.history import turns_of
from skalatui.charter.naming import AnswerNames
from skalatui.document.records import dataclass
from skalatui.document.tree import Path, Tree, Value, leaves, value_at
from skalatui.flow.client_view import is_hidden
from skalatui.flow.comparing import Version
from skalatui.flow.wording import Wording
from skalatui.store.labels import label

Known = Sequence[tuple[Version, Side]]  # newest first


@dataclass(frozen=True)
class Turned:
    """One time that an answer changed, in words: what it is, from what, to what; `number` is the version's place."""

    number: int
    version: Version
    place: str
    old: str
    new: str


def names_in(known: Known, wording: Wording) -> AnswerNames:
    """Names as the newest version that has them gives them."""
    sides = [side for _, side in known]
    editions = list({side.edition.id: side.edition for side in sides}.values())
    return AnswerNames(
        [side.tree for side in sides], editions, wording.catalogue, partial(label, language=wording.language)
    )


def turned(
    path: Path, known: Known, wording: Wording, *, is_whole: bool, for_client: bool = False
) -> tuple[Turned, ...]:
    """When the answer at `path`, or whatever a row there holds, changed, the latest first.

    What is hidden from clients is left out `for_client`.

    Until the past `is_whole`, its oldest version so far is only what the others are compared with.
    """
    names = names_in(known, wording)
    numbered = [((number, version), side) for number, (version, side) in enumerate(known)]
    found: list[Turned] = []
    for leaf in _leaves_below(path, [side.tree for _, side in known]):
        if for_client and is_hidden(leaf):
            continue
        place = names.place(leaf)
        for turn in turns_of(leaf, numbered):
            number, version = turn.version
            if is_whole or number < len(known) - 1:
                old, new = (names.value(leaf, value) for value in (turn.old, turn.new))
                found.append(Turned(number, version, place, old, new))
    return tuple(sorted(found, key=lambda one: one.number))


def _leaves_below(path: Path, trees: Sequence[Tree]) -> tuple[Path, ...]:
    """The answers at or below a path in any of the versions; of texts and lists that is the path itself."""
    found: dict[Path, None] = {}
    before: Value | None = None
    for tree in trees:
        value = value_at(tree, path)
        if value is None or same(value, before):
            continue
        before = value
        below = leaves(value, path) if isinstance(value, dict) and value else [(path, value)]
        found.update(dict.fromkeys(leaf for leaf, _ in below))
    return tuple(found)
