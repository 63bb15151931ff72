"""The absence test: one person taken out, and everything else as a whole new assessment would have it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommend.test_properties import interviews
from skalatui.interview.answers import Answers, Department, Person
from skalatui.recommend.absence import absence, absences, without
from skalatui.recommend.cover import cover, net_share
from skalatui.recommend.positions import level_aimed_at, positions, promised_coverage
from support.interviews import FACEBOOK, assessed, edition, practised

TEAM = (
    Person("chef", "Chef", "central", ("strategist", "manager"), 5.0),
    Person("anna", "Anna", "central", ("community-manager", "producer"), 20.0),
    Person("bo", "Bo", "central", ("community-manager",), 20.0),
    Person("carl", "Carl", "central", ("producer",)),
)
MANNED = Answers(people=TEAM, coverage="round-the-clock", management_backing="yes", departments_ready="quickly")


@given(interviews, st.data())
def test_an_absence_is_what_a_new_assessment_without_the_person_says(answers: Answers, data: st.DataObject) -> None:
    if not answers.people:
        return
    key = data.draw(st.sampled_from([person.key for person in answers.people]))
    level = data.draw(st.integers(1, 5))
    before = assessed(answers)
    others = replace(answers, people=tuple(person for person in answers.people if person.key != key))
    naive = assessed(others)
    found = absence(before, key, level)
    assert found.before == before.verdicts
    assert found.after == naive.verdicts
    coverage = promised_coverage(answers, edition(), level)
    assert found.cover_after == cover(others, edition().cover, coverage)
    were, are = before.staffing.open_positions(level), naive.staffing.open_positions(level)
    more = {unit: dict(Counter(roles) - Counter(were.get(unit, {}))) for unit, roles in are.items()}
    assert found.opened == {unit: roles for unit, roles in more.items() if roles}


@given(interviews)
def test_nobody_s_absence_does_any_good_and_the_worst_stands_first(answers: Answers) -> None:
    found = absences(assessed(answers), 4)
    assert sorted(one.person.key for one in found) == sorted(person.key for person in answers.people)
    assert [one.harm for one in found] == sorted((one.harm for one in found), reverse=True)
    for one in found:
        assert min(one.harm) >= 0
        assert one.opens <= 2  # one position, or the pair that one person may hold


def test_a_recommendation_that_may_still_rise_is_shown_as_the_range_that_it_is_elsewhere() -> None:
    before = assessed(Answers(practice=practised(3), people=TEAM[:2], platforms=(FACEBOOK,)))
    found = absence(before, "anna", 3)
    assert found.figures("recommended")[0] == f"{before.verdicts.recommended}–{before.highest_shown}"
    assert found.figures("staffing") == (str(found.before.staffing), str(found.after.staffing))


@given(interviews, st.integers(1, 5))
def test_the_positions_one_by_one_are_those_that_the_staffing_counts(answers: Answers, level: int) -> None:
    staffing = assessed(answers).staffing
    found = positions(staffing, level)
    open_by_unit: dict[str, dict[str, int]] = {}
    for (unit, role), number in found.open.items():
        open_by_unit.setdefault(unit, {})[role] = number
    assert open_by_unit == staffing.open_positions(level)
    holding = {one.holder.key for one in found.all if one.holder is not None}
    spare, outside = ({person.key for person in people} for people in (found.spare, found.outside))
    assert sorted([*holding, *spare, *outside]) == sorted(person.key for person in answers.people)


def test_the_one_who_holds_two_positions_leaves_both_open() -> None:
    found = absence(assessed(MANNED), "chef", 3)
    assert found.opened == {"central": {"strategist": 1, "manager": 1}}
    assert found.alone_with == ("strategist", "manager")
    assert (found.before.staffing, found.after.staffing) == (3, 2)


def test_harm_is_levels_lost_then_positions_then_hours_and_the_worst_stands_first() -> None:
    manned = replace(MANNED, practice=practised(1, 3), platforms=(FACEBOOK,))
    share = net_share(edition().cover)
    harm = {one.person.key: one.harm for one in absences(assessed(manned), 3)}
    assert harm == {
        "chef": (1, 1, 1, 2, 0.0),
        "anna": (1, 1, 1, 1, pytest.approx(20 * share)),
        "bo": (1, 1, 1, 1, pytest.approx(20 * share)),
        "carl": (1, 1, 1, 1, 0.0),
    }
    assert list(harm) == ["chef", "anna", "bo", "carl"]
    reordered = replace(manned, people=(TEAM[3], TEAM[2], TEAM[1], TEAM[0]))
    assert [one.person.key for one in absences(assessed(reordered), 3)] == ["chef", "bo", "anna", "carl"]
    alone = replace(manned, people=TEAM[:1])
    assert absence(assessed(alone), "chef", 3).harm == (2, 2, 2, 2, 0.0)


def test_where_another_can_step_in_the_position_that_is_left_open_is_named() -> None:
    found = absence(assessed(MANNED), "carl", 3)
    assert found.opened == {"central": {"producer": 1}}  # Anna can, but is needed as a community manager
    assert found.alone_with == ()
    assert found.cover_before == found.cover_after


def test_the_hours_of_a_community_manager_go_from_the_cover() -> None:
    found = absence(assessed(MANNED), "bo", 3)
    assert (found.cover_before.community_manager_hours, found.cover_after.community_manager_hours) == (40.0, 20.0)
    assert found.cover_before.needed == 168.0


def test_somebody_in_a_department_that_is_not_selected_is_not_missed() -> None:
    elsewhere = Person("dorte", "Dorte", "hjerte", ("producer",))
    answers = replace(MANNED, people=(*TEAM, elsewhere), departments=(Department("hjerte", "Hjerte"),))
    found = absence(assessed(answers), "dorte", 3)
    assert found.opened == {}
    assert found.before == found.after
    assert positions(assessed(answers).staffing, 3).outside == (elsewhere,)


def test_a_second_person_of_the_same_kind_is_not_missed_at_all() -> None:
    twin = replace(TEAM[0], key="vice")
    found = absence(assessed(replace(MANNED, people=(*TEAM, twin))), "chef", 3)
    assert (found.opened, found.alone_with, found.is_felt) == ({}, (), False)


def test_there_is_no_absence_of_somebody_who_is_not_there() -> None:
    with pytest.raises(KeyError):
        absence(assessed(MANNED), "nobody", 3)
    assert without(MANNED, "nobody") == MANNED


def test_a_roster_is_held_against_the_wish_and_without_one_against_the_next_level() -> None:
    verdicts = assessed(MANNED).verdicts
    assert level_aimed_at(verdicts, edition()) == (4, "next")
    assert level_aimed_at(replace(verdicts, ambition=2), edition()) == (2, "wanted")
    assert level_aimed_at(replace(verdicts, staffing=5), edition()) == (5, "next")


def test_the_cover_reckoned_with_is_the_answer_or_what_the_level_asks_for_whichever_is_more() -> None:
    said = [promised_coverage(replace(MANNED, coverage=one), edition(), 2) for one in ("unknown", "extended")]
    assert said == ["office-hours", "extended"]
    assert promised_coverage(replace(MANNED, coverage="extended"), edition(), 3) == "round-the-clock"
