"""Which questions apply to an interview as it stands, and how many of them are answered.

A question that does not apply is not asked; its answer stays in the tree untouched, and the rules read it like
any other (RULES.md, *While a step is young*).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from skalatui.document.records import dataclass
from skalatui.document.tree import Path, Tree, value_at
from skalatui.interview import answers as words
from skalatui.interview.answers import Answers, answers_in, is_answered
from skalatui.interview.fields import ANY
from skalatui.interview.horizon import asked_up_to, highest_wish
from skalatui.interview.paths import Paths
from skalatui.interview.questionnaire import Question, Questionnaire
from skalatui.scale.edition import FRAME_SECTIONS, SELECTED_DEPARTMENTS, Edition, Level, Row

_STATED = (words.YES, words.NO)
_MAY_NOT_APPLY = frozenset(
    ("staff", "platforms_done", "frames_done", "departments", "platforms", "response", "legal", *FRAME_SECTIONS)
)


def applicable(tree: Tree, edition: Edition, questionnaire: Questionnaire) -> tuple[Path, ...]:
    """The paths of the questions that apply, in the questionnaire's order; a person's own rows in theirs.

    What may stand beside every answer (its note, its evidence) is not among them.
    """
    return tuple(_Interview(tree, answers_in(tree), edition, questionnaire).applying(questionnaire.questions))


def complete(
    tree: Tree, edition: Edition, questionnaire: Questionnaire, answers: Answers | None = None
) -> tuple[int, int]:
    """How many questions are answered other than unknown, and of how many that apply (CHARTER.md, `list`).

    A question whose missing answer means something by itself is not counted. `answers` are those of the tree, where
    they have been read.
    """
    interview = _Interview(tree, answers or answers_in(tree), edition, questionnaire)
    paths = interview.applying(questionnaire.counted)
    return sum(is_answered(value_at(tree, path)) for path in paths), len(paths)


@dataclass(frozen=True)
class _Interview:
    """An interview as it stands, for asking what applies to it."""

    tree: Tree
    answers: Answers
    edition: Edition
    questionnaire: Questionnaire

    def applying(self, questions: Iterable[Question]) -> list[Path]:
        """The paths of those of the questions that apply."""
        found: list[Path] = []
        for question in questions:
            pattern = question.path
            paths = self._paths.of(pattern) if ANY in pattern else (pattern,)
            if pattern[0] in _MAY_NOT_APPLY:
                found += (path for path in paths if self._applies(path, question))
            else:
                found += paths
        return found

    def _applies(self, path: Path, question: Question) -> bool:
        match path:
            case (section, id, key) if section in FRAME_SECTIONS:
                return self._applies_to_frame(section, id, key)
            case ("staff", "people_done"):
                return not self.answers.people  # with people entered, the list speaks for itself
            case ("platforms_done",):
                return not self.answers.platforms
            case ("frames_done",):
                return not self._any_frame_assessed
            case ("departments", key, "networks"):
                return key in {department.key for department in self.answers.selected}
            case ("platforms", key, "name"):
                return key not in self.edition.platforms
            case ("platforms", key, "capabilities", _):
                return key in self._paths.platforms_that_count
            case ("response", *_):
                return self._bears_on_levels_asked(question)
            case ("legal", "by" | "date" | "reference"):
                return self._is_clearance_stated
            case ("legal", "checklist", _, "state"):
                return self._is_legal_level_in_play
            case ("legal", "checklist", point, _):
                state = value_at(self.tree, ("legal", "checklist", point, "state"))
                return self._is_legal_level_in_play and state in _STATED
        return True

    def _applies_to_frame(self, section: str, id: str, key: str) -> bool:
        if (section, id) in self._decides_nothing:
            return False
        if key == "status":
            return True
        status = value_at(self.tree, (section, id, "status"))
        match key:
            case "reason":
                return status == words.LEFT_OUT
            case "owner":
                return status in (words.IN_PLACE, words.PLANNED, words.MISSING)
            case "due":
                return status in (words.PLANNED, words.MISSING)
            case "text":
                return self.edition.row(section, id) is None  # that of an own row is the person's
        return True

    @cached_property
    def _decides_nothing(self) -> frozenset[tuple[str, str]]:
        """The frames' rows that are not worth asking about, by section and id."""
        rows = (row for section in FRAME_SECTIONS for row in self.edition.of_section(section))
        return frozenset((row.section, row.id) for row in rows if not self._is_worth_asking(row))

    def _is_worth_asking(self, row: Row) -> bool:
        """Whether a frame's row decides anything here.

        Every row that enters by the level asked up to, a replaced one too: while its replacement is not in place
        it may hold a lower level of the framework. Once that is in place, directly or through others, it counts.
        """
        if row.level > self._asked_up_to or (row.applies == SELECTED_DEPARTMENTS and not self.answers.selected):
            return False
        later = self.edition.replacements(row.section, row.id)
        return not (later and any(self.answers.frame(one.section, one.id).status == words.IN_PLACE for one in later))

    def _bears_on_levels_asked(self, question: Question) -> bool:
        """Whether a row that the question bears on enters by the level asked up to: level 1 promises no answers."""
        entered = self.edition.entered
        levels = [entered[id] for id in question.rows if id in entered]
        return not levels or min(levels) <= self._asked_up_to

    @cached_property
    def _asked_up_to(self) -> Level:
        return asked_up_to(self.answers, self.edition)

    @property
    def _is_clearance_stated(self) -> bool:
        return self.answers.legal.clearance != words.CLEARANCE[0]

    @cached_property
    def _is_legal_level_in_play(self) -> bool:
        """Whether a clearance is asked for or answered, or something is wished that needs one."""
        return self._is_clearance_stated or highest_wish(self.answers, self.edition) >= self.edition.legal_level

    @cached_property
    def _any_frame_assessed(self) -> bool:
        return any(one.status != words.NOT_ASSESSED for rows in self.answers.frames.values() for one in rows.values())

    @cached_property
    def _paths(self) -> Paths:
        return Paths(self.tree, self.answers, self.edition, self.questionnaire)
