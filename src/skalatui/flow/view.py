"""What a screen shows at one moment: the session, with what is needed to put it into words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from skalatui.document.records import dataclass, field, replace
from skalatui.document.tree import Path, Tree, Value, value_at
from skalatui.flow.carried import Carried
from skalatui.flow.client_view import for_clients, is_hidden
from skalatui.flow.wording import Wording
from skalatui.interview.answers import Answers, answers_in
from skalatui.interview.entries import value_of
from skalatui.interview.events import Refused, Told
from skalatui.interview.fields import Kind, field_at
from skalatui.interview.questionnaire import Question, Questionnaire
from skalatui.interview.session import Session
from skalatui.scale.edition import Edition
from skalatui.text import figures
from skalatui.text.safe import displayable

if TYPE_CHECKING:
    from skalatui.flow.names import Names
    from skalatui.flow.standing import Standing
    from skalatui.recommend.assessment import Assessment


@dataclass(frozen=True)
class View:
    """A session in words. What follows from the answers is worked out when something first asks for it; the rules
    are imported then too, so that what shows no verdict need not wait for them.

    `before` is the real interview while something is tried (`flow.trial`), else None. `carried` is what the view
    before this one has worked out.
    """

    session: Session
    questionnaire: Questionnaire
    edition: Edition
    wording: Wording
    today: date
    before: View | None = None
    for_client: bool = False  # notes and evidence are hidden
    carried: Carried = field(default_factory=Carried, repr=False)

    @cached_property
    def tree(self) -> Tree:
        """The answers as they may be shown; what is to be kept or saved is the session's."""
        return for_clients(self.session.tree) if self.for_client else self.session.tree

    @cached_property
    def answers(self) -> Answers:
        return answers_in(self.session.tree)

    @cached_property
    def assessment(self) -> Assessment:
        return self.carried.assessment(self.answers, self.edition)

    @cached_property
    def names(self) -> Names:
        """The words of the assessment: names of rows, roles and units, sentences of findings."""
        from skalatui.flow.names import Names

        return Names(self.wording.catalogue, self.edition, self.questionnaire, self.answers)

    @cached_property
    def applicable(self) -> tuple[Path, ...]:
        """The questions that apply to the answers as they stand."""
        return self.carried.applicable(self.session.tree, self.answers, self.edition, self.questionnaire)

    @cached_property
    def asked(self) -> Mapping[Path, Question]:
        """The same with the question at each path, in the same order."""
        return self.carried.asked(self.applicable, self.questionnaire)

    @cached_property
    def standings(self) -> Mapping[Path, Standing]:
        """How each question that applies stands."""
        return self.carried.standings(self.tree, self.asked)

    def value(self, path: Path) -> Value | None:
        return value_at(self.tree, path)

    def name(self, row: Path) -> str:
        """The name of a person's own row, else its key."""
        return self.text((*row, "name")) or displayable(row[-1])

    def text(self, path: Path) -> str:
        """The text at a path for showing on one line; empty where there is none."""
        value = self.value(path)
        return displayable(value.strip()) if isinstance(value, str) else ""

    def entry(self, path: Path) -> str:
        """A field's content as one would type it: what is held there, else the answer."""
        held = self.session.held.get(path)
        if held is not None and not self._hides(path):
            return held
        value = self.value(path)
        if value is None:
            return ""
        if isinstance(value, date):
            return figures.day(value, self.wording.language)
        if isinstance(value, bool):
            return ""
        if isinstance(value, int | float):
            return figures.number(value, self.wording.language)
        if isinstance(value, list | tuple):
            return "\n".join(str(item) for item in value)
        return str(value)

    def refusal(self, path: Path) -> str:
        """Why the text that is held at a path is no answer; empty where nothing is held."""
        held, field = self.session.held.get(path), field_at(path)
        if held is None or field is None or self._hides(path):
            return ""
        given: Value = held.split("\n") if field.kind is Kind.TEXTS else held
        reason = value_of(field, given)
        return self.wording.reason(reason) if isinstance(reason, Refused) else ""

    def reason(self, told: Refused | Told) -> str:
        """Why something was refused, or what it did beside the wish; roles and units by name, never by id."""
        parameters = dict(told.parameters)
        if isinstance(roles := parameters.get("roles"), tuple):
            parameters["roles"] = tuple(self.names.role(str(role)) for role in roles)
        if isinstance(unit := parameters.get("unit"), str):
            parameters["unit"] = self.names.unit(unit)
        if told.code == "entry.already-there" and isinstance(name := parameters.get("name"), str):
            parameters["name"] = self.names.platform(name)
        return self.wording.reason(replace(told, parameters=parameters))

    def _hides(self, path: Path) -> bool:
        return self.for_client and is_hidden(path)

    def question(self, path: Path) -> Question | None:
        return self.questionnaire.question_at(path)
