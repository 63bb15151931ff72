"""A small edition of the scale for tests: three levels, a few rows, one replaced and one for selected departments."""

from __future__ import annotations

from datetime import date

from skalatui.scale.edition import SELECTED_DEPARTMENTS, CoverAssumptions, Edition, LevelOfScale, Row
from skalatui.scale.platform import Capability, KnownPlatform
from skalatui.text.language import Words

_ON = Capability(True, "no", "medium", date(2026, 6, 1))


def words(text: str) -> Words:
    return Words(f"{text} da", f"{text} en")


SMALL_EDITION = Edition(
    id="small",
    levels=tuple(LevelOfScale(number, f"level-{number}", words(f"level {number}"), words("…")) for number in (1, 2, 3)),
    rows=(
        Row("practice", "closed-interaction", 1, words("closed"), asked=False),
        Row("practice", "basic-posting", 1, words("posting")),
        Row("practice", "feedback-when-relevant", 2, words("feedback")),
        Row("practice", "open-interaction", 2, words("open"), replaces=("closed-interaction",)),
        Row("practice", "reviews", 2, words("reviews"), required=False),
        Row("practice", "singing", 3, words("singing")),
        Row("strategies", "branding", 1, words("branding")),
        Row("strategies", "singing-along", 3, words("singing along")),
        Row("organisation", "centralised", 1, words("centralised")),
        Row("monitoring", "own-profiles-daily", 1, words("daily")),
        Row("monitoring", "own-profiles-several-daily", 2, words("several daily"), replaces=("own-profiles-daily",)),
        Row("monitoring", "own-profiles-continuous", 3, words("always"), replaces=("own-profiles-several-daily",)),
        Row("planning", "departments-publish", 2, words("departments publish"), applies=SELECTED_DEPARTMENTS),
        Row("training", "choir", 3, words("choir")),
    ),
    roles=(),
    staffing=(),
    platform_rules=(),
    cover=CoverAssumptions(37, 7.4, 52, 25, 5, 8, 10, 5, 0.0, {}, 3.0),
    platforms={"facebook": KnownPlatform("facebook", words("Facebook"), {"direct_message": _ON})},
    legal_level=3,
)
