"""The arithmetic of cover against figures worked by hand."""

from __future__ import annotations

import pytest

from skalatui.scale.loading import edition_from
from support.edition_files import edition_files, shipped_edition

COVER = shipped_edition().cover


def _net_hours_a_year() -> float:
    days = (
        COVER.days_of_holiday
        + COVER.days_of_extra_holiday
        + COVER.days_of_bank_holiday
        + COVER.days_of_sickness
        + COVER.days_of_other_absence
    )
    return COVER.weeks_a_year * COVER.hours_a_week - days * COVER.hours_a_day


def test_a_full_time_post_has_1531_8_net_hours_a_year() -> None:
    assert _net_hours_a_year() == pytest.approx(1531.8)


@pytest.mark.parametrize(("overhead", "posts"), [(COVER.overhead, 5.72), (COVER.overhead_at_most, 6.35)])
def test_round_the_clock_takes_5_72_posts_and_at_most_6_35(overhead: float, posts: float) -> None:
    assert 8760 / (_net_hours_a_year() * (1 - overhead)) == pytest.approx(posts, abs=0.005)


def test_with_on_call_from_home_round_the_clock_takes_3_03_posts() -> None:
    assert COVER.on_call_full_time_posts == pytest.approx(3.03, abs=0.005)
    assert COVER.on_call_credit == pytest.approx(1 / 3)
    assert COVER.on_call_active_hours_a_day == 1


def test_hours_to_be_covered_are_given_for_each_answer() -> None:
    assert COVER.cover == {"office-hours": 40, "extended": 72, "round-the-clock": 168}


def test_the_on_call_figure_follows_from_the_assumptions() -> None:
    files = edition_files()
    files["cover"]["on_call"]["active_hours_a_day"] = 2.0
    assert edition_from(files).cover.on_call_full_time_posts == pytest.approx(3.26, abs=0.005)
