"""Drafts as a crash leaves them, and what is needed to look at them."""

from __future__ import annotations

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
