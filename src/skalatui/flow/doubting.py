"""An answer that is taken and yet looks like a slip: told, and left to whoever gave it."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.view import View

ADDRESS: Path = ("hospital", "contact_email")


def doubt_at(view: View, path: Path) -> str:
    """Why the answer at a path may be a slip, in words; empty where it looks like what is asked for."""
    text = view.text(path) if path == ADDRESS else ""
    if not text:
        return ""
    from skalatui.text.personal_data.addresses import addresses_in

    return "" if any(addresses_in(text)) else view.wording.catalogue.say("asking.no-address", found=text)
