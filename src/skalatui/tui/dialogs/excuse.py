"""Why personal data may stand in an answer: what was found there, and the reason, begun with what it is to name."""

from __future__ import annotations

from collections.abc import Iterator

from skalatui.document.tree import Path
from skalatui.flow.asked import label_of
from skalatui.flow.detailing import details_of
from skalatui.flow.guarding import reason_begun, told, unexcused_at
from skalatui.flow.view import View
from skalatui.store import assets
from skalatui.tui.dialogs.detail import Detail
from skalatui.tui.foot import keys_of_panel
from skalatui.tui.frame.keybar import Key
from skalatui.tui.inputs import Prose


class Excuse(Detail):
    """Over the answer or the form that something was found in."""

    def __init__(self, view: View, excused: Path, where: Path) -> None:
        super().__init__(view, where, where)
        self.excused = excused

    def about(self) -> Iterator[str]:
        say, found = self.view.wording.catalogue.say, unexcused_at(self.view, self.excused, assets.detector())
        title, label = details_of(self.view, self.excused).title, label_of(self.view, self.excused)
        yield say("guard.about", what=title if title == label else f"{title}: {label}")
        yield from told(self.view, found)
        yield say("guard.named")
        yield from super().about()

    def keys(self) -> list[Key]:
        return [key for key in keys_of_panel(self.view) if key.name != "f12"]

    def _begin(self, path: Path) -> None:
        super()._begin(path)
        if self.path in self.view.session.held:
            return
        for field in self.query(Prose):
            field.begin_with(reason_begun(self.view, self.path, assets.detector()))
            field.move_cursor(field.document.end)
