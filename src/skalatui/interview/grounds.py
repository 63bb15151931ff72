"""What decides which questions apply, small enough to be compared with every key: mostly the same tables as before."""

from __future__ import annotations

from typing import TypeAlias

from skalatui.document.tree import Tree, Value
from skalatui.interview.answers import Answers
from skalatui.interview.horizon import asked_up_to, highest_wish
from skalatui.scale.edition import Edition

# Of these only what the horizon makes of them counts, and whether there is an e-mail address.
SEEN_FROM_AFAR = frozenset({"hospital", "interview", "practice", "strategies"})

Grounds: TypeAlias = tuple[tuple[object, ...], dict[str, Value]]


def grounds(tree: Tree, answers: Answers, edition: Edition) -> Grounds:
    """What follows from the answers, and the tables that count as they stand."""
    wishes_what_needs_law = highest_wish(answers, edition) >= edition.legal_level
    derived = (asked_up_to(answers, edition), wishes_what_needs_law, bool(answers.contact_email))
    return derived, {key: value for key, value in tree.items() if key not in SEEN_FROM_AFAR}


def are_the_same(one: Grounds, other: Grounds) -> bool:
    """Whether the same questions apply for certain. A table that was changed and changed back counts as another."""
    (derived, tables), (others, other_tables) = one, other
    same_names = list(tables) == list(other_tables)
    return derived == others and same_names and all(table is other_tables[key] for key, table in tables.items())
