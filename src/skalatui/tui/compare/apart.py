"""Work that may take long, on a thread that nobody waits for: not the keys, and not the end of the program."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TypeVar

from textual.widget import Widget

from skalatui.document.problem import Problem, Unreadable

Part = TypeVar("Part")


def in_parts(
    widget: Widget,
    work: Callable[[], Iterator[Part]],
    take: Callable[[Part], None],
    end: Callable[[Problem | None], None],
) -> None:
    """Run `work`; each part goes to `take`, and its end, with the reason of a failure, to `end`, both on the main loop.

    Where the widget has gone meanwhile, the work stops at its next part.
    """

    def run() -> None:
        problem: Problem | None = None
        try:
            for part in work():
                if not widget.is_attached:
                    return
                _hand_over(widget, lambda part=part: take(part))  # type: ignore[misc]
        except Unreadable as unreadable:
            problem = unreadable.problems[0]
        _hand_over(widget, lambda: end(problem))

    threading.Thread(target=run, daemon=True).start()


def _hand_over(widget: Widget, then: Callable[[], None]) -> None:
    def if_there() -> None:
        if widget.is_attached:
            then()

    with suppress(RuntimeError):  # the program has ended
        widget.call_later(if_there)
