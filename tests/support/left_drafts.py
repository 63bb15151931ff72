"""Drafts as a crash leaves them, and what is needed to look at them."""

from __future__ import annotations

from pathlib import Path

from skalatui.document.read import read
from skalatui.document.tree import value_at
from skalatui.store import owners
from skalatui.store.drafts import DraftFound, Drafts

TEXT = 'schema = 1\n\n[hospital]\nname = "Åkirke"\n'
LATER = 'schema = 1\n\n[hospital]\nname = "Brededal"\n'
HOST = "kontor-3"
DEAD = owners.Owner(2**22 + 1, HOST, "1")  # more than Linux numbers processes


def after_a_crash(drafts: Drafts) -> Drafts:
    """The drafts as the next process sees them, once this one is dead."""
    for folder in drafts.places[0].iterdir():
        owners.write_into(folder, DEAD)
    return drafts


def only(drafts: Drafts) -> DraftFound:
    (found,) = drafts.list()
    return found


def names_in_drafts(folder: Path) -> list[object]:
    """The hospitals in the drafts below a folder, as the disk has them."""
    found = [read(path.read_bytes()).values for path in (folder / "state").rglob("draft.toml")]
    return [value_at(values, ("hospital", "name")) for values in found]
