"""How verdicts are drawn: a sign each, and a bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from skalatui.flow.levels import Shown

SIGNS = {
    "present": "●",
    "framework": "▲",
    "ambition": "◇",
    "staffing": "◆",
    "platforms": "◆",
    "law": "◆",
    "sustainable": "□",
    "recommended": "■",
    "at_most": "△",
    "chosen": "◉",
}
FULL, EMPTY, DASHED, OPEN = "█", "░", "╌", "▒"


def bar(found: Shown, top: int, width: int) -> str:
    """A bar of `width` cells: full up to the level, dotted up to the end of a range; the last level is dashed."""
    each = width // top
    if not found.asked:
        return OPEN * (each * (top - 1)) + DASHED * each
    parts = []
    for level in range(1, top + 1):
        reserved = DASHED if level == top else EMPTY
        parts.append((FULL if level <= found.level else OPEN if level <= found.most else reserved) * each)
    return "".join(parts)
