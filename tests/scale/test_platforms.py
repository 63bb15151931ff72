"""The known platforms against a table written by hand."""

from __future__ import annotations

from datetime import date

import pytest

from skalatui.scale.edition import PlatformRule
from skalatui.scale.platform import CAPABILITIES, capability
from support.edition_files import shipped_edition

# Whether the platform has it (+ or -), and whether the hospital can switch it off (Yes, Partly, No, / not applicable):
# comments, reactions, sharing, direct messages, visitor posts, reviews, closed groups; then the cells with a source
MATRIX = """
facebook         | +P +N +N +Y +Y +Y +Y | comments direct_message visitor_posts reviews
facebook-group   | +P +N +Y -/ +P -/ +Y |
instagram        | +Y +N +P +P -/ -/ -/ | sharing
linkedin         | +Y +N +P +Y -/ -/ -/ | sharing direct_message
x                | +P +N +N +Y -/ -/ -/ | comments reactions sharing
youtube          | +Y +N +P -/ -/ -/ -/ | comments
tiktok           | +Y +N +P +Y -/ -/ -/ | comments sharing
threads          | +P +N +P +P -/ -/ -/ | comments
bluesky          | +Y +N +P +Y -/ -/ -/ | comments sharing
mastodon         | +N +N +P +P -/ -/ -/ | comments sharing
snapchat         | +P +P +P +P -/ -/ -/ |
whatsapp-channel | -/ +P +P -/ -/ -/ -/ | comments reactions sharing
"""
CODES = {"yes": "Y", "partly": "P", "no": "N", "not-applicable": "/"}
CERTAINTY = {"x": "high", "youtube": "high", "bluesky": "high", "snapchat": "low"}  # of the first four; else medium
DATED = {
    ("threads", "comments"): date(2026, 2, 13),
    ("whatsapp-channel", "comments"): date(2024, 7, 25),
    ("whatsapp-channel", "reactions"): date(2024, 7, 25),
    ("whatsapp-channel", "sharing"): date(2023, 6, 8),
}
PLATFORMS = shipped_edition().platforms


def test_capabilities_are_those_of_the_rules_and_the_matrix() -> None:
    lines = [[cell.strip() for cell in line.split("|")] for line in MATRIX.strip().splitlines()]
    assert {
        id: [f"{'+' if cell.present else '-'}{CODES[cell.switch_off]}" for cell in platform.capabilities.values()]
        for id, platform in PLATFORMS.items()
    } == {id: cells.split() for id, cells, _ in lines}
    assert {
        id: [name for name, cell in platform.capabilities.items() if cell.verified]
        for id, platform in PLATFORMS.items()
    } == {id: verified.split() for id, _, verified in lines}


def test_the_twelve_platforms_stand_in_the_rules_order_with_all_capabilities() -> None:
    assert list(PLATFORMS) == [
        "facebook",
        "facebook-group",
        "instagram",
        "linkedin",
        "x",
        "youtube",
        "tiktok",
        "threads",
        "bluesky",
        "mastodon",
        "snapchat",
        "whatsapp-channel",
    ]
    assert all(tuple(platform.capabilities) == CAPABILITIES for platform in PLATFORMS.values())


def test_every_cell_is_dated_and_says_how_certain_it_is() -> None:
    for id, platform in PLATFORMS.items():
        for name, cell in platform.capabilities.items():
            assert cell.as_of == DATED.get((id, name), date(2026, 6, 30))
            if name in ("comments", "reactions", "sharing", "direct_message"):
                assert cell.certainty == CERTAINTY.get(id, "medium"), (id, name)
    high = {("facebook", "visitor_posts"), ("facebook", "reviews"), ("facebook-group", "closed_groups")}
    found = {
        (id, name)
        for id, platform in PLATFORMS.items()
        for name in ("visitor_posts", "reviews", "closed_groups")
        if platform.capabilities[name].certainty == "high"
    }
    assert found == high


def test_what_cannot_be_closed_has_a_rule_that_makes_up_for_it() -> None:
    for id, platform in PLATFORMS.items():
        open_ones = {name for name, cell in platform.capabilities.items() if cell.present and cell.switch_off != "yes"}
        assert set(platform.compensation) == open_ones, id


def test_only_facebook_is_in_the_scale_s_wording() -> None:
    assert [id for id, platform in PLATFORMS.items() if platform.in_wording] == ["facebook", "facebook-group"]


@pytest.mark.parametrize(
    ("id", "word"),
    [
        ("tiktok", "informationssikkerhed"),
        ("snapchat", "informationssikkerhed"),
        ("x", "stadig på X"),
        ("facebook", "C-210/16"),
        ("facebook", "En side er ikke en gruppe"),
        ("facebook-group", "En gruppe er ikke en side"),
        ("whatsapp-channel", "telefonnumre"),
    ],
)
def test_a_platform_warns_of_what_is_known(id: str, word: str) -> None:
    assert any(word in warning.da for warning in PLATFORMS[id].warnings)


def test_what_a_hospital_states_of_a_platform_comes_before_what_is_known() -> None:
    assert capability(PLATFORMS, "x", "comments", {})
    assert not capability(PLATFORMS, "x", "comments", {"comments": False})
    assert capability(PLATFORMS, "own", "comments", {"comments": True})
    assert not capability(PLATFORMS, "own", "comments", {})


def test_the_platform_rules_are_those_of_the_rules() -> None:
    both = ("comments", "sharing")
    assert shipped_edition().platform_rules == (
        PlatformRule(1, 1),
        PlatformRule(2, 1, both, True),
        PlatformRule(3, 1, both, True),
        PlatformRule(4, 1, both, True),
        PlatformRule(5, 1, ("closed_groups",)),
    )
