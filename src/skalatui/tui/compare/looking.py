"""A screen for looking at versions: nothing is changed there, and it goes when the interview below moves on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from skalatui.document.problem import Parameter
from skalatui.flow.view import View
from skalatui.tui.dialogs.reading import Reading
from skalatui.tui.frame.keybar import KeyBar
from skalatui.tui.lines import Line

if TYPE_CHECKING:
    from skalatui.tui.wizard import Wizard


class LookingScreen(Screen[None]):
    """What the comparison and the history share; `help_text` is the id of their help."""

    help_text: str

    def __init__(self, app: Wizard) -> None:
        super().__init__()
        self.wizard = app

    def say(self, id: str, **parameters: Parameter) -> str:
        return self.wizard.wording.catalogue.say(f"compare.{id}", **parameters)

    def show_view(self, view: View) -> None:
        """The interview has gone on (undone, or led elsewhere by the palette): it is what there is to look at."""
        self.wizard.call_later(_end_looking, self.wizard)

    def action_back(self) -> None:
        self.wizard.pop_screen()

    def action_help(self) -> None:
        lines = [Line(line, wraps=True) for line in self.say(self.help_text).split("⏎")]
        self.wizard.push_screen(Reading(self.say("help-title"), lines, self.wizard.wording.say("help.closing")))

    def on_key_bar_clicked(self, message: KeyBar.Clicked) -> None:
        self.app.simulate_key(message.key)


async def _end_looking(app: Wizard) -> None:
    """Take away every such screen that lies in front."""
    while isinstance(app.screen, LookingScreen):
        await app.pop_screen()
