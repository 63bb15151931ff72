"""The platforms: the known ones to pick from, and those of the hospital's own."""

from __future__ import annotations

from skalatui.flow.view import View
from skalatui.interview.answers import ACTIVE
from skalatui.interview.events import AnswerGiven, Event, PlatformAdded, PlatformPicked, RowRemoved
from skalatui.interview.fields import PLATFORM_STATUS
from skalatui.interview.rows import PLATFORMS
from skalatui.scale.platform import CAPABILITIES, capability
from skalatui.tui.body import StepBody
from skalatui.tui.lines import (
    FLEXIBLE,
    NOT_ANSWERED,
    SIGNS,
    TONES,
    Cell,
    Line,
    flag_cell,
    marks,
    remark_keys,
    row_keys,
    row_legend,
)

WIDTHS = (14, FLEXIBLE)


class Platforms(StepBody):
    """A key on a platform that is not used yet puts it on the list."""

    table = PLATFORMS

    def lines(self, view: View) -> list[Line]:
        say = view.wording.say
        used = {platform.key for platform in view.answers.platforms}
        own = [key for key in used_in_order(view) if key not in view.edition.platforms]
        heads = (say("platforms.status"), say("platforms.can"))
        found = [Line(say("platforms.title"), tone="heading", heads=heads, widths=WIDTHS)]
        found += [_line(view, key) if key in used else _unused_line(view, key) for key in view.edition.platforms]
        if own:
            found += [Line(), Line(say("platforms.own"), tone="heading", heads=heads, widths=WIDTHS)]
            found += [_line(view, key) for key in own]
        done = ("platforms_done",)
        found += [Line(), Line(say("platforms.done"), (flag_cell(view, done),), (14,), path=done, tone="muted")]
        return found

    def adds(self, view: View) -> str:
        return view.wording.say("platforms.adds")

    def added(self, text: str) -> Event:
        return PlatformAdded(text, frozenset(self.view.edition.platforms))


def used_in_order(view: View) -> list[str]:
    return [platform.key for platform in view.answers.platforms]


def _line(view: View, key: str) -> Line:
    row = (*PLATFORMS, key)
    path = (*row, "status")
    value = view.value(path) or ACTIVE
    status = value if isinstance(value, str) else ACTIVE
    keys: dict[str, Event] = {str(n): AnswerGiven(path, word) for n, word in enumerate(PLATFORM_STATUS, 1)}
    keys |= {"backspace": RowRemoved(row), "delete": RowRemoved(row)}
    sign = SIGNS.get(status, "●")
    cell = Cell(path, f"{sign} {view.wording.word(path, status)}", TONES.get(status, "row"), keys, _legend(view, row))
    return Line(
        view.names.platform(key),
        (cell, Cell((*row, "handle"), _summary(view, key), "row", entry=view.entry((*row, "handle")), moves_on=False)),
        WIDTHS,
        marks=marks(view, row),
        path=row,
        keys=row_keys(row) | remark_keys(view, row),
        legend=row_legend(view),
        wraps=True,
    )


def _unused_line(view: View, key: str) -> Line:
    row = (*PLATFORMS, key)
    keys: dict[str, Event] = {str(n): PlatformPicked(key, word) for n, word in enumerate(PLATFORM_STATUS, 1)}
    cells = (Cell((*row, "status"), NOT_ANSWERED, "open", keys, _legend(view, row)),)
    return Line(view.names.platform(key), cells, WIDTHS, path=row, tone="muted")


def _legend(view: View, row: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    path = (*row, "status")
    return tuple((str(n), view.wording.word(path, word)) for n, word in enumerate(PLATFORM_STATUS, 1))


def _summary(view: View, key: str) -> str:
    """The profile's name, and what the platform can do as stated or as known."""
    stated = next(one.capabilities for one in view.answers.platforms if one.key == key)
    can = [name for name in CAPABILITIES if capability(view.edition.platforms, key, name, stated)]
    names = ", ".join(view.wording.catalogue.say(f"findings.capability.{name}") for name in can)
    handle = view.text((*PLATFORMS, key, "handle"))
    return " · ".join(part for part in (handle, names) if part) or NOT_ANSWERED
