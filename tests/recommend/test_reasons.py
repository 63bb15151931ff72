"""Why each verdict is what it is, by the ids that hold it there, and how much of the next level is there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from skalatui.interview.answers import Answers, Frame, Legal, PlatformInUse, Practice
from skalatui.recommend.reasons import Progress, by_kind
from skalatui.scale.edition import FRAME_SECTIONS
from support.interviews import (
    DEPARTMENT,
    FACEBOOK,
    LEVEL_3,
    LEVEL_4,
    LEVEL_4_DEPARTMENT,
    ROUND_THE_CLOCK,
    assessed,
    case,
    edition,
    people,
    practised,
)
from support.quiet_interview import CLEARED

RUN: dict[str, Any] = {"platforms": (FACEBOOK,), **ROUND_THE_CLOCK}
SPECIALIST = people("central", *[""] * len(LEVEL_4), "network-specialist")[-1:]
FACILITATORS = people("heart", *[""] * len(LEVEL_4_DEPARTMENT), "facilitator", "facilitator")[-2:]
LEVEL_5 = Answers(
    practice=practised(5),
    people=(*LEVEL_4, *SPECIALIST, *LEVEL_4_DEPARTMENT, *FACILITATORS),
    departments=(replace(DEPARTMENT, networks=("Relatives",)),),
    reference_group="yes",
    legal=CLEARED,
    **RUN,
)


def why(answers: Answers, *verdicts: str) -> list[tuple[str, ...]]:
    found = assessed(answers).why
    return [found[name] for name in verdicts]


def progress(answers: Answers, verdict: str) -> tuple[int, int]:
    found = assessed(answers).progress[verdict]
    return found.have, found.of


def test_every_verdict_of_a_case_is_held_by_what_its_next_level_lacks() -> None:
    people_and_conditions = (
        "coverage", "management_backing", "departments_ready",
        "central.strategist", "central.manager", "central.community-manager", "central.producer",
    )  # fmt: skip
    wishes = ("open-interaction", "direct-message")
    assert assessed(case("fjordby")).why == {
        "present": ("feedback-when-relevant",),
        "framework": (
            "centralised-feedback", "purpose-and-action-plan", "drive-by-plan", "own-profiles-several-daily",
            "brand-mentions-feedback", "feedback-guidelines", "triage", "sensitive-data-and-complaints", "reach",
            "engagement", "mentions-sentiment", "mixed", "introduction", "leaders",
        ),
        "ambition": wishes,
        "staffing": people_and_conditions,
        "platforms": (),
        "law": ("clearance",),
        "sustainable": people_and_conditions,
        "recommended": (*wishes, *people_and_conditions),
        "at_most": (*people_and_conditions, *wishes),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("hedeland", {"present": (0, 1), "framework": (0, 6), "ambition": (0, 3), "staffing": (0, 1)}),
        ("fjordby", {"present": (2, 3), "framework": (3, 17), "ambition": (0, 3), "staffing": (1, 8)}),
        ("kanalby", {"present": (0, 2), "framework": (25, 39), "ambition": (0, 2), "staffing": (11, 15)}),
        ("brededal", {"present": (0, 1), "framework": (39, 46), "ambition": (0, 0), "staffing": (0, 0)}),
    ],
)
def test_a_case_has_so_much_of_the_next_level(name: str, expected: dict[str, tuple[int, int]]) -> None:
    assert assessed(case(name)).progress == {
        **{verdict: Progress(*numbers) for verdict, numbers in expected.items()},
        "platforms": Progress(0, 0),
    }


def test_at_the_top_nothing_holds_a_verdict_but_the_wish_itself_and_nothing_is_left_to_come() -> None:
    frames = {
        section: {row.id: Frame("in-place") for row in edition().of_section(section)} for section in FRAME_SECTIONS
    }
    found = assessed(replace(LEVEL_5, frames=frames))
    wish = ("closed-networks",)
    assert {name: ids for name, ids in found.why.items() if ids} == {"ambition": wish, "recommended": wish}
    assert set(found.progress.values()) == {Progress(0, 0)}


def test_only_a_clearance_holds_the_law_and_what_is_cleared_holds_nothing() -> None:
    verdicts = ("law", "sustainable", "recommended", "at_most")
    assert why(LEVEL_5, "law", "sustainable", "at_most") == [(), (), ()]
    refused = replace(LEVEL_5, legal=Legal("refused"))
    assert why(refused, *verdicts) == [("clearance",)] * 4
    assert why(replace(LEVEL_5, legal=Legal("requested")), *verdicts) == [("clearance",)] * 3 + [()]


def test_platforms_are_held_by_what_the_very_next_level_asks_for() -> None:
    hospitals = ((), (PlatformInUse("own"),), (PlatformInUse("instagram"),))
    assert [why(Answers(platforms=platforms), "platforms")[0] for platforms in hospitals] == [
        ("platform",), ("comments_and_sharing", "direct_way"), ("closed_groups",),
    ]  # fmt: skip


def test_a_declined_row_holds_the_ambition_where_it_stands_whatever_is_declined_above() -> None:
    practice = practised(1, 4) | {
        "direct-message": Practice("no", "no"),
        "fast-response": Practice("no", "no"),
    }
    assert why(Answers(practice=practice), "ambition") == [("direct-message",)]
    assert progress(Answers(practice=practice), "ambition") == (2, 3)


def test_what_may_still_turn_out_well_does_not_hold_the_level_that_is_reached_at_most() -> None:
    answers = Answers(people=LEVEL_3, platforms=(FACEBOOK,), management_backing="no")
    assert why(answers, "staffing", "recommended", "at_most") == [
        ("departments_ready",), (), ("management_backing",),
    ]  # fmt: skip
    youtube = replace(answers, platforms=(PlatformInUse("youtube"),), management_backing="yes")
    assert why(youtube, "platforms", "at_most") == [("direct_way",), ("direct_way",)]
    # Where too few people, a wish and a refusal stop at the same level, all are named.
    without_specialist = tuple(person for person in LEVEL_5.people if person not in SPECIALIST)
    stopped = replace(LEVEL_5, practice=practised(4), people=without_specialist, legal=Legal("refused"))
    assert why(stopped, "at_most") == [
        ("central.network-specialist", "structured-involvement", "recruitment", "clearance")
    ]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        # Level 2 wants a person and departments that are ready.
        (Answers(people=people("central", "")), (1, 2)),
        (Answers(departments_ready="yes"), (0, 1)),
        # Level 4 of the central unit alone: its seven positions, three conditions and a selected department.
        (Answers(people=LEVEL_4, **ROUND_THE_CLOCK), (10, 11)),
        # Level 5: eight positions and six of the department, four conditions, a department and a network.
        (replace(LEVEL_5, departments=(DEPARTMENT,)), (17, 18)),
        (replace(LEVEL_5, people=LEVEL_5.people[:-1]), (19, 20)),
        (replace(LEVEL_5, reference_group="no"), (19, 20)),
    ],
)
def test_people_and_conditions_count_towards_the_next_staffing(answers: Answers, expected: tuple[int, int]) -> None:
    assert progress(answers, "staffing") == expected


@pytest.mark.parametrize(
    ("platforms", "email", "expected"),
    [
        ((), "", (0, 1)),
        ((PlatformInUse("own"),), "", (1, 3)),
        ((PlatformInUse("youtube"),), "", (2, 3)),
        ((PlatformInUse("own"),), "post@sygehus.dk", (2, 3)),
        ((PlatformInUse("instagram"),), "", (1, 2)),
        ((FACEBOOK,), "", (0, 0)),
    ],
)
def test_platform_conditions_count_towards_the_next_level(
    platforms: tuple[PlatformInUse, ...], email: str, expected: tuple[int, int]
) -> None:
    assert progress(Answers(platforms=platforms, contact_email=email), "platforms") == expected


def kinds(answers: Answers, verdict: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found = assessed(answers)
    return by_kind(verdict, found.verdicts, found.why)


def test_what_holds_a_verdict_is_told_apart_by_what_it_is() -> None:
    fjordby = case("fjordby")  # wishes 2, and carries 2
    wishes, lacking = ("open-interaction", "direct-message"), assessed(fjordby).why["sustainable"]
    assert kinds(fjordby, "ambition") == (("wished", wishes),)
    assert kinds(fjordby, "sustainable") == (("lacking", lacking),)
    assert kinds(fjordby, "recommended") == kinds(fjordby, "at_most") == (("wished", wishes), ("lacking", lacking))
    assert kinds(fjordby, "platforms") == ()
    declined = replace(fjordby, practice={**fjordby.practice, "feedback-when-relevant": Practice(wish="no")})
    assert kinds(declined, "ambition") == kinds(declined, "recommended") == (("declined", ("feedback-when-relevant",)),)
    assert kinds(declined, "present") == (("lacking", ("feedback-when-relevant",)),)  # though it holds the wish, too
