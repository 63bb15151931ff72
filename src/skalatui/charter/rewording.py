"""Which texts in a charter are a person's own: of rows of their own, and of rows of the scale that they reworded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from skalatui.charter.form import ROLES, ROW_SECTIONS
from skalatui.document.tree import Path, Tree, Value, table_at, with_value
from skalatui.interview.fields import RESERVED_KEYS
from skalatui.scale.edition import DEPARTMENT, Edition, Row


def rows_of(tree: Tree) -> Iterator[tuple[Path, str, Tree]]:
    """The tables of rows in a charter: path, the row's id in the scale, table."""
    for section in ROW_SECTIONS:
        for key, table in table_at(tree, (section,)).items():
            if not isinstance(table, dict):
                continue
            if section != ROLES:
                yield (section, key), key, table
                continue
            for role, row in table.items():
                if isinstance(row, dict):
                    yield (section, key, role), role_id(key, role), row


def role_id(unit: str, role: str) -> str:
    """The id of a role's row in the scale, whose departments are all one unit."""
    return f"{unit if unit in RESERVED_KEYS else DEPARTMENT}.{role}"


def is_own(section: str, id: str, editions: Sequence[Edition]) -> bool:
    """Whether a row is in no edition, and so a person's own: nothing of it is derived."""
    for edition in editions:  # noqa: SIM110  # asked of every row of every charter
        if edition.row(section, id) is not None:
            return False
    return True


def marked(tree: Tree, editions: Sequence[Edition]) -> Tree:
    """A tree in which `reworded` says of every row of the scale whether its text is a person's (CHARTER.md, rule 5)."""
    for path, id, table in rows_of(tree):
        if is_own(path[0], id, editions):
            continue
        reworded = is_reworded(path[0], id, table.get("text"), editions)
        if reworded and table.get("reworded") is not True:
            tree = with_value(tree, (*path, "reworded"), True)
        elif not reworded and "reworded" in table:
            tree = with_value(tree, path, {key: value for key, value in table.items() if key != "reworded"})
    return tree


def is_reworded(section: str, id: str, text: Value | None, editions: Sequence[Edition]) -> bool:
    """Whether a text is no known text of its row in any edition or language. A text of other line breaks is known."""
    if not isinstance(text, str) or _is_text_of(section, id, text, editions) or not text.strip():
        return False
    known = tuple(_known_texts(section, id, editions))
    if text in known:
        return False
    words = text.split()
    return all(words != text.split() for text in known)


def _is_text_of(section: str, id: str, text: str, editions: Sequence[Edition]) -> bool:
    """Whether it is the text of the row as most charters have it; a role has others at other levels."""
    for edition in editions:
        row = edition.row(section, id)
        if row is not None and text in (row.text.da, row.text.en):
            return True
    return False


def _known_texts(section: str, id: str, editions: Sequence[Edition]) -> Iterator[str]:
    for edition in editions:
        for row in _rows(edition, section, id):
            yield row.text.da
            yield row.text.en


def _rows(edition: Edition, section: str, id: str) -> Iterator[Row]:
    """A role stands once for each level that restates it, any other row once."""
    if section == ROLES:
        yield from (row for row in edition.of_section(section) if row.id == id)
    elif (row := edition.row(section, id)) is not None:
        yield row
