"""TOML text of a tree, laid out for people and for diffs: one value a line, a header for every table.

The same tree gives the same text everywhere, and reading it gives the tree again. Numbers, dates and times are
tomli-w's; texts and layout are our own, since tomli-w turns CRLF in a text into LF, flips the shape of arrays at 100
columns, and leaves invisible signs as they are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from tomli_w import dumps

from skalatui.document.quoting import dotted, key, quoted, quoted_lines
from skalatui.document.tree import Path, Tree, Value, value_at

_INDENT = "    "


def write(tree: Tree, *, heading: str = "", order: Sequence[Path] = ()) -> str:
    """`tree` as TOML 1.0: its own values first, then its tables; a blank line before each header.

    `heading` becomes a block of comments at the top. `order` lists paths of tables that are sections of their own
    and come first, in that order; the table around such a one leaves it out, and what no path names follows in the
    tree's order. Paths that lead to no table are passed over.
    ValueError for what TOML cannot hold: a lone surrogate, a time with an offset, null, a key that is no text.
    """
    apart = {dotted(path): path for path in order if path}
    own, tables = _split(tree, "")
    blocks = [block for block in (_comments(heading), own) if block]
    for header, path in apart.items():
        if isinstance(table := value_at(tree, path), Mapping):
            _add_section(blocks, header, table, apart)
    for header, table in tables:
        if header not in apart:
            _add_section(blocks, header, table, apart)
    text = "\n".join(blocks)
    text.encode()  # a lone surrogate is found here, before anything reaches a file
    return text


def comment_lines(heading: str) -> tuple[str, ...]:
    """The comments that `heading` becomes at the top of the text."""
    return tuple(f"# {line}".rstrip() for line in heading.split("\n")) if heading else ()


def _comments(heading: str) -> str:
    if any((ord(sign) < ord(" ") and sign not in "\t\n") or sign == "\x7f" for sign in heading):
        raise ValueError("a comment in TOML holds no control characters")
    return "".join(f"{line}\n" for line in comment_lines(heading))


def _add_section(blocks: list[str], header: str, table: Tree, apart: Mapping[str, Path]) -> None:
    """A block for the table itself, where it has values of its own or nothing at all, and one for each below it."""
    own, tables = _split(table, f"{header}.")
    if own or not tables:
        blocks.append(f"[{header}]\n{own}")
    for inner_header, inner in tables:
        if inner_header not in apart:
            _add_section(blocks, inner_header, inner, apart)


def _split(table: Tree, prefix: str) -> tuple[str, list[tuple[str, Tree]]]:
    """The lines of a table's own values, and its tables with their headers."""
    lines: list[str] = []
    tables: list[tuple[str, Tree]] = []
    for name, value in table.items():
        if isinstance(value, Mapping):
            tables.append((prefix + key(name), value))
        elif isinstance(value, str):
            text = quoted_lines(value) if "\n" in value else quoted(value)
            lines.append(f"{key(name)} = {text}\n")
        else:
            lines.append(f"{key(name)} = {_value(value, _INDENT)}\n")
    return "".join(lines), tables


def _value(value: Value, indent: str) -> str:
    """Whatever stands on one line, or an array with an item a line; a table in an array stands on one line."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, Mapping):
        return _inline(value)
    if isinstance(value, list | tuple):
        items = "".join(f"{indent}{_value(item, indent + _INDENT)},\n" for item in value)
        return f"[\n{items}{indent[len(_INDENT) :]}]" if items else "[]"
    return _scalar(value)


def _inline(value: Value) -> str:
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{key(name)} = {_inline(inner)}" for name, inner in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_inline, value))}]"
    return _scalar(value)


def _scalar(value: object) -> str:
    """A number, a flag, a date or a time, as tomli-w writes it."""
    if isinstance(value, datetime) and (offset := value.utcoffset()) and offset.seconds % 60 + offset.microseconds:
        raise ValueError("TOML has offsets in whole minutes only")
    if not isinstance(value, int | float | date | time):
        raise ValueError(f"TOML has no form for a value of type {type(value).__name__}")
    return dumps({"v": value}).removeprefix("v = ").removesuffix("\n")
