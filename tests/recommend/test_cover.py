"""The arithmetic of cover, against the figures that the trade works with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from skalatui.interview.answers import Answers, Person
from skalatui.recommend.cover import Cover, cover
from support.interviews import assessed, edition, people

FULL_TIME = 37.0


def around_the_clock(*roster: Person) -> Cover:
    return cover(Answers(people=roster), edition().cover, "round-the-clock")


def full_time(count: int, roles: str = "community-manager") -> tuple[Person, ...]:
    return tuple(replace(one, hours=FULL_TIME) for one in people("central", *[roles] * count))


def test_one_seat_round_the_clock_takes_5_72_full_time_posts_and_6_35_with_overhead() -> None:
    assumptions = edition().cover
    assert around_the_clock().full_time_posts == pytest.approx(5.72, abs=0.005)
    with_overhead = replace(assumptions, overhead=assumptions.overhead_at_most)
    found = cover(Answers(), with_overhead, "round-the-clock")
    assert found.full_time_posts == pytest.approx(6.35, abs=0.005)


def test_duty_on_call_from_home_takes_3_03_full_time_posts() -> None:
    assert around_the_clock().on_call_full_time_posts == pytest.approx(3.03, abs=0.005)


@pytest.mark.parametrize(("count", "percent"), [(0, 0), (1, 17), (2, 35), (3, 52), (5, 87), (6, 105)])
def test_community_managers_cover_their_share_of_the_week(count: int, percent: int) -> None:
    found = around_the_clock(*full_time(count))
    assert round(found.share * 100) == percent
    assert found.community_manager_net / found.needed == found.share


def test_every_part_of_the_sum_is_told() -> None:
    roster = (
        *full_time(2),
        *(replace(one, hours=20.5) for one in people("central", "producer")),
        *people("central", "community-manager+manager"),
        *(replace(one, hours=30.0) for one in people("heart", "community-manager-light")),
    )
    found = around_the_clock(*roster)
    assert (found.needed, found.community_managers, found.unstated) == (168, 3, 1)
    assert (found.community_manager_hours, found.central_hours) == (74, 94.5)
    assert found.community_manager_net == pytest.approx(2 * 1531.8 / (365 / 7))


def test_the_sum_stands_beside_the_level_and_never_instead_of_it() -> None:
    manned = Answers(
        people=people("central", "strategist+manager", "community-manager", "community-manager", "producer"),
        coverage="round-the-clock", management_backing="yes", departments_ready="quickly",
    )  # fmt: skip
    finding = next(finding for finding in assessed(manned).findings if finding.id == "cover-arithmetic")
    assert (assessed(manned).verdicts.staffing, finding.parameters["percent"]) == (3, 0)
