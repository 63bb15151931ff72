"""Every finding: a small interview that gives it, and ones that just don't."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import tomli

from skalatui.interview.answers import Legal, PlatformInUse, Practice
from skalatui.recommend.assessment import assess
from skalatui.recommend.cover import cover
from skalatui.recommend.findings import Finding, Named
from support.interviews import LEVEL_3, ROUND_THE_CLOCK, assessed, edition, people, practised
from support.quiet_interview import CLEARED, DEPARTMENT, PAIR, QUIET, changed, plan, planned, practice

TEXTS = Path(__file__).parents[2] / "assets" / "texts" / "en" / "findings.toml"
AHEAD = ("serious", ("purpose-and-action-plan",))
UNANSWERED = ("warning", ("open-interaction", "feedback-when-relevant"))
COVER = ("coverage", "central.community-manager")
WISHES_OF_LEVEL_1 = ("basic-posting", "branding", "insight", "marketing", "crisis")
GIVEN: list[tuple[str, dict[str, Any], list[tuple[str, tuple[str, ...]]]]] = [
    ("practice-ahead-of-frames", plan("missing"), [AHEAD]),
    ("practice-ahead-of-frames", plan("planned"), [AHEAD]),
    ("practice-ahead-of-frames", plan("left-out"), [AHEAD]),
    ("practice-ahead-of-frames", plan("left-out", "No monitoring here."), []),
    ("practice-ahead-of-frames", plan("not-assessed"), []),
    ("practice-ahead-of-frames", {"frames": {}}, []),
    ("practice-ahead-of-frames", {**plan("missing"), "practice": practised(1)}, []),
    (
        "contradiction",
        practice("direct-message", wish="no"),
        [(
            "serious",
            ("direct-message", "feedback-when-relevant", "open-interaction", "reviews", "user-education",
             "pathway-support"),
        )],
    ),
    ("contradiction", practice("reviews", wish="no"), []),
    ("contradiction", practice("direct-message", wish="unknown"), []),
    ("implied", practice("direct-message", wish="unknown"), [("info", ("direct-message",))]),
    ("implied", practice("visitor-posts", wish="unknown"), []),
    ("implied", practice("initiated-dialogue", wish="unknown"), []),
    ("open-but-unanswered", practice("feedback-when-relevant", today="partly"), [UNANSWERED]),
    ("open-but-unanswered", practice("feedback-when-relevant", today="no"), [UNANSWERED]),
    ("open-but-unanswered", practice("feedback-when-relevant", today="unknown"), []),
    (
        "unmanaged-presence",
        {"practice": {"basic-posting": Practice("no", "yes"), "direct-message": Practice("partly")}},
        [("serious", ("basic-posting", "direct-message"))],
    ),
    ("unmanaged-presence", {"practice": {"basic-posting": Practice("no"), "direct-message": Practice("no")}}, []),
    ("unmanaged-presence", {"practice": {"direct-message": Practice("yes")}}, []),
    (
        "cannot-close",
        {"practice": practised(1), "strategies": {}},
        [
            ("warning", ("facebook", "comments", "reactions", "sharing")),
            ("warning", ("instagram", "reactions", "sharing")),
        ],
    ),
    (
        "cannot-close",
        {"chosen": 1, "chosen_because": "A year of rest.", **planned("youtube")},
        [("warning", ("instagram", "reactions", "sharing")), ("warning", ("youtube", "reactions", "sharing"))],
    ),
    ("cannot-close", {}, []),
    (
        "cannot-close",
        {
            "practice": practised(1), "strategies": {},
            "platforms": (
                PlatformInUse("linkedin", capabilities={"reactions": False, "sharing": False}),
                PlatformInUse("facebook", status="dropped"),
            ),
        },
        [],
    ),
    ("no-backup", {"people": PAIR[:1]}, [("warning", ("central-1",))]),
    ("no-backup", {"people": PAIR}, []),
    ("no-backup", {"people": people("skin", "producer"), "departments": (DEPARTMENT,)}, []),
    ("cover-arithmetic", {"coverage": "round-the-clock"}, [("warning", COVER)]),
    ("cover-arithmetic", practice("fast-response", wish="yes"), []),
    ("cover-arithmetic", {"practice": practised(2, 3)}, [("warning", COVER)]),
    (
        "cover-arithmetic",
        {
            "coverage": "round-the-clock",
            "people": tuple(replace(one, hours=37.0) for one in people("central", *["community-manager"] * 6)),
        },
        [("info", COVER)],
    ),
    ("cover-arithmetic", {"coverage": "extended"}, []),
    ("cover-arithmetic", {"coverage": "round-the-clock", "people": ()}, []),
    (
        "one-person-many-roles",
        {"people": people("central", "producer+community-manager+manager", "producer+community-manager")},
        [("info", ("central-1",))],
    ),
    ("one-person-many-roles", {"people": PAIR}, []),
    (
        "one-person-many-roles",
        {"practice": practised(2, 3), "people": (*PAIR, *people("boss", "strategist+manager"))},
        [("info", ("central-1",)), ("info", ("central-2",))],
    ),
    (
        "one-person-many-roles",
        {
            "practice": practised(2, 3),
            "people": people("central", "producer+community-manager", "community-manager", "strategist+manager"),
        },
        [("info", ("central-1",))],
    ),
    (
        "department-holds-back",
        {"people": LEVEL_3, "departments": (DEPARTMENT,), **ROUND_THE_CLOCK},
        [("warning", ("skin",))],
    ),
    (
        "department-holds-back",
        {
            "people": (*LEVEL_3, *people("skin", "flowmanager+producer")), "departments": (DEPARTMENT,),
            **ROUND_THE_CLOCK,
        },
        [],
    ),
    (
        "department-holds-back",
        {"people": LEVEL_3[1:], "departments": (DEPARTMENT,), **ROUND_THE_CLOCK},
        [],
    ),
    ("rests-on-planned-platform", planned("linkedin", "facebook"), [("warning", ("facebook",))]),
    ("rests-on-planned-platform", {"platforms": (PlatformInUse("x", "planned"),)}, [("warning", ("x",))]),
    ("rests-on-planned-platform", planned("linkedin"), []),
    (
        "level-5-legal",
        {**practice("closed-networks", wish="yes"), "legal": replace(CLEARED, clearance="requested")},
        [("serious", ("clearance",))],
    ),
    ("level-5-legal", {**practice("closed-networks", wish="yes"), "legal": CLEARED}, []),
    ("level-5-legal", {**practice("recruitment", wish="yes")}, []),
    ("step-down", {"departments_ready": "no"}, [("serious", ("departments_ready",))]),
    ("step-down", {"departments_ready": "no", "people": ()}, []),
    ("step-down", {"departments_ready": "unknown"}, []),
    ("step-down", {"people": (), "people_done": True}, [("serious", ("central.any",))]),
    ("step-down", {"platforms": (PlatformInUse("youtube"),), "people": ()}, [("serious", ("direct_way",))]),
    (
        "step-down",
        {"practice": practised(2, 1), "strategies": dict.fromkeys(WISHES_OF_LEVEL_1[1:], "yes")},
        [("serious", WISHES_OF_LEVEL_1)],
    ),
    ("close-or-staff", {"people": (), "people_done": True}, [("serious", ("central.any",))]),
    ("close-or-staff", {"people": ()}, []),
    ("close-or-staff", {"platforms": (), "platforms_done": True}, [("serious", ("platform",))]),
    ("close-or-staff", {"platforms": ()}, []),
    ("close-or-staff", practice("basic-posting", wish="no"), [("serious", ("basic-posting",))]),
    ("close-or-staff", {"practice": {"reviews": Practice(wish="no")}, "strategies": {}},
     [("serious", ("basic-posting",))]),
    ("close-or-staff", {**practice("basic-posting", wish="no"), "people": ()}, []),
    (
        "chosen-above-sustainable",
        {"chosen": 3, "chosen_because": "The board asks for it."},
        [(
            "serious",
            ("coverage", "departments_ready", "central.strategist", "central.manager", "central.producer"),
        )],
    ),
    ("chosen-above-sustainable", {"chosen": 2, "chosen_because": "The board asks for it."}, []),
    ("chosen-above-sustainable", {"chosen": 3}, []),
    ("open-question", {"departments_ready": "unknown"}, [("info", ("departments_ready",))]),
    ("open-question", {"people": (), "legal": Legal("requested")}, [("info", ("central.any",))]),
    ("open-question", {"platforms": ()}, [("info", ("platform",))]),
    ("open-question", {"practice": {}, "strategies": {}}, [("info", ("basic-posting",))]),
    ("open-question", {"reference_group": "unknown", "coverage": "unknown"}, []),
    ("advice", {"management_backing": "partly"}, [("info", ("management_backing",))]),
    ("advice", {"people": people("central", "producer", "producer")}, [("info", ("central.community-manager",))]),
    ("advice", {"management_backing": "partly", "people": ()}, []),
    ("advice", {"people": PAIR[:1]}, []),
]  # fmt: skip


@pytest.mark.parametrize(("id", "changes", "expected"), GIVEN)
def test_a_finding_is_given_where_its_condition_holds_and_not_beside_it(
    id: str, changes: dict[str, Any], expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    found = assessed(changed(changes)).findings
    assert [(finding.severity, finding.rows) for finding in found if finding.id == id] == expected


def test_an_interview_without_a_flaw_gives_no_finding() -> None:
    assert assessed(QUIET).findings == ()


def test_every_finding_has_an_interview_that_gives_it_and_one_that_does_not() -> None:
    texts = tomli.loads(TEXTS.read_text("utf-8"))["finding"]
    ids = {sentence.removesuffix("-unstated").removesuffix("-unwished") for sentence in texts}
    assert {id for id, _, expected in GIVEN if expected} == ids
    assert {id for id, _, expected in GIVEN if not expected} == ids


def found_of(id: str, **changes: Any) -> Finding:
    (found,) = (finding for finding in assessed(changed(changes)).findings if finding.id == id)
    return found


def test_the_arithmetic_of_cover_is_told_in_round_figures() -> None:
    central = people("central", *["community-manager"] * 6, "producer")
    hours = tuple(replace(one, hours=37.0) for one in central)
    assert found_of("cover-arithmetic", coverage="round-the-clock", people=hours).parameters == {
        "needed": 168.0, "people": 6, "hours": 222.0, "net": 176.3, "percent": 105, "central": 259.0, "posts": 5.7,
        "on_call": 3.0, "unstated": 0, "week": 37.0,
    }  # fmt: skip


def test_hours_that_are_just_enough_are_no_warning() -> None:
    answers = changed({"coverage": "round-the-clock"})
    hours = cover(answers, edition().cover, "round-the-clock").community_manager_net
    enough = replace(edition().cover, cover={**edition().cover.cover, "round-the-clock": hours})
    for needed, severity in ((enough, "info"), (edition().cover, "warning")):
        found = assess(answers, replace(edition(), cover=needed)).findings
        assert [one.severity for one in found if one.id == "cover-arithmetic"] == [severity]


def test_a_level_chosen_above_what_can_be_carried_lacks_what_the_levels_between_ask_for_too() -> None:
    found = found_of("chosen-above-sustainable", chosen=5, chosen_because="x", platforms=(PlatformInUse("youtube"),))
    assert {key: found.parameters[key] for key in ("chosen", "sustainable")} == {"chosen": 5, "sustainable": 1}
    shortfalls = found.parameters["shortfalls"]
    assert isinstance(shortfalls, tuple)
    assert shortfalls[0] == Named("condition", "coverage") and shortfalls[-1] == Named("condition", "direct_way")
    assert found.rows == tuple(named.id for named in shortfalls)
    assert list(found.rows) == [
        "coverage", "departments_ready", "reference_group", "selected_department", "network", "closed_groups",
        "clearance", "central.strategist", "central.manager", "central.producer", "central.involvement-specialist",
        "central.network-specialist", "direct_way",
    ]  # fmt: skip
