"""An error of ours, kept beside the drafts for whoever is to mend it: what was being run, and no variables."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from pathlib import Path

from skalatui.store import system
from skalatui.store.draft_folders import folders_for_drafts
from skalatui.store.replacing import put

FILE = "error.txt"  # the newest only; for its owner's eyes, as the drafts are


def keep_failure(error: BaseException, environment: Mapping[str, str]) -> Path | None:
    """Where it was kept; None where no place could be written to."""
    text = "".join(traceback.format_exception(error))
    for place in folders_for_drafts(environment):
        try:
            system.make_private(place)
            put(place / FILE, text.encode(errors="replace"), private=True)
        except OSError:
            continue
        return place / FILE
    return None
