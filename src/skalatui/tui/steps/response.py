"""The response promise: the hours of cover, and minutes to the first and the full answer, channel by channel."""

from __future__ import annotations

from skalatui.interview.rows import EMAIL_CHANNEL
from skalatui.tui.asked import Asked, asked
from skalatui.tui.body import StepBody
from skalatui.tui.detailing import channel_name
from skalatui.tui.lines import Line, marks, remark_keys, typed_cell
from skalatui.tui.view import View

PROMISES = ("first_inside", "full_inside", "first_outside", "full_outside")
WIDTHS = (13, 13, 14, 14)
HOURS = (("response", "cover_weekdays"), ("response", "cover_weekends"))


class Response(StepBody):
    def fields(self, view: View) -> list[Asked]:
        return [asked(view, path) for path in HOURS if path in view.applicable or view.value(path) is not None]

    def lines(self, view: View) -> list[Line]:
        say = view.wording.say
        channels = [platform.key for platform in view.answers.platforms if platform.counts]
        if view.answers.contact_email:
            channels.append(EMAIL_CHANNEL)
        channels = [key for key in channels if ("response", key, PROMISES[0]) in view.applicable]
        if not channels:
            return [Line(say("response.none"), tone="muted", wraps=True)]
        heads = tuple(say(f"response.{promise}") for promise in PROMISES)
        head = Line(say("response.title"), tone="heading", heads=heads, widths=WIDTHS)
        return [
            head,
            *(_line(view, key) for key in channels),
            Line(),
            Line(say("response.minutes"), tone="muted", wraps=True),
        ]


def _line(view: View, key: str) -> Line:
    row = ("response", key)
    cells = tuple(typed_cell(view, (*row, promise), view.wording.say("response.unit")) for promise in PROMISES)
    return Line(
        channel_name(view, key),
        cells,
        WIDTHS,
        marks=marks(view, row),
        path=row,
        keys=remark_keys(view, row),
        wraps=True,
    )
