"""The smallest change to the next level that can be carried: fewest conditions, new people, learned roles."""

from __future__ import annotations

from skalatui.document.records import dataclass
from skalatui.recommend.gaps import Standing
from skalatui.recommend.staffing import ANY_ROLE, NETWORK, SELECTED_DEPARTMENT, Staffing, Unit
from skalatui.scale.edition import DEPARTMENT, Level

NEW_DEPARTMENT = ""  # a department that the answers do not name


@dataclass(frozen=True)
class NewPerson:
    unit: str
    roles: tuple[str, ...]

    @property
    def is_anyone(self) -> bool:
        """Whether no role is asked for: level 1 wants somebody, whoever it is."""
        return self.roles == (ANY_ROLE,)


@dataclass(frozen=True)
class LearnedRole:
    """A person of the roster who could take an open position if they learned one more role."""

    person: str
    unit: str
    role: str


@dataclass(frozen=True)
class SmallestChange:
    """What is needed for `level` and nothing more. `select` is the department to be selected, if one is needed."""

    level: Level
    conditions: tuple[str, ...]
    new_people: tuple[NewPerson, ...]
    learned_roles: tuple[LearnedRole, ...]
    select: str | None = None

    @property
    def cost(self) -> tuple[int, int, int]:
        return len(self.conditions), len(self.new_people), len(self.learned_roles)


def smallest_change(standing: Standing, level: Level) -> SmallestChange:
    """The smallest change that makes `level` (sustainable + 1) one that can be carried."""
    conditions = standing.unmet(level)
    if SELECTED_DEPARTMENT not in conditions:
        return _with_network(standing, level, conditions)
    unselected = [one.key for one in standing.answers.departments if not one.selected]
    ways = [
        _change(standing.staffing.with_department(key, selected=True), level, conditions, key) for key in unselected
    ]
    fresh = Unit(NEW_DEPARTMENT, DEPARTMENT, (), standing.staffing.rule(level).networks)
    ways.append(_change(standing.staffing, level, conditions, NEW_DEPARTMENT, also=fresh))
    return min(ways, key=lambda way: way.cost)


def _with_network(standing: Standing, level: Level, conditions: tuple[str, ...]) -> SmallestChange:
    """Where a first network is needed, the department that is nearest to running one gets it.

    A department that runs one already and isn't selected may be nearer still: selecting it meets the condition too.
    """
    if NETWORK not in conditions:
        return _change(standing.staffing, level, conditions)
    departments = [unit for unit in standing.staffing.units if unit.kind == DEPARTMENT]
    networks = standing.staffing.rule(level).networks
    ways = [
        _change(standing.staffing, level, conditions, also=Unit(unit.key, unit.kind, unit.people, networks))
        for unit in departments
    ]
    ways += [
        _change(standing.staffing.with_department(one.key, selected=True), level, conditions, one.key)
        for one in standing.answers.departments
        if not one.selected and len(one.networks) >= networks
    ]
    return min(ways, key=lambda way: way.cost)


def _change(
    staffing: Staffing, level: Level, conditions: tuple[str, ...], select: str | None = None, also: Unit | None = None
) -> SmallestChange:
    units = [unit for unit in staffing.units if also is None or unit.key != also.key] + ([also] if also else [])
    new_people: list[NewPerson] = []
    learned: list[LearnedRole] = []
    for unit in units:
        learning = staffing.learning(level, unit)
        new_people += [NewPerson(unit.key, roles) for roles in learning.new_people]
        learned += [LearnedRole(person.key, unit.key, role) for person, role in learning.learned]
    return SmallestChange(level, conditions, tuple(new_people), tuple(learned), select)
