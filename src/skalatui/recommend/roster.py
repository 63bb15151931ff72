"""Who fills which position of a unit: the best that some assignment of its people can do.

A person fills one position, or the one permitted pair of roles if they have both. Best is the fewest open
positions; among equals the positions earlier in the table are filled first, and of those assignments the one
that gives the earliest person the earliest position (RULES.md, *Staffing musts*; CHARTER.md, *Keys*).
First-come filling gets all three wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from skalatui.document.records import dataclass
from skalatui.interview.answers import Person
from skalatui.recommend.assignment import cheapest

Pair = tuple[str, str]


@dataclass(frozen=True)
class Filling:
    """One assignment of a unit's people. `positions` are roles, a role of two positions standing twice.

    `holders` has the person of each position, None where it is open; a person stands twice for a pair.
    """

    positions: tuple[str, ...]
    holders: tuple[Person | None, ...]

    @cached_property
    def open(self) -> Mapping[str, int]:
        """Role → number of open positions, in the table's order."""
        return Counter(role for role, holder in zip(self.positions, self.holders, strict=True) if holder is None)

    def holders_of(self, role: str) -> tuple[str, ...]:
        """Keys of the people who hold a position of that role."""
        held = zip(self.positions, self.holders, strict=True)
        return tuple(holder.key for position, holder in held if position == role and holder is not None)


@dataclass(frozen=True)
class Learning:
    """The smallest change of a unit's people: who is new, with which roles, and who learns which role."""

    new_people: tuple[tuple[str, ...], ...]
    learned: tuple[tuple[Person, str], ...]

    @property
    def cost(self) -> tuple[int, int]:
        return len(self.new_people), len(self.learned)


def fill(positions: Sequence[str], people: Sequence[Person], pairs: Iterable[Pair] = ()) -> Filling:
    """The best assignment of `people` to `positions`."""
    return _fill(tuple(positions), tuple(people), tuple(pairs))


@lru_cache(maxsize=1024)  # one answer changes one unit at most; 12 departments at 3 levels stand as they were
def _fill(places: tuple[str, ...], people: tuple[Person, ...], pairs: tuple[Pair, ...]) -> Filling:
    candidates = _enough(people, len(places))
    best: tuple[tuple[int, ...], Filling] | None = None
    for pair in _usable(pairs, places):
        rows = _rows(places, pair)
        holders = _seat(places, rows, candidates)
        filling = Filling(places, holders)
        rank = _rank(filling, candidates)
        if best is None or rank < best[0]:
            best = rank, filling
    assert best is not None, "no pair at all is always one of the ways"
    return best[1]


def learn(positions: Sequence[str], people: Sequence[Person], pairs: Iterable[Pair] = ()) -> Learning:
    """The fewest new people, then the fewest learned roles, that fill every position.

    A person of the unit learns at most one more role; a new person brings what the position asks for.
    """
    places = tuple(positions)
    candidates = _enough(people, len(places))
    ways = [_teach(places, _rows(places, pair), candidates) for pair in _usable(pairs, places)]
    return min(ways, key=lambda way: way.cost)


def _usable(pairs: Iterable[Pair], places: tuple[str, ...]) -> list[Pair | None]:
    """No pair, then each pair that stands in the table."""
    return [None, *(pair for pair in pairs if all(role in places for role in pair))]


def _rows(places: tuple[str, ...], pair: Pair | None) -> list[tuple[int, ...]]:
    """The places, by index, that go to one person together; the pair, where there is one, stands first."""
    if pair is None:
        return [(index,) for index in range(len(places))]
    together = tuple(places.index(role) for role in pair)
    return [together, *((index,) for index in range(len(places)) if index not in together)]


def _enough(people: Sequence[Person], places: int) -> list[Person]:
    """People who can matter: of those with the same roles, as many as there are places, the earliest."""
    seen: Counter[frozenset[str]] = Counter()
    found = []
    for person in people:
        roles = frozenset(person.roles)
        seen[roles] += 1
        if seen[roles] <= places:
            found.append(person)
    return found


def _seat(places: tuple[str, ...], rows: list[tuple[int, ...]], people: list[Person]) -> tuple[Person | None, ...]:
    """The holder of each place when every row of places goes to one person who has all its roles."""
    if not places:
        return ()
    # Lexicographic cost in one number, from heavy to light: a place left open; which place that is; the place of
    # the first person, of the second, and so on, an unused person counting as one place after the last.
    base = len(places) + 2
    order = base ** (len(people) + 1)
    open_cost = order << (len(places) + 1)
    never = open_cost * (len(places) + 1)
    table: list[list[int]] = []
    for row in rows:
        roles = {places[index] for index in row}
        seats = [
            (min(row) - len(places)) * base ** (len(people) - number) if roles <= set(person.roles) else never
            for number, person in enumerate(people)
        ]
        left_open = sum(open_cost + (order << (len(places) - 1 - index)) for index in row)
        table.append([*seats, *(left_open if column == len(table) else never for column in range(len(rows)))])
    holders: list[Person | None] = [None] * len(places)
    for row, column in zip(rows, cheapest(table), strict=True):
        for index in row:
            holders[index] = people[column] if column < len(people) else None
    return tuple(holders)


def _rank(filling: Filling, people: list[Person]) -> tuple[int, ...]:
    """The order of the ways to fill a table, smallest first: see the head of the module."""
    is_open = [int(holder is None) for holder in filling.holders]
    first_place = {holder.key: index for index, holder in reversed([*enumerate(filling.holders)]) if holder}
    return (
        sum(is_open),
        *is_open,
        *(first_place.get(person.key, len(is_open)) for person in people),
    )


def _teach(places: tuple[str, ...], rows: list[tuple[int, ...]], people: list[Person]) -> Learning:
    if not places:
        return Learning((), ())
    new = len(people) + len(places) + 1  # heavier than all that could be learned
    never = new * (len(places) + 1)
    table = []
    for row in rows:
        lacking = [len({places[index] for index in row} - set(person.roles)) for person in people]
        table.append([*(cost if cost <= 1 else never for cost in lacking), *[new] * len(rows)])
    new_people: list[tuple[str, ...]] = []
    learned: list[tuple[Person, str]] = []
    for row, column in zip(rows, cheapest(table), strict=True):
        roles = tuple(places[index] for index in row)
        if column < len(people):
            learned += [(people[column], role) for role in roles if role not in people[column].roles]
        else:
            new_people.append(roles)
    return Learning(tuple(new_people), tuple(learned))
