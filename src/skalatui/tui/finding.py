"""Parts of the screen found by their class: a look at each, where a query would match every one against selectors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from textual.widget import Widget

Part = TypeVar("Part", bound=Widget)


def parts(widget: Widget, kind: type[Part]) -> Iterator[Part]:
    """The widgets of a class below another, in the order in which they were put there."""
    for child in widget.children:
        if isinstance(child, kind):
            yield child
        yield from parts(child, kind)


def first_part(widget: Widget, kind: type[Part]) -> Part | None:
    return next(parts(widget, kind), None)
