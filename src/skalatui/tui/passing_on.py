"""A key that leads on from a sheet: what is typed behind it waits until whoever it is for has had it.

Keys come faster than they are passed on, over a slow line or under load: the letters of a note that was asked for with
`n` would be answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import events

from skalatui.tui.sheet_messages import FollowsCursor, Passed

if TYPE_CHECKING:
    from skalatui.tui.sheet import Sheet
    from skalatui.tui.wizard import Wizard


class PassingOn:
    """Of one sheet; in the interview only, since elsewhere no text can follow."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._is_on = False

    def keeps(self, key: events.Key) -> bool:
        """Whether a key is kept for what comes, since it was pressed behind one that leads on."""
        if self._is_on:
            cast("Wizard", self._sheet.app).take_back(key)
        return self._is_on

    def begin(self) -> None:
        if isinstance(self._sheet.screen, FollowsCursor):
            self._is_on = True
            cast("Wizard", self._sheet.app).hold_behind()
            self._sheet.post_message(Passed(self._sheet))  # goes the way of the key, behind it

    def end(self) -> None:
        self._is_on = False
