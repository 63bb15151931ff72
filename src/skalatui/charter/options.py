"""The words that a field takes at its place, and the one that somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable

from skalatui.document.tree import Path
from skalatui.interview.answers import NOT_POSSIBLE
from skalatui.interview.fields import Field
from skalatui.scale.edition import Edition

_ALIKE = 0.7  # how alike two words are, from 0 to 1, before one is offered for the other


def options_of(field: Field, path: Path, edition: Edition) -> tuple[str, ...]:
    """The options of a choice. *Not possible* is one only of practice that a platform may not allow (RULES.md)."""
    if NOT_POSSIBLE in field.options and depends_on_platform(path, edition):
        return field.options
    return tuple(option for option in field.options if option != NOT_POSSIBLE)


def depends_on_platform(path: Path, edition: Edition) -> bool:
    """Whether a path leads to, or into, a practice row that is there *where possible*."""
    row = edition.row(path[0], path[1]) if len(path) > 1 else None
    return row is not None and not row.required


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant, by its letters; None where none is near."""
    import difflib  # only a fault needs it

    by_letters = {other.casefold().replace("_", "-"): other for other in known}
    wanted = word.strip().casefold().replace("_", "-").replace(" ", "-")
    found = difflib.get_close_matches(wanted, by_letters, n=1, cutoff=_ALIKE)
    return by_letters[found[0]] if found else None
