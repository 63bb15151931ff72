"""Two people's work on one file: what somebody else changed since it was opened, what we changed, and both together."""

from __future__ import annotations

from functools import partial

from skalatui.charter.check import errors_in
from skalatui.charter.difference import comparable
from skalatui.charter.difference_words import DifferenceWords
from skalatui.charter.merging import merged
from skalatui.document.problem import Problem, Unreadable
from skalatui.document.records import dataclass
from skalatui.document.tree import Tree
from skalatui.flow.client_view import for_clients
from skalatui.flow.conversation import Conversation
from skalatui.flow.proof import compared
from skalatui.flow.wording import Wording
from skalatui.store.charters import Base, CharterFile, open_charter
from skalatui.store.editions import edition_of, others_than
from skalatui.store.labels import label
from skalatui.text.safe import displayable


@dataclass(frozen=True)
class Meeting:
    """What was found in the file, in lines for people. Without a known beginning `ours` is empty, and `theirs` says
    how the file differs from ours.

    `together` are both sides' answers where they can be brought together; at `conflicts`, each a line, ours stand.
    """

    seen: Base
    answers: Tree
    theirs: tuple[str, ...]
    ours: tuple[str, ...] = ()
    together: Tree | None = None
    conflicts: tuple[str, ...] = ()


def meeting(conversation: Conversation) -> Meeting | Problem:
    """What is in the conversation's file now; a problem where it is no charter that can be compared."""
    if conversation.path is None:
        return Problem("store.no-file-name")
    try:
        file = open_charter(conversation.path)
        theirs = _readable(file)
    except Unreadable as unreadable:
        return unreadable.problems[0]
    edition, began, ours = conversation.edition, conversation.saved, conversation.session.tree
    known = (edition, *others_than(edition))
    their_answers = comparable(theirs, edition, known)
    if began is None or theirs.get("scale", edition.id) != edition.id:
        return Meeting(file.base, their_answers, _changes(conversation, ours, theirs))
    sides = comparable(began, edition, known), comparable(ours, edition, known), their_answers
    both = merged(*sides)
    words = _words(conversation, ours, theirs)
    conflicts = tuple(displayable(words.names.place(conflict.path)) for conflict in both.conflicts)
    changed = [_changes(conversation, began, side) for side in (theirs, ours)]
    return Meeting(file.base, their_answers, changed[0], changed[1], both.tree, conflicts)


def _readable(file: CharterFile) -> Tree:
    edition = edition_of(file.document.values)
    if errors := errors_in(file.document, edition, others=others_than(edition)):
        raise Unreadable(*errors)
    return file.document.values


def _changes(conversation: Conversation, old: Tree, new: Tree) -> tuple[str, ...]:
    if conversation.for_client:  # who looks on while it is asked what to do
        old, new = for_clients(old), for_clients(new)
    words = _words(conversation, old, new)
    return tuple(displayable(words.change(change)) for change in words.comparison.changes)


def _words(conversation: Conversation, old: Tree, new: Tree) -> DifferenceWords:
    wording: Wording = conversation.wording
    comparison = compared(old, new, conversation.edition)
    return DifferenceWords(comparison, wording.catalogue, partial(label, language=wording.language))
