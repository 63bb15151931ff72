"""The proof: what a save would write now, line by line, what check says of it, and what differs from the file."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from skalatui.charter.comparison import Comparison, compare, side_of
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import Document, read
from skalatui.document.records import dataclass, replace
from skalatui.document.tree import Path, Tree, leaves
from skalatui.flow.conversation import Conversation
from skalatui.flow.saving import charter_of
from skalatui.scale.edition import Edition
from skalatui.store import assets
from skalatui.store.charters import Base, open_charter
from skalatui.store.editions import edition_of, others_than
from skalatui.store.place_names import named
from skalatui.text.language import Language

AROUND = 2  # lines shown before and after one that differs


@dataclass(frozen=True)
class FileLine:
    """A line of the file, and the path of the value or table that it belongs to; empty for comments."""

    text: str
    path: Path = ()


@dataclass(frozen=True)
class Proof:
    """`answers` and `base` are those that it was made of. `comparison` is with the file, None where there is none to
    compare; `trouble` is why not. `plain` are the lines that differ, as `diff` marks them."""

    answers: Tree
    base: Base | None
    lines: tuple[FileLine, ...]
    problems: tuple[Problem, ...]
    comparison: Comparison | None = None
    plain: tuple[str, ...] = ()
    trouble: Problem | None = None

    def still_holds(self, conversation: Conversation) -> bool:
        """Whether nothing was answered and no other file was saved since."""
        return self.answers is conversation.session.tree and self.base == conversation.base


def proof_of(conversation: Conversation) -> Proof:
    """Reads the file and runs all checks, which takes a while: not for the loop that draws the screen."""
    answers, base = conversation.session.tree, conversation.base
    edition, others = conversation.edition, others_than(conversation.edition)
    _, text = charter_of(answers, edition, others, conversation.comments)
    lines, problems = _read_back(text, edition, others, conversation.wording.language)
    proof = Proof(answers, base, lines, problems)
    if conversation.path is None:
        return proof
    try:
        there = open_charter(conversation.path).document
    except Unreadable as unreadable:
        return replace(proof, trouble=unreadable.problems[0])
    return replace(proof, comparison=compared(there.values, answers, edition), plain=_plain(there.text, text))


def compared(old: Tree, new: Tree, edition: Edition) -> Comparison:
    """Two states of one charter, each by the edition that it names; `edition` is the new one's."""
    known = (edition, *others_than(edition))
    of_old = edition if old.get("scale", edition.id) == edition.id else edition_of(old)
    return compare(side_of(old, of_old, known), side_of(new, edition, known))


def file_lines(document: Document) -> tuple[FileLine, ...]:
    """The lines of a document, each with what it belongs to: a value goes on until the next key begins."""
    begins: dict[int, Path] = {}
    for path, _ in leaves(document.values):
        for place in (path[:length] for length in range(1, len(path) + 1)):
            line = document.line_of(place)
            if line is not None:
                begins.setdefault(line, place)
    here: Path = ()
    found: list[FileLine] = []
    for number, text in enumerate(document.text.removesuffix("\n").split("\n"), 1):
        if number in begins:
            here = begins[number]
        elif not text or text.startswith("#"):
            here = ()
        found.append(FileLine(text, here))
    return tuple(found)


def _read_back(
    text: str, edition: Edition, others: Sequence[Edition], language: Language
) -> tuple[tuple[FileLine, ...], tuple[Problem, ...]]:
    from skalatui.charter.check import problems_in

    try:
        document = read(text.encode())
    except Unreadable as unreadable:
        return tuple(map(FileLine, text.split("\n"))), unreadable.problems
    except UnicodeEncodeError:  # a save names the character
        return tuple(map(FileLine, text.split("\n"))), ()
    problems = problems_in(document, edition, assets.catalogue, others=others, detector=assets.detector())
    return file_lines(document), named(problems, document.values, (edition, *others), language)


def _plain(old: str, new: str) -> tuple[str, ...]:
    found = difflib.unified_diff(old.splitlines(), new.splitlines(), lineterm="", n=AROUND)
    return tuple(found)[2:]  # without the names of the two
