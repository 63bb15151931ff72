"""People and conditions of a level, and the verdict *staffing* (RULES.md, verdict 3 and *Staffing musts*)."""

from __future__ import annotations

from functools import cached_property

from skalatui.document.records import dataclass, replace
from skalatui.interview.answers import Answers, Department, Person
from skalatui.recommend.roster import Filling, Learning, fill, learn
from skalatui.scale.edition import CENTRAL, DEPARTMENT, Edition, Level, RoleRow, StaffingRule

ANY_ROLE = "any"
CONDITIONS = ("coverage", "management_backing", "departments_ready", "reference_group")
SELECTED_DEPARTMENT, NETWORK = "selected_department", "network"


@dataclass(frozen=True)
class Unit:
    """The central unit or a selected department, with its people. `kind` is `central` or `department`."""

    key: str
    kind: str
    people: tuple[Person, ...]
    networks: int = 0


@dataclass(frozen=True)
class Staffing:
    """How the people and conditions of the answers stand against each level."""

    answers: Answers
    edition: Edition

    @cached_property
    def level(self) -> Level:
        """The highest level such that it and all below it are staffed; 0 where level 1 is not."""
        level = 0
        while level < self.edition.top and self.is_met(level + 1):
            level += 1
        return level

    def is_met(self, level: Level) -> bool:
        """Whether the musts of one level hold, whatever the levels below say."""
        return not self.unmet_conditions(level) and not self.open_positions(level)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """The central unit, then the selected departments in the person's order."""
        departments = (self._unit(department) for department in self.answers.selected)
        return (Unit(CENTRAL, CENTRAL, self._people_of(CENTRAL)), *departments)

    def rule(self, level: Level) -> StaffingRule:
        return self.edition.staffing_rule(level)

    def unmet_conditions(self, level: Level) -> tuple[str, ...]:
        """The conditions of a level that the answers do not meet, those that are no open position."""
        rule, answers = self.rule(level), self.answers
        unmet = [
            name
            for name in CONDITIONS
            if (satisfied_by := getattr(rule, name)) and getattr(answers, name) not in satisfied_by
        ]
        selected = answers.selected
        if len(selected) < rule.selected_departments:
            unmet.append(SELECTED_DEPARTMENT)
        if sum(len(department.networks) for department in selected) < rule.networks:
            unmet.append(NETWORK)
        return tuple(unmet)

    def open_positions(self, level: Level) -> dict[str, dict[str, int]]:
        """Unit → role → the smallest number of positions that no assignment can fill; empty where all are."""
        persons = self.rule(level).persons
        if persons is not None:
            lacking = persons - len(self.units[0].people)
            return {CENTRAL: {ANY_ROLE: lacking}} if lacking > 0 else {}
        found = ((unit.key, dict(self.filling(level, unit).open)) for unit in self.units)
        return {key: open_roles for key, open_roles in found if open_roles}

    def filling(self, level: Level, unit: Unit) -> Filling:
        """The best assignment of a unit's people to its positions at a level that counts positions."""
        known = self._fillings.get((level, unit.key))
        if known is None:
            known = fill(self.positions(level, unit), unit.people, self.rule(level).one_person.get(unit.kind, ()))
            self._fillings[(level, unit.key)] = known
        return known

    def learning(self, level: Level, unit: Unit) -> Learning:
        """The smallest change of a unit's people that fills a level."""
        persons = self.rule(level).persons
        if persons is not None:
            lacking = persons - len(unit.people) if unit.kind == CENTRAL else 0
            return Learning(((ANY_ROLE,),) * max(0, lacking), ())
        return learn(self.positions(level, unit), unit.people, self.rule(level).one_person.get(unit.kind, ()))

    def positions(self, level: Level, unit: Unit) -> tuple[str, ...]:
        """The musts of a unit at a level, a role once for each person it asks for, in the table's order."""
        return tuple(
            row.role
            for row in self.role_rows(level, unit.kind)
            for _ in range((row.minimum or 0) * (unit.networks if row.per_network else 1))
        )

    def role_rows(self, level: Level, kind: str) -> tuple[RoleRow, ...]:
        """The roles in force at a level in a kind of unit."""
        return self.edition.roles_in_force(level, kind)

    def holders(self, level: Level) -> dict[str, dict[str, tuple[str, ...]]]:
        """Unit → role → keys of the people who hold it (CHARTER.md, *Keys*).

        Where any person will do (levels 1 and 2) a role is held by those who may take it, else by the first.
        """
        if self.rule(level).persons is not None:
            people = self.units[0].people
            return {
                CENTRAL: {
                    row.role: tuple(person.key for person in people if row.role in person.roles)
                    or tuple(person.key for person in people[:1])
                    for row in self.role_rows(level, CENTRAL)
                }
            }
        return {
            unit.key: {
                row.role: self.filling(level, unit).holders_of(row.role) for row in self.role_rows(level, unit.kind)
            }
            for unit in self.units
        }

    def with_department(self, key: str, *, selected: bool) -> Staffing:
        """The same with one department selected, or not."""
        departments = tuple(
            replace(department, selected=selected) if department.key == key else department
            for department in self.answers.departments
        )
        return Staffing(replace(self.answers, departments=departments), self.edition)

    @cached_property
    def _fillings(self) -> dict[tuple[Level, str], Filling]:
        return {}

    def _unit(self, department: Department) -> Unit:
        return Unit(department.key, DEPARTMENT, self._people_of(department.key), len(department.networks))

    def _people_of(self, unit: str) -> tuple[Person, ...]:
        return tuple(person for person in self.answers.people if person.unit == unit)
