"""The comments that a person wrote into a charter, told from the heading that ships in every language."""

from __future__ import annotations

from collections import Counter

from skalatui.charter.layout import heading, own_comments
from skalatui.document.carrying import OwnComments, carried
from skalatui.document.places import Comment
from skalatui.document.read import Document
from skalatui.store import assets
from skalatui.text.language import LANGUAGES


def comments_of(document: Document) -> OwnComments:
    """A person's own comments, to be carried into whatever the charter becomes."""
    if "#" not in document.text:
        return OwnComments()
    return OwnComments(carried(document, _own(document)))


def merged_comments(base: Document | None, ours: Document, theirs: Document) -> OwnComments:
    """The comments of a merge: ours, then what is new in theirs, without those that one side took away."""
    before = comments_of(base).carried if base is not None else ()
    one, other = comments_of(ours).carried, comments_of(theirs).carried
    kept = [comment for comment in one if comment in other or comment not in before]
    return OwnComments((*kept, *(comment for comment in other if comment not in one and comment not in before)))


def lost_lines(document: Document, kept: OwnComments) -> tuple[int, ...]:
    """The lines of a person's own comments that are not among those kept: whoever writes over them asks first."""
    if "#" not in document.text:
        return ()
    there = Counter(comment.text for comment in kept.carried)
    lost: list[int] = []
    for comment in _own(document):
        if there[comment.text] == 0:
            lost.append(comment.line)
        there[comment.text] -= 1
    return tuple(lost)


def _own(document: Document) -> tuple[Comment, ...]:
    return own_comments(document, [heading(assets.catalogue(language)) for language in LANGUAGES])
