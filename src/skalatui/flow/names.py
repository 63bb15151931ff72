"""The names of an interview as they are shown, whoever gave them: displayable."""

from __future__ import annotations

from skalatui.document.tree import Path
from skalatui.recommend.wording import Wording
from skalatui.text.safe import displayable


class Names(Wording):
    """What the rules' words say raw, since programs read it too, is here made fit for a screen."""

    def unit(self, key: str) -> str:
        return displayable(super().unit(key))

    def platform(self, key: str) -> str:
        return displayable(super().platform(key))

    def row(self, section: str, id: str) -> str:
        return displayable(super().row(section, id))

    def role(self, id: str) -> str:
        return displayable(super().role(id))

    def held_by(self, id: str) -> str:
        return displayable(super().held_by(id))

    def question(self, path: Path) -> str:
        return displayable(super().question(path))
