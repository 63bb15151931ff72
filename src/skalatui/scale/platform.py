"""What is known of a social media platform: its capabilities, each with its certainty and date."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from skalatui.document.records import dataclass, field
from skalatui.text.language import Words

TYPE_CHECKING = False  # as typing has it, which short commands do not wait for
if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    Certainty: TypeAlias = Literal["high", "medium", "low"]
    SwitchOff: TypeAlias = Literal["yes", "partly", "no", "not-applicable"]
else:
    Certainty = str
    SwitchOff = str

CAPABILITIES = ("comments", "reactions", "sharing", "direct_message", "visitor_posts", "reviews", "closed_groups")


@dataclass(frozen=True)
class Capability:
    """Whether a platform has a capability, and whether the hospital can switch it off.

    Only `yes` counts as closable; `partly` (per post, say) leaves a residual. `verified` is False for general
    knowledge, which a reader is told to check before use. `note` says what the code leaves out.
    """

    present: bool
    switch_off: SwitchOff
    certainty: Certainty
    as_of: date
    verified: bool = False
    note: Words | None = None


@dataclass(frozen=True)
class KnownPlatform:
    """A platform of the published list (RULES.md, *Platform conditions*; DOMAIN.md, *Platform capability matrix*).

    `in_wording` is True where the scale itself names it for closed networks. `compensation` holds, for a
    capability that cannot be switched off, the rule that makes up for it. `warnings` are worth saying before use.
    """

    id: str
    name: Words
    capabilities: Mapping[str, Capability]
    in_wording: bool = False
    compensation: Mapping[str, Words] = field(default_factory=dict)
    warnings: tuple[Words, ...] = ()
    closable: Words | None = None  # how near it comes to level 1's closed interaction


def capability(platforms: Mapping[str, KnownPlatform], id: str, name: str, stated: Mapping[str, bool]) -> bool:
    """Whether a platform of a hospital has a capability: as stated, else as known, else not (RULES.md, *Answers*)."""
    if name in stated:
        return stated[name]
    known = platforms.get(id)
    return known is not None and name in known.capabilities and known.capabilities[name].present
