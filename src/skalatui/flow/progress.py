"""How far each step is: done, partly, in need of attention, or untouched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from skalatui.document.tree import Path, table_at
from skalatui.flow.places import step_of
from skalatui.flow.view import View
from skalatui.interview.answers import LEFT_OUT
from skalatui.interview.applicability import is_answered
from skalatui.scale.edition import CENTRAL

State: TypeAlias = Literal["done", "partly", "attention", "untouched", "shown"]
DONE_MARKS: dict[str, Path] = {
    "people": ("staff", "people_done"),
    "platforms": ("platforms_done",),
    "frames": ("frames_done",),
}
LISTS: dict[str, Path] = {"departments": ("departments",), "people": ("staff", "people"), "platforms": ("platforms",)}


@dataclass(frozen=True)
class StepProgress:
    """`answered` of `asked` questions, of those that count; `attention` things that want a second look."""

    step: str
    state: State
    answered: int = 0
    asked: int = 0
    attention: int = 0


def progress(view: View) -> tuple[StepProgress, ...]:
    counted: dict[str, list[bool]] = {step.id: [] for step in view.questionnaire.steps}
    touched: set[str] = {step for step, table in LISTS.items() if table_at(view.session.tree, table)}
    for path in view.applicable:
        question = view.question(path)
        if question is None or question.step not in counted:
            continue
        answered = is_answered(view.value(path))
        if answered:
            touched.add(question.step)
        if not question.optional:
            counted[question.step].append(answered)
    return tuple(_progress(view, step, answers, step in touched) for step, answers in counted.items())


def _progress(view: View, step: str, answers: list[bool], is_touched: bool) -> StepProgress:
    attention = len(attention_in(view, step))
    is_marked = step in DONE_MARKS and view.value(DONE_MARKS[step]) is True
    state: State = "shown" if step in ("recommendation", "charter") else "untouched"
    if attention:
        state = "attention"
    elif is_marked or (answers and all(answers)):
        state = "done"
    elif is_touched and state != "shown":
        state = "partly" if answers else "done"
    return StepProgress(step, state, sum(answers), len(answers), attention)


def attention_in(view: View, step: str) -> list[Path]:
    """What wants a second look in a step: text that is no answer, contradictions, people without a unit, no reason."""
    found = [path for path in view.session.held if step_of(view, path) == step]
    if step == "practice":
        found += [("practice", id, "wish") for id in view.assessment.verdicts.contradictions]
    if step == "people":
        units = {CENTRAL, *(department.key for department in view.answers.departments)}
        found += [("staff", "people", one.key, "unit") for one in view.answers.people if one.unit not in units]
    if step == "frames":
        found += [
            (section, id, "reason")
            for section, frames in view.answers.frames.items()
            for id, frame in frames.items()
            if frame.status == LEFT_OUT and not frame.reason
        ]
    return found
