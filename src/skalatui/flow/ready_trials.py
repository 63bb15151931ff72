"""Trials that are ready to be made: the smallest change to the next level, and the open answers at their best."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from skalatui.document.tree import Path, table_at, value_at
from skalatui.interview.answers import UNKNOWN, answers_in
from skalatui.interview.events import AnswerGiven, DepartmentAdded, Event, PersonAdded, PlatformPicked, Refused
from skalatui.interview.rows import DEPARTMENTS, PEOPLE, PLATFORMS
from skalatui.interview.session import Session, apply
from skalatui.recommend.gaps import Standing
from skalatui.recommend.platforms import CLOSED_GROUPS, COMMENTS_AND_SHARING, DIRECT_WAY, PLATFORM
from skalatui.recommend.smallest_change import NEW_DEPARTMENT, NewPerson, SmallestChange
from skalatui.recommend.staffing import ANY_ROLE, CONDITIONS, NETWORK
from skalatui.recommend.verdicts import BEST_ANSWERS
from skalatui.scale.edition import Edition
from skalatui.scale.platform import capability

Naming = Callable[[str, tuple[str, ...]], str]  # what is new (person, department, network) and its roles → its name
TRIED_AS = "planned"  # the status of a platform that is only tried


def events_of_change(session: Session, change: SmallestChange, edition: Edition, naming: Naming) -> tuple[Event, ...]:
    """The events that make a change; empty where they would not carry its level.

    So a legal clearance is never made up, nor a platform that nobody makes.
    """
    for network_of in _departments_for_network(session, change):
        trial = _Trial(session, edition, naming)
        if trial.make(change, network_of):
            return tuple(trial.events)
    return ()


def events_of_best_answers(session: Session) -> tuple[Event, ...]:
    """The conditions of the staff that nobody has answered, as they would be at best (RULES.md, *at most*)."""
    answers = answers_in(session.tree)
    return tuple(
        AnswerGiven(("staff", name), best) for name, best in BEST_ANSWERS.items() if getattr(answers, name) == UNKNOWN
    )


def _departments_for_network(session: Session, change: SmallestChange) -> Iterator[str]:
    """The departments in which a first network may be tried; one blank where none is needed."""
    if NETWORK not in change.conditions or change.select is not None:
        yield change.select or ""
        return
    for department in answers_in(session.tree).selected:
        yield department.key


class _Trial:
    """The events so far, and the session after them."""

    def __init__(self, session: Session, edition: Edition, naming: Naming) -> None:
        self.session, self.edition, self.naming = session, edition, naming
        self.events: list[Event] = []

    def make(self, change: SmallestChange, network_of: str) -> bool:
        """Take the change; whether its level can be carried then."""
        if change.select is not None:
            network_of = self._select(change.select)
        for condition in change.conditions:
            if condition in self._standing.unmet(change.level):
                self._meet(condition, change, network_of)
        for person in change.new_people:
            self._add(person, network_of)
        for learned in change.learned_roles:
            path = (*PEOPLE, learned.person, "roles")
            roles = value_at(self.session.tree, path)
            self._take(AnswerGiven(path, [*(roles if isinstance(roles, list | tuple) else ()), learned.role]))
        standing = self._standing
        return not standing.unmet(change.level) and not standing.staffing.open_positions(change.level)

    @property
    def _standing(self) -> Standing:
        return Standing.of(answers_in(self.session.tree), self.edition)

    def _take(self, event: Event) -> None:
        after = apply(self.session, event)
        if not isinstance(after, Refused):
            self.session = after
            self.events.append(event)

    def _select(self, key: str) -> str:
        """Select a department, a new one where the hospital has none for it; its key."""
        if key != NEW_DEPARTMENT:
            self._take(AnswerGiven((*DEPARTMENTS, key, "selected"), True))
            return key
        there = set(table_at(self.session.tree, DEPARTMENTS))
        self._take(DepartmentAdded(self.naming("department", ()), selected=True))
        return next((one for one in table_at(self.session.tree, DEPARTMENTS) if one not in there), "")

    def _add(self, person: NewPerson, department: str) -> None:
        roles = tuple(role for role in person.roles if role != ANY_ROLE)
        unit = department if person.unit == NEW_DEPARTMENT else person.unit
        self._take(PersonAdded(self.naming("person", roles), unit, roles))

    def _meet(self, condition: str, change: SmallestChange, network_of: str) -> None:
        if condition in CONDITIONS:
            accepted = getattr(self._standing.staffing.rule(change.level), condition)
            self._take(AnswerGiven(("staff", condition), accepted[0]))
        elif condition == NETWORK and network_of:
            path = (*DEPARTMENTS, network_of, "networks")
            there = value_at(self.session.tree, path)
            names = list(there) if isinstance(there, list | tuple) else []
            self._take(AnswerGiven(path, [*names, self.naming("network", ())]))
        elif condition in (PLATFORM, COMMENTS_AND_SHARING, DIRECT_WAY, CLOSED_GROUPS):
            self._take_platform(condition, change)

    def _take_platform(self, condition: str, change: SmallestChange) -> None:
        """The first known platform that meets a condition, as a planned one."""
        rule = next(rule for rule in self.edition.platform_rules if rule.level == change.level)
        wanted = {PLATFORM: (), DIRECT_WAY: ("direct_message",)}.get(condition, rule.together)
        for id in self.edition.platforms:
            path: Path = (*PLATFORMS, id)
            if all(capability(self.edition.platforms, id, name, {}) for name in wanted):
                if value_at(self.session.tree, path) is None:
                    self._take(PlatformPicked(id, TRIED_AS))
                    return
                if value_at(self.session.tree, (*path, "status")) == "dropped":
                    self._take(AnswerGiven((*path, "status"), TRIED_AS))
                    return
