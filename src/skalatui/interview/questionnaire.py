"""The questionnaire: the steps of the interview and what is asked in each, why, and what the answers mean."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property

from skalatui.document.records import dataclass, field, replace
from skalatui.document.tree import Path
from skalatui.interview.fields import Field, Kind, field_at
from skalatui.text.language import Words


@dataclass(frozen=True)
class Step:
    """A step of the interview: its short title, the heading over it, and a sentence to say aloud on the way in."""

    id: str
    title: Words
    heading: Words
    lead: Words


@dataclass(frozen=True)
class Question:
    """One question. `path` is where its answer stands; `*` in it takes any key of the hospital's own.

    `ask` is said aloud, `hint` is one line, `guidance` says why we ask and what counts; `criteria` say what a
    value means, as far as it helps. `options` are the values of a choice that make sense here. `rows` are the
    rows of the scale that the answer bears on, as `section.id`, its own row first. `optional`: a missing answer
    means something by itself, or nothing rests on it, so it is never counted as open.
    """

    step: str
    path: Path
    label: Words
    ask: Words
    hint: Words
    guidance: Words
    options: tuple[str, ...] = ()
    criteria: Mapping[str, Words] = field(default_factory=dict)
    rows: tuple[str, ...] = ()
    optional: bool = False

    @property
    def id(self) -> str:
        return ".".join(self.path)

    @cached_property
    def field(self) -> Field:
        """The field of the charter file that the question fills. KeyError for a path that no field fits."""
        found = field_at(self.path)
        if found is None:
            raise KeyError(self.id)
        return found

    @property
    def kind(self) -> Kind:
        return self.field.kind


@dataclass(frozen=True)
class Questionnaire:
    """All steps and questions, each in its order; a step's questions stand together.

    `beside` are the questions that go with any answer, by the last word of their key (`note`, `evidence`).
    """

    steps: tuple[Step, ...]
    questions: tuple[Question, ...]
    beside: Mapping[str, Question] = field(default_factory=dict)

    def step(self, id: str) -> Step:
        """The step with that id. KeyError for another one."""
        for step in self.steps:
            if step.id == id:
                return step
        raise KeyError(id)

    def of_step(self, step: str) -> tuple[Question, ...]:
        return self._by_step.get(step, ())

    @property
    def paths(self) -> Collection[Path]:
        """The paths of all questions, in their order, with `*` where they have one."""
        return self._by_path.keys()

    def question_at(self, path: Path) -> Question | None:
        """The question whose answer stands at `path`, which may hold keys of the hospital's own.

        A question of that very path is closer than one with a `*`. What stands beside an answer, its note or its
        evidence, shares one question with all such, in that answer's step. None where nothing is asked.
        """
        if (asked := self._by_path.get(path)) is not None:
            return asked
        answered = field_at(path)
        if answered is None:
            return None
        return self._by_path.get(answered.path) or self._question_beside(answered.path)

    def _question_beside(self, pattern: Path) -> Question | None:
        general = self.beside.get(pattern[-1].rpartition("_")[2])
        return general and replace(general, path=pattern, step=self._step_of_table(pattern[:-1]))

    def _step_of_table(self, table: Path) -> str:
        return next((question.step for question in self.questions if question.path[:-1] == table), "")

    @cached_property
    def points(self) -> tuple[str, ...]:
        """The points of the legal checklist, as the questions name them."""
        return tuple(path[2] for path in self.paths if path[:2] == ("legal", "checklist"))

    @cached_property
    def counted(self) -> tuple[Question, ...]:
        """The questions that a missing answer leaves open."""
        return tuple(question for question in self.questions if not question.optional)

    @cached_property
    def _by_path(self) -> dict[Path, Question]:
        return {question.path: question for question in self.questions}

    @cached_property
    def _by_step(self) -> dict[str, tuple[Question, ...]]:
        return {
            step.id: tuple(question for question in self.questions if question.step == step.id) for step in self.steps
        }
