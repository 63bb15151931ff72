"""What the platforms can do, and the verdict *platforms* (RULES.md, verdict 4 and *Platform conditions*)."""

from __future__ import annotations

from skalatui.document.records import dataclass, replace
from skalatui.interview.answers import ACTIVE, Answers, PlatformInUse
from skalatui.scale.edition import Edition, Level, PlatformRule
from skalatui.scale.platform import capability
from skalatui.text.language import Words

PLATFORM, COMMENTS_AND_SHARING, DIRECT_WAY, CLOSED_GROUPS = (
    "platform",
    "comments_and_sharing",
    "direct_way",
    "closed_groups",
)
CLOSED_AT_LEVEL_1 = ("comments", "reactions", "sharing")


@dataclass(frozen=True)
class Residual:
    """An interaction that stays open where level 1 wants it closed."""

    platform: str
    capability: str


def level_of_platforms(answers: Answers, edition: Edition, *, active_only: bool = False) -> Level:
    """The highest level such that it and all below it have their platforms."""
    level = 0
    while level < edition.top and not unmet_conditions(answers, edition, level + 1, active_only=active_only):
        level += 1
    return level


def unmet_conditions(answers: Answers, edition: Edition, level: Level, *, active_only: bool = False) -> tuple[str, ...]:
    """The platform conditions of one level that the answers do not meet."""
    rule = edition.platform_rule(level)
    platforms = [one for one in answers.platforms if one.counts and (one.status == ACTIVE or not active_only)]
    unmet = []
    if len(platforms) < rule.platforms:
        unmet.append(PLATFORM)
    if rule.together and not any(all(can(edition, one, name) for name in rule.together) for one in platforms):
        unmet.append(_name(rule))
    is_writable = not rule.direct_way or bool(answers.contact_email)
    if not is_writable and not any(can(edition, one, "direct_message") for one in platforms):
        unmet.append(DIRECT_WAY)
    return tuple(unmet)


def rested_on(answers: Answers, edition: Edition, level: Level) -> tuple[PlatformInUse, ...]:
    """The planned platforms that meet a condition, of `level` or below, which those in use don't meet."""
    in_use = tuple(one for one in answers.platforms if one.status == ACTIVE)

    def unmet(platforms: tuple[PlatformInUse, ...]) -> set[str]:
        had = replace(answers, platforms=platforms)
        return {name for number in range(1, level + 1) for name in unmet_conditions(had, edition, number)}

    planned = (one for one in answers.platforms if one.counts and one.status != ACTIVE)
    return tuple(one for one in planned if unmet((*in_use, one)) < unmet(in_use))


def can(edition: Edition, platform: PlatformInUse, name: str) -> bool:
    return capability(edition.platforms, platform.key, name, platform.capabilities)


def residuals(answers: Answers, edition: Edition) -> tuple[Residual, ...]:
    """What cannot be closed at level 1, platform by platform. Of a platform of one's own nothing is known."""
    found = []
    for platform in answers.platforms:
        known = edition.platforms.get(platform.key)
        for name in CLOSED_AT_LEVEL_1:
            closable = known is not None and name in known.capabilities and known.capabilities[name].switch_off == "yes"
            if platform.counts and can(edition, platform, name) and not closable:
                found.append(Residual(platform.key, name))
    return tuple(found)


def compensating_rule(edition: Edition, platform: str, capability: str) -> Words | None:
    """The rule that makes up for an interaction that cannot be closed; of a platform of one's own, the general one."""
    known = edition.platforms.get(platform)
    if known is not None and capability in known.compensation:
        return known.compensation[capability]
    return next(
        (one.compensation[capability] for one in edition.platforms.values() if capability in one.compensation), None
    )


def platform_named(edition: Edition, name: str) -> str | None:
    """The id of the known platform that somebody means by a name; None where it is none of them."""
    meant = name.strip().casefold()
    for id, known in edition.platforms.items():
        names = (id, known.name.da, known.name.en)
        if meant in (one.casefold() for one in names):
            return id
    return None


def _name(rule: PlatformRule) -> str:
    return CLOSED_GROUPS if rule.together == (CLOSED_GROUPS,) else COMMENTS_AND_SHARING
