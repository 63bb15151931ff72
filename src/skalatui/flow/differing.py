"""Two states of one charter compared in words: what follows for the hospital, then every answer that differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from skalatui.document.tree import Tree
from skalatui.flow.wording import Wording
from skalatui.scale.edition import FRAME_SECTIONS, Edition, Level
from skalatui.scale.rows import Row

if TYPE_CHECKING:
    from skalatui.charter.comparison import Comparison
    from skalatui.charter.difference import Change

HEADING, LINE = "heading", "line"
Said = tuple[str, str]  # HEADING or LINE, and displayable words


def differences(old: tuple[Tree, Edition], new: tuple[Tree, Edition], wording: Wording) -> tuple[Said, ...]:
    """What differs between two charters, each with the edition that it goes by; nothing where the answers are one."""
    from skalatui.charter.comparison import compare, side_of

    editions = (old[1], new[1])
    comparison = compare(side_of(*old, editions), side_of(*new, editions))
    return in_words(comparison, comparison.changes, wording)


def in_words(
    comparison: Comparison,
    changes: Sequence[Change],
    wording: Wording,
    *,
    with_consequences: bool = True,
    with_directions: bool = False,
) -> tuple[Said, ...]:
    """What a comparison comes to, then its `changes`, section by section; nothing where nothing differs."""
    from skalatui.charter.difference_words import DifferenceWords
    from skalatui.store.labels import label

    if not comparison.differs:
        return ()
    words = DifferenceWords(comparison, wording.catalogue, partial(label, language=wording.language))
    found: list[Said] = []
    for cause, heading in (("answers", "diff.consequences"), ("edition", "diff.consequences-edition")):
        lines = [words.consequence(one) for one in comparison.consequences if one.cause == cause]
        if lines and with_consequences:
            found += [(HEADING, wording.catalogue.say(heading)), *((LINE, line) for line in lines)]
    for section, here in groupby(changes, lambda change: words.section(change.path)):
        found.append((HEADING, section))
        for change in here:
            direction = words.direction(change) if with_directions else ""
            found.append((LINE, f"{words.change(change)} ({direction})" if direction else words.change(change)))
    return tuple(found)


def rows_changed(old: Edition, new: Edition, level: Level, wording: Wording) -> tuple[Said, ...]:
    """The rows that another edition brings, takes away or words otherwise at a level, section by section."""
    found: list[Said] = []
    for section in ("practice", "strategies", *FRAME_SECTIONS, "roles"):
        lines = list(_changed(_in_force(old, level, section), _in_force(new, level, section), wording))
        if lines:
            found += [(HEADING, wording.catalogue.say(f"cli.section.{section}")), *((LINE, line) for line in lines)]
    return tuple(found)


def _in_force(edition: Edition, level: Level, section: str) -> dict[str, Row]:
    rows: Sequence[Row] = edition.in_force(min(level, edition.top))
    return {row.id: row for row in rows if row.section == section}


def _changed(old: dict[str, Row], new: dict[str, Row], wording: Wording) -> Iterator[str]:
    say = wording.catalogue.say
    for id, row in new.items():
        if id not in old:
            yield say("keeping.edition.row-in", text=wording.of(row.text))
        elif old[id] != row:
            text = wording.of(row.text)
            if old[id].text != row.text:
                yield say("keeping.edition.row-reworded", old=wording.of(old[id].text), new=text)
            else:
                yield say("keeping.edition.row-changed", text=text)
    for id, row in old.items():
        if id not in new:
            yield say("keeping.edition.row-out", text=wording.of(row.text))
