"""The response promise: the hours of cover, and minutes to the first and the full answer, channel by channel."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.flow.asked import Asked, asked, label_of
from skalatui.flow.detailing import channel_name
from skalatui.flow.view import View
from skalatui.interview.fields import EMAIL_CHANNEL
from skalatui.tui.body import StepBody
from skalatui.tui.cells import marks, remark_keys, typed_cell
from skalatui.tui.lines import Line

WHEN = ("inside", "outside")  # of the hours of cover
ANSWERS = ("first", "full")
WIDTHS, NARROW = (17, 17), (14, 14)  # "half an hour" has room while it is typed
HOURS = (("response", "cover_weekdays"), ("response", "cover_weekends"))


class Response(StepBody):
    def fields(self, view: View) -> list[Asked]:
        return [asked(view, path) for path in HOURS if path in view.applicable or view.value(path) is not None]

    def lines(self, view: View) -> list[Line]:
        return promise_lines(view)


def promise_lines(view: View, *, with_hours: bool = False) -> list[Line]:
    """What is promised on each channel; `with_hours`: the hours of cover on lines of their own first."""
    say = view.wording.say
    channels = [platform.key for platform in view.answers.platforms if platform.counts]
    if view.answers.contact_email:
        channels.append(EMAIL_CHANNEL)
    channels = [key for key in channels if ("response", key, "first_inside") in view.applicable]
    hours = [path for path in HOURS if path in view.applicable or view.value(path) is not None]
    found = [_hours_line(view, path) for path in hours] if with_hours else []
    if not channels:
        return [*found, Line(say("response.none"), tone="muted", wraps=True)]
    found += [Line()] if found else []
    heads = tuple(say(f"response.{answer}") for answer in ANSWERS)
    for key in channels:
        found.append(Line(channel_name(view, key), tone="heading", heads=heads, widths=WIDTHS, narrow=NARROW))
        found += [_line(view, key, when) for when in WHEN]
    return [*found, Line(), Line(say("response.minutes"), tone="muted", wraps=True)]


def _hours_line(view: View, path: Path) -> Line:
    cell = typed_cell(view, path)
    return Line(label_of(view, path), (cell,), (WIDTHS[0],), marks=marks(view, path), path=path, wraps=True)


def _line(view: View, key: str, when: str) -> Line:
    row, say = ("response", key), view.wording.say
    cells = tuple(typed_cell(view, (*row, f"{answer}_{when}")) for answer in ANSWERS)
    return Line(
        say(f"response.{when}"),
        cells,
        WIDTHS,
        NARROW,
        marks=marks(view, row),
        path=row,
        keys=remark_keys(view, row),
        wraps=True,
    )
