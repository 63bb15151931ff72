"""The scale itself as plain values for programs: the rows in force at each level (CHARTER.md, command `scale`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from skalatui.scale.edition import Edition, Level, RoleRow, Row
from skalatui.text.language import Words

MONITORING, TRAINING = "monitoring", "training"


def scale_at(edition: Edition, levels: Iterable[Level] | None = None) -> dict[str, Any]:
    """The edition with its levels, all of them unless some are named. KeyError for a level that is not there."""
    asked = [level.level for level in edition.levels] if levels is None else levels
    return {
        "edition": edition.id,
        "levels": [
            {
                "level": level,
                "id": edition.level(level).id,
                "name": _words(edition.level(level).name),
                "rows": rows_at(edition, level),
            }
            for level in asked
        ],
    }


def rows_at(edition: Edition, level: Level) -> list[dict[str, Any]]:
    """The rows in force at a level, in the scale's order; rows for selected departments stand among them, marked.

    A role's `from` is the level whose list it stands in. `cadence` is the source's and null where it names none;
    what the product suggests there stands apart as `suggested_cadence`.
    """
    return [_row(row) for row in edition.in_force(level)]


def _row(row: Row) -> dict[str, Any]:
    listed: dict[str, Any] = {
        "section": row.section,
        "id": row.id,
        "from": row.level,
        "strength": row.strength,
        "text": _words(row.text),
    }
    if row.applies is not None:
        listed["applies"] = row.applies
    if row.section == MONITORING:
        listed["cadence"] = _words_or_none(row.cadence)
        if row.suggested_cadence is not None:
            listed["suggested_cadence"] = _words(row.suggested_cadence)
    if row.section == TRAINING:
        listed |= {"name": row.name, "audience": _words_or_none(row.audience)}
    if isinstance(row, RoleRow):
        listed |= {"unit": row.unit, "minimum": row.minimum, "recommended": row.recommended}
    return listed


def _words(words: Words) -> dict[str, str]:
    return {"da": words.da, "en": words.en}


def _words_or_none(words: Words | None) -> dict[str, str] | None:
    return None if words is None else _words(words)
