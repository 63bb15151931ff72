"""Filling positions: against every assignment there is, on rosters small enough to try them all."""

from __future__ import annotations

from itertools import permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skalatui.interview.answers import Person
from skalatui.recommend.roster import Filling, Pair, fill, learn
from support.interviews import people

ROLES = ("strategist", "manager", "community-manager", "producer")
PAIRS: tuple[Pair, ...] = (("strategist", "manager"),)
positions = st.lists(st.sampled_from(ROLES), max_size=5).map(lambda roles: tuple(sorted(roles, key=ROLES.index)))
rosters = st.lists(st.sets(st.sampled_from(ROLES)).map(lambda roles: "+".join(sorted(roles))), max_size=4).map(
    lambda words: people("central", *words)
)
pairs = st.sampled_from([(), PAIRS])


def every_filling(places: tuple[str, ...], roster: tuple[Person, ...], allowed: tuple[Pair, ...]) -> list[Filling]:
    """All assignments: one person to a place, and a permitted pair of places to one person with both roles."""
    found = []
    merged: list[tuple[tuple[int, ...], ...]] = [tuple((index,) for index in range(len(places)))]
    for pair in allowed:
        if all(role in places for role in pair):
            together = tuple(places.index(role) for role in pair)
            merged.append((together, *((index,) for index in range(len(places)) if index not in together)))
    for rows in merged:
        for chosen in permutations([*roster, *[None] * len(rows)], len(rows)):
            seats: list[Person | None] = [None] * len(places)
            fits = True
            for row, person in zip(rows, chosen, strict=True):
                fits = fits and (person is None or all(places[index] in person.roles for index in row))
                for index in row:
                    seats[index] = person
            if fits:
                found.append(Filling(places, tuple(seats)))
    return found


def rank(filling: Filling, roster: tuple[Person, ...]) -> tuple[object, ...]:
    """Fewest open, earliest places first, the earliest person at the earliest place."""
    is_open = [holder is None for holder in filling.holders]
    keys = [holder.key if holder else None for holder in filling.holders]
    places = [keys.index(person.key) if person.key in keys else len(keys) for person in roster]
    return sum(is_open), is_open, places


@given(positions, rosters, pairs)
def test_a_filling_is_the_best_of_all_that_there_are(
    places: tuple[str, ...], roster: tuple[Person, ...], allowed: tuple[Pair, ...]
) -> None:
    best = min(every_filling(places, roster, allowed), key=lambda filling: rank(filling, roster))
    assert fill(places, roster, allowed) == best


def fewest_hired(places: tuple[str, ...], roster: tuple[Person, ...], allowed: tuple[Pair, ...]) -> int:
    """The least number of new people over all that each person could do: nothing, a place, a permitted pair."""
    if not roster:
        pair_for_one = any(all(role in places for role in pair) for pair in allowed)
        return len(places) - pair_for_one  # one new person may hold the pair, where nobody has part of it
    first, *others = roster
    ways: list[tuple[str, ...]] = [(role,) for role in dict.fromkeys(places)]
    ways += [pair for pair in allowed if set(pair) <= set(places)]
    left = [fewest_hired(places, tuple(others), allowed)]
    for way in ways:
        if set(way) <= set(first.roles):
            rest = list(places)
            for role in way:
                rest.remove(role)
            left.append(fewest_hired(tuple(rest), tuple(others), allowed if len(way) == 1 else ()))
    return min(left)


@given(positions, rosters.map(lambda roster: roster[:3]), pairs)
def test_learning_takes_the_fewest_new_people_then_the_fewest_learned_roles(
    places: tuple[str, ...], roster: tuple[Person, ...], allowed: tuple[Pair, ...]
) -> None:
    """Against every way in which each person learns no role or one, and what that leaves open is hired."""
    costs = []
    for lessons in product([None, *ROLES], repeat=len(roster)):
        taught = tuple(
            Person(one.key, one.name, one.unit, (*one.roles, *([lesson] if lesson else [])))
            for one, lesson in zip(roster, lessons, strict=True)
        )
        learned = sum(
            lesson is not None and lesson not in one.roles for one, lesson in zip(roster, lessons, strict=True)
        )
        costs.append((fewest_hired(places, taught, allowed), learned))
    found = learn(places, roster, allowed)
    assert found.cost == min(costs)
    assert len({person.key for person, _ in found.learned}) == len(found.learned)


def test_first_come_filling_would_leave_a_position_open() -> None:
    roster = people("central", "community-manager+producer", "community-manager")
    filled = fill(("community-manager", "producer"), roster)
    assert filled.open == {}
    assert filled.holders_of("producer") == ("central-1",)
    assert filled.holders_of("community-manager") == ("central-2",)


def test_among_equals_the_earlier_position_is_filled() -> None:
    filled = fill(("strategist", "manager"), people("central", "manager+strategist"))
    assert filled.open == {"manager": 1}


def test_the_earliest_person_gets_the_earliest_position_also_by_holding_a_pair() -> None:
    roster = people("central", "manager+strategist", "strategist")
    assert fill(("strategist", "manager"), roster, PAIRS).holders == (roster[0], roster[0])
    assert fill(("strategist", "manager"), roster).holders == (roster[1], roster[0])


def test_a_permitted_pair_leaves_its_second_position_to_a_later_person_who_can() -> None:
    alone = people("central", "strategist+manager")
    assert fill(("strategist", "manager"), alone, PAIRS).holders == (alone[0], alone[0])
    two = people("central", "strategist+manager", "manager")
    assert fill(("strategist", "manager"), two, PAIRS).holders == (two[0], two[1])


def test_of_two_who_can_the_earlier_stands_earlier() -> None:
    roster = people("central", "producer", "community-manager+producer", "community-manager+producer")
    filled = fill(("community-manager", "community-manager", "producer"), roster)
    assert filled.holders == (roster[1], roster[2], roster[0])


@pytest.mark.parametrize("size", [0, 1, 500])
def test_any_size_of_roster_is_filled(size: int) -> None:
    roster = people("central", *["producer"] * size)
    assert fill(("producer", "producer"), roster).open == ({"producer": 2 - size} if size < 2 else {})


def test_somebody_on_the_roster_learns_before_anybody_new_comes() -> None:
    roster = people("central", "producer", "")
    found = learn(("community-manager", "producer", "producer"), roster)
    assert found.new_people == (("producer",),) or found.new_people == (("community-manager",),)
    assert found.cost == (1, 1)
