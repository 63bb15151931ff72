"""A charter is saved: composed, checked, rendered and put in place; what became of it is a value."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from skalatui.charter.compose import compose, language_of
from skalatui.charter.layout import charter_text
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import read
from skalatui.document.tree import Tree
from skalatui.scale.edition import Edition
from skalatui.store import assets
from skalatui.store.charters import Base, Outcome, Over, open_charter, save
from skalatui.store.own_comments import own_comment_lines


@dataclass(frozen=True)
class Comments:
    """The file has comments of a person's own, on these lines, that a save would drop."""

    lines: tuple[int, ...]


@dataclass(frozen=True)
class Faulty:
    """The charter would not be one that opens again: what has to be put right first."""

    problems: tuple[Problem, ...]


Result: TypeAlias = Outcome | Comments | Faulty


def charter_of(answers: Tree, edition: Edition, others: tuple[Edition, ...]) -> tuple[Tree, str]:
    """The whole charter of some answers, and its text, as `build` makes it."""
    tree = compose(answers, edition, assets.catalogue, others=others)
    return tree, charter_text(tree, assets.catalogue(language_of(tree)))


def save_charter(
    answers: Tree, edition: Edition, others: tuple[Edition, ...], path: Path, over: Base | Over, *, drop_comments: bool
) -> Result:
    """Save the charter of some answers at `path`, unless it has errors or would drop somebody's comments."""
    from skalatui.charter.check import errors_in

    tree, text = charter_of(answers, edition, others)
    try:
        if errors := tuple(errors_in(read(text.encode()), edition, others=others)):
            return Faulty(errors)
    except Unreadable as unreadable:
        return Faulty(unreadable.problems)
    except UnicodeEncodeError:
        pass  # the store names the character
    if not drop_comments and (lines := comment_lines(path)):
        return Comments(lines)
    return save(path, text, tree, over)


def comment_lines(path: Path) -> tuple[int, ...]:
    """The lines of the comments that a person wrote into the file at `path`; none where there is no charter."""
    try:
        document = open_charter(path).document
    except Unreadable:
        return ()
    return own_comment_lines(document)
