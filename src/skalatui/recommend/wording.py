"""The words of an assessment: names for ids, sentences for findings, in the catalogue's language."""

from __future__ import annotations

from collections.abc import Sequence

from skalatui.document.records import dataclass
from skalatui.document.tree import Path
from skalatui.interview.answers import YES, Answers
from skalatui.interview.questionnaire import Questionnaire
from skalatui.recommend.findings import Finding, Named, Parameter
from skalatui.recommend.smallest_change import SmallestChange
from skalatui.recommend.staffing import NETWORK, SELECTED_DEPARTMENT
from skalatui.scale.edition import CENTRAL, FRAME_SECTIONS, Edition, Level
from skalatui.text.catalogue import Catalogue
from skalatui.text.safe import displayable

READY, READY_QUICKLY = "departments_ready", "departments_ready_quickly"
AT_ONCE = 4  # names in one sentence; the rest are counted


@dataclass(frozen=True)
class Wording:
    """Names what the ids of one interview stand for. Names that a person typed are made displayable when said."""

    catalogue: Catalogue
    edition: Edition
    questionnaire: Questionnaire
    answers: Answers

    def finding(self, finding: Finding, at_once: int | None = AT_ONCE) -> str:
        """The sentence or sentences of a finding, on one line; `at_once` None names everything."""
        shown = {key: self._shown(value, at_once) for key, value in finding.parameters.items()}
        said = self.catalogue.say(f"findings.finding.{finding.sentence or finding.id}", **shown)
        unstated = finding.parameters.get("unstated")
        if unstated:
            said += " " + self.catalogue.say("findings.finding.cover-arithmetic-unstated", count=_count(unstated))
        return said

    def name(self, named: Named) -> str:
        """What a person calls it; the id itself where the edition does not know it."""
        match named.kind:
            case "row":
                section, _, id = named.id.partition(".")
                return self.catalogue.say("findings.list.quoted", text=self.row(section, id))
            case "condition":
                return self.condition(named.id)
            case "gap":
                return self.gap(named.id)
            case "role":
                return self.role(named.id)
            case "platform":
                return self.platform(named.id)
            case "capability":
                return self.catalogue.say(f"findings.capability.{named.id}")
            case "question":
                return self.question(tuple(named.id.split(".")))
        return named.id

    def row(self, section: str, id: str) -> str:
        """A row's short name: the label of its question, else the text of the row itself."""
        answer = ("today",) if section == "practice" else ("status",) if section in FRAME_SECTIONS else ()
        question = self.questionnaire.question_at((section, id, *answer))
        row = self.edition.row(section, id)
        if question is not None and question.path[1] == id:
            return question.label.in_language(self.catalogue.language)
        return row.text.in_language(self.catalogue.language).strip() if row else id

    def verdict(self, name: str) -> str:
        return self.catalogue.say(f"findings.verdict.{name}")

    def condition(self, name: str, level: Level | None = None) -> str:
        """A condition as `level` asks for it; without one, as it is asked for beyond what the answers give."""
        quickly = name == READY and (self._asks_quickly(level) if level else self.answers.departments_ready == YES)
        return self.catalogue.say(f"findings.condition.{READY_QUICKLY if quickly else name}")

    def _asks_quickly(self, level: Level) -> bool:
        """Whether departments that are ready, but not quickly, are too little there."""
        ready = next((rule.departments_ready for rule in self.edition.staffing if rule.level == level), ())
        return bool(ready) and YES not in ready

    def changed(self, change: SmallestChange, name: str) -> str:
        """A condition of a change; with the department that is to be selected, where the answers name one."""
        if change.select and name in (SELECTED_DEPARTMENT, NETWORK):
            return self.catalogue.say("findings.list.gap", name=self.condition(name), unit=self.unit(change.select))
        return self.condition(name)

    def role(self, id: str) -> str:
        """The official name of a role."""
        described = next((role for role in self.edition.roles if role.id == id), None)
        if described is None:
            key = f"findings.role.{id}"
            return self.catalogue.say(key) if self.catalogue.has(key) else id
        return described.name.in_language(self.catalogue.language)

    def gap(self, id: str) -> str:
        """An open position (`unit.role`) or a condition."""
        unit, dot, role = id.rpartition(".")
        if not dot:
            return self.condition(id)
        return self.catalogue.say("findings.list.gap", name=self.role(role), unit=self.unit(unit))

    def unit(self, key: str) -> str:
        if key == CENTRAL:
            return self.catalogue.say("findings.list.central")
        return next((one.name for one in self.answers.departments if one.key == key and one.name), key)

    def platform(self, key: str) -> str:
        known = self.edition.platforms.get(key)
        if known is not None:
            return known.name.in_language(self.catalogue.language)
        return next((one.name for one in self.answers.platforms if one.key == key and one.name), key)

    def question(self, path: Path) -> str:
        if path[0] == "practice":
            return self.catalogue.say("findings.question.wishes")
        if path == ("staff", "people"):
            return self.catalogue.say("findings.question.people")
        if path == ("platforms",):
            return self.catalogue.say("findings.question.platforms")
        return self.condition("clearance" if path[0] == "legal" else path[-1])

    def held_by(self, id: str) -> str:
        """What an id of `why` or of a finding stands for: a row, a condition, an open position, or what it is about."""
        if self.catalogue.has(f"findings.condition.{id}"):
            return self.condition(id)
        for row in self.edition.rows:
            if row.id == id and row.section != "roles":
                return self.name(Named("row", f"{row.section}.{id}"))
        if self.catalogue.has(f"findings.capability.{id}"):
            return self.name(Named("capability", id))
        typed = {person.key: person.name for person in self.answers.people}
        typed |= {department.key: department.name for department in self.answers.departments}
        if id in typed:
            return displayable(typed[id] or id)
        return self.gap(id) if "." in id else displayable(self.platform(id))

    def list(self, names: Sequence[str], at_once: int | None = AT_ONCE) -> str:
        """Names as a sentence has them: a, b and c; beyond `at_once` the rest are counted."""
        if at_once is not None and len(names) > at_once:
            return self.catalogue.say(
                "findings.list.more", first=", ".join(names[:at_once]), count=len(names) - at_once
            )
        if len(names) < 2:
            return "".join(names)
        return self.catalogue.say("findings.list.and", first=", ".join(names[:-1]), last=names[-1])

    def _shown(self, parameter: Parameter, at_once: int | None) -> str | int | float:
        if isinstance(parameter, Named):
            return self.name(parameter)
        if isinstance(parameter, tuple):
            return self.list([self.name(named) for named in parameter], at_once)
        return parameter


def _count(value: object) -> int:
    return value if isinstance(value, int) else 0
