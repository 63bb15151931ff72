"""Something longer put on the screen to be read: a comparison, or a file as text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from skalatui.flow.differing import HEADING, Said
from skalatui.text.safe import displayable
from skalatui.tui.dialogs.reading import Reading
from skalatui.tui.lines import Line

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard

MOST_LINES = 5000  # of a file shown as text; a charter with every answer has some 2,000


async def read_said(app: Wizard, title: str, said: Sequence[Said], nothing: str) -> None:
    """Show headings and the lines below them until the person has read them; `nothing` where there are none."""
    lines = [Line(words, tone="heading") if kind == HEADING else Line(words, wraps=True) for kind, words in said]
    await _read(app, title, lines or [Line(nothing, wraps=True)])


async def read_text(app: Wizard, title: str, text: str, before: Iterable[str] = ()) -> None:
    """Show a text from outside as it stands, made safe, with displayable lines `before` it."""
    shown = displayable(text, lines=True).split("\n")
    lines = [Line(line, tone="strong", wraps=True) for line in before]
    lines += [Line(line, wraps=True) for line in shown[:MOST_LINES]]
    if len(shown) > MOST_LINES:
        lines.append(Line(app.wording.catalogue.say("keeping.file.too-long"), tone="muted", wraps=True))
    await _read(app, title, lines)


async def _read(app: Wizard, title: str, lines: list[Line]) -> None:
    await app.push_screen_wait(Reading(title, lines, app.wording.say("help.closing")))
