"""What was typed as people say it, as the value that its field holds.

Both front ends give what was typed to the conversation, which reads it here; the session only knows values.
"""

from __future__ import annotations

from datetime import date

from skalatui.document.records import replace
from skalatui.document.tree import Path, Value
from skalatui.flow.days import date_of
from skalatui.flow.durations import figure_of
from skalatui.interview.events import AnswerGiven, Event


def understood(event: Event, today: date) -> Event:
    """The event with a time in words as a figure, and a day as a date; any other event as it is."""
    if isinstance(event, AnswerGiven) and (value := value_said(event.path, event.value, today)) is not event.value:
        return replace(event, value=value)
    return event


def value_said(path: Path, given: Value, today: date) -> Value:
    """What was given, or the figure or the date that it says in the field at `path`."""
    return date_of(path, figure_of(path, given), today)
