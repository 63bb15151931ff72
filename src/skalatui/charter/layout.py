"""A charter as text: the fixed heading, the sections in order, and which comments are a person's own."""

from __future__ import annotations

from collections.abc import Iterable

from skalatui.charter.form import SECTIONS
from skalatui.document.carrying import NO_COMMENTS, OwnComments, placed
from skalatui.document.places import Comment
from skalatui.document.read import Document
from skalatui.document.tree import Tree
from skalatui.document.write import comment_lines, write
from skalatui.text.catalogue import Catalogue


def charter_text(tree: Tree, catalogue: Catalogue, comments: OwnComments = NO_COMMENTS) -> str:
    """The text of a charter file. `catalogue` is the charter's language's; the tree is in order (`order.ordered`)."""
    text = write(tree, heading=heading(catalogue), order=SECTIONS)
    return placed(text, tree, comments)


def heading(catalogue: Catalogue) -> str:
    """The comment at the head of every charter: what it is, and which parts a person writes."""
    return catalogue.say("charter.heading").strip()


def own_comments(document: Document, headings: Iterable[str]) -> tuple[Comment, ...]:
    """The comments that a person wrote: all but the fixed heading, in whatever language it stands."""
    fixed = {line for text in headings for line in comment_lines(text)}
    first = next((document.line_of((key,)) for key in document.values), None)
    found: list[Comment] = []
    for comment in document.comments:
        if comment.text in fixed and (first is None or comment.line < first):
            fixed.discard(comment.text)
        else:
            found.append(comment)
    return tuple(found)
