"""What the platforms of a hospital can do, which conditions rest on a plan, and what makes up for what stays open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from skalatui.interview.answers import Answers, PlatformInUse
from skalatui.recommend.platforms import (
    Residual,
    compensating_rule,
    level_of_platforms,
    platform_named,
    residuals,
    rested_on,
    unmet_conditions,
)
from skalatui.text.language import Words
from support.interviews import FACEBOOK, edition

INSTAGRAM, YOUTUBE = PlatformInUse("instagram"), PlatformInUse("youtube")


def planned(id: str) -> PlatformInUse:
    return PlatformInUse(id, status="planned")


def test_what_a_hospital_without_a_platform_lacks_at_every_level() -> None:
    assert [unmet_conditions(Answers(), edition(), level) for level in range(1, 6)] == [
        ("platform",),
        *[("platform", "comments_and_sharing", "direct_way")] * 3,
        ("platform", "closed_groups"),
    ]


def test_a_planned_platform_counts_unless_only_those_in_use_are_asked_for() -> None:
    answers = Answers(platforms=(YOUTUBE, planned("facebook")))
    assert level_of_platforms(answers, edition()) == 5
    assert level_of_platforms(answers, edition(), active_only=True) == 1
    assert unmet_conditions(answers, edition(), 2, active_only=True) == ("direct_way",)


@pytest.mark.parametrize(
    ("platforms", "level", "expected"),
    [
        ((YOUTUBE, planned("facebook")), 1, []),
        ((YOUTUBE, planned("facebook")), 2, ["facebook"]),
        ((INSTAGRAM, planned("facebook"), planned("linkedin")), 4, []),
        ((INSTAGRAM, planned("facebook"), planned("linkedin")), 5, ["facebook"]),
        ((planned("x"), planned("youtube")), 2, ["x", "youtube"]),
        ((planned("x"), PlatformInUse("facebook", status="dropped")), 5, ["x"]),
        ((FACEBOOK, planned("x")), 5, []),
    ],
)
def test_a_planned_platform_is_rested_on_where_it_meets_what_those_in_use_do_not(
    platforms: tuple[PlatformInUse, ...], level: int, expected: list[str]
) -> None:
    assert [one.key for one in rested_on(Answers(platforms=platforms), edition(), level)] == expected


def test_what_cannot_be_switched_off_stays_open_on_platforms_that_count() -> None:
    own = PlatformInUse("own", capabilities={"comments": True})  # nothing is known of its switches
    dropped = PlatformInUse("instagram", status="dropped")
    assert residuals(Answers(platforms=(planned("youtube"), dropped, own)), edition()) == (
        Residual("youtube", "reactions"), Residual("youtube", "sharing"), Residual("own", "comments"),
    )  # fmt: skip


def test_a_platform_has_its_own_rule_for_what_it_leaves_open_and_another_the_general_one() -> None:
    found = {
        (id, name): words
        for id, known in edition().platforms.items()
        for name, words in known.compensation.items()
        if compensating_rule(edition(), id, name) == words
    }
    assert found.keys() == {(id, name) for id, known in edition().platforms.items() for name in known.compensation}
    for name in ("comments", "reactions", "sharing"):
        general = next(words for (_, of), words in found.items() if of == name)
        assert compensating_rule(edition(), "own", name) == general
    assert compensating_rule(edition(), "own", "reviews-of-the-canteen") is None


def test_a_platforms_own_rule_goes_before_that_of_others_and_one_that_it_lacks_is_theirs() -> None:
    known = edition().platforms
    rules = {
        ("facebook", "comments"): Words("facebooks", "facebook's"),
        ("facebook", "reviews"): Words("anmeldelser", "reviews"),
        ("linkedin", "comments"): Words("linkedins", "linkedin's"),
        ("linkedin", "sharing"): Words("delinger", "shares"),
    }
    own_rules = {id: {name: rules[of, name] for of, name in rules if of == id} for id in ("facebook", "linkedin")}
    other = replace(edition(), platforms={id: replace(known[id], compensation=own_rules[id]) for id in own_rules})
    asked = [(id, name) for id in ("facebook", "linkedin", "own") for name in ("comments", "reviews", "sharing")]
    assert {one: compensating_rule(other, *one) for one in asked} == {
        **rules,
        ("facebook", "sharing"): rules["linkedin", "sharing"],
        ("linkedin", "reviews"): rules["facebook", "reviews"],
        ("own", "comments"): rules["facebook", "comments"],  # the first that there is
        ("own", "reviews"): rules["facebook", "reviews"],
        ("own", "sharing"): rules["linkedin", "sharing"],
    }
    assert compensating_rule(other, "facebook", "reactions") is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("facebook", "facebook"),
        (" FaceBook ", "facebook"),
        ("facebook-group", "facebook-group"),
        (" WhatsApp-kanal ", "whatsapp-channel"),
        ("WhatsApp channel", "whatsapp-channel"),
        ("Intranet", None),
        ("", None),
    ],
)
def test_a_platform_is_known_by_its_id_and_by_its_name_in_either_language(name: str, expected: str | None) -> None:
    assert platform_named(edition(), name) == expected
