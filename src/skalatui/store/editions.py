"""Which edition a charter goes by, and the others whose texts its rows may have."""

from __future__ import annotations

from pathlib import Path

from skalatui.document.tree import Tree
from skalatui.scale.edition import Edition
from skalatui.store import assets


def edition_of(tree: Tree, own: Path | None = None) -> Edition:
    """The edition in the folder `own`, where one was given, else the one that a charter names, else the newest.

    Unreadable for a folder with faults. An id that does not ship is for `check` to name: the newest stands in.
    """
    if own is not None:
        return assets.edition(own)
    if not tree:
        return assets.edition()  # a new interview: its first question does not wait for what knows older forms
    from skalatui.charter.migrations import up_to_date

    named = up_to_date(tree).get("scale")
    return assets.edition(named if isinstance(named, str) and named in assets.edition_ids() else None)


def others_than(edition: Edition) -> tuple[Edition, ...]:
    """All other editions that ship."""
    return tuple(assets.edition(id) for id in assets.edition_ids() if id != edition.id)
