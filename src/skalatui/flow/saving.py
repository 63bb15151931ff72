"""A charter is saved: composed, checked, rendered and put in place; what became of it is a value."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from skalatui.charter.compose import compose, language_of
from skalatui.charter.layout import charter_text
from skalatui.document.carrying import NO_COMMENTS, OwnComments
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.read import read
from skalatui.document.records import dataclass
from skalatui.document.tree import Tree
from skalatui.scale.edition import Edition
from skalatui.store import assets
from skalatui.store.charters import Base, Outcome, Over, open_charter, save
from skalatui.store.own_comments import lost_lines


@dataclass(frozen=True)
class Comments:
    """The file has comments of a person's own, on these lines, that are not in what would take its place."""

    lines: tuple[int, ...]


@dataclass(frozen=True)
class Faulty:
    """The charter would not be one that opens again: what has to be put right first."""

    problems: tuple[Problem, ...]


Result: TypeAlias = Outcome | Comments | Faulty


def charter_of(
    answers: Tree, edition: Edition, others: tuple[Edition, ...], comments: OwnComments = NO_COMMENTS
) -> tuple[Tree, str]:
    """The whole charter of some answers, and its text, as `build` makes it."""
    tree = compose(answers, edition, assets.catalogue, others=others)
    return tree, charter_text(tree, assets.catalogue(language_of(tree)), comments)


def save_charter(
    answers: Tree,
    edition: Edition,
    others: tuple[Edition, ...],
    path: Path,
    over: Base | Over,
    *,
    comments: OwnComments = NO_COMMENTS,
    drop_comments: bool = False,
) -> Result:
    """Save the charter of some answers, with a person's `comments`, at `path`.

    Not where it has errors, nor, without `drop_comments`, where the file that it replaces has comments of its own
    that are not among them.
    """
    tree, text = charter_of(answers, edition, others, comments)
    if errors := _errors(text, edition, others):
        return Faulty(errors)
    if not drop_comments and (lines := _lost_lines(path, over, comments)):
        return Comments(lines)
    return save(path, text, tree, over)


def faults_of(answers: Tree, edition: Edition, others: tuple[Edition, ...]) -> tuple[Problem, ...]:
    """All that keeps the charter of some answers from being saved."""
    return _errors(charter_of(answers, edition, others)[1], edition, others)


def _errors(text: str, edition: Edition, others: tuple[Edition, ...]) -> tuple[Problem, ...]:
    from skalatui.charter.check import errors_in

    try:
        return tuple(errors_in(read(text.encode()), edition, others=others))
    except Unreadable as unreadable:
        return unreadable.problems
    except UnicodeEncodeError:
        return ()  # the store names the character


def _lost_lines(path: Path, over: Base | Over, comments: OwnComments) -> tuple[int, ...]:
    """The lines of comments in the file that would be replaced that are not among `comments`."""
    try:
        there = open_charter(path)
    except Unreadable:
        return ()
    is_expected = over is Over.ANYTHING or (isinstance(over, Base) and over.digest == there.base.digest)
    return lost_lines(there.document, comments) if is_expected else ()
