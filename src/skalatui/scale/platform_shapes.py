"""The shape of the files on platforms, as strict models."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

from skalatui.scale.shapes import Bilingual, Count, Shape

# As `scale.platform` has them for the type checker alone.
Certainty: TypeAlias = Literal["high", "medium", "low"]
SwitchOff: TypeAlias = Literal["yes", "partly", "no", "not-applicable"]


class PlatformDemand(Shape):
    platforms: Count
    together: list[str] = []
    direct_way: bool = False


class Cell(Shape):
    """A capability of a platform."""

    present: bool
    switch_off: SwitchOff
    certainty: Certainty
    as_of: date
    verified: bool = False
    note: Bilingual | None = None


class Platform(Shape):
    name: Bilingual
    in_wording: bool = False
    closable: Bilingual | None = None
    warnings: dict[str, Bilingual] = {}
    capabilities: dict[str, Cell]
