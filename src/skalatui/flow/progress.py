"""How far each step is: done, answered but open, partly, in need of attention, or untouched."""

from __future__ import annotations

from typing import Literal, TypeAlias

from skalatui.document.records import dataclass
from skalatui.document.tree import Path, table_at
from skalatui.flow.places import step_of
from skalatui.flow.standing import Standing
from skalatui.flow.view import View
from skalatui.interview.answers import LEFT_OUT
from skalatui.interview.rows import DEPARTMENTS, PEOPLE, PLATFORMS
from skalatui.scale.edition import CENTRAL

State: TypeAlias = Literal["done", "open", "partly", "attention", "untouched", "shown"]
DONE_MARKS: dict[str, Path] = {
    "people": ("staff", "people_done"),
    "platforms": ("platforms_done",),
    "frames": ("frames_done",),
}
LISTS: dict[str, Path] = {"departments": DEPARTMENTS, "people": PEOPLE, "platforms": PLATFORMS}


@dataclass(frozen=True)
class StepProgress:
    """`answered` of `asked` questions, of those that count; `open` of them with *don't know* or to be asked again.

    `attention` things want a second look.
    """

    step: str
    state: State
    answered: int = 0
    asked: int = 0
    open: int = 0
    attention: int = 0


def progress(view: View) -> tuple[StepProgress, ...]:
    found: dict[str, list[Standing]] = {step.id: [] for step in view.questionnaire.steps}
    set_aside: dict[str, list[Standing]] = {}  # by step: what need not be answered, and is to be asked again
    touched: set[str] = {step for step, table in LISTS.items() if table_at(view.session.tree, table)}
    for path, question in view.asked.items():
        if question.step not in found:
            continue
        stands = view.standings[path]
        if stands != "missing":
            touched.add(question.step)
        if not question.optional and not _follows(path, stands):
            found[question.step].append(stands)
        elif stands == "open":
            set_aside.setdefault(question.step, []).append(stands)
    for step in found:
        found[step] += _asked_of_list(view, step)
        found[step] = found[step] or set_aside.get(step, [])
    return tuple(_progress(view, step, answers, step in touched) for step, answers in found.items())


def _follows(path: Path, stands: Standing) -> bool:
    """Whether nobody was asked: a new person's unit is the one on whose line the cursor stood."""
    return path[: len(PEOPLE)] == PEOPLE and path[-1] == "unit" and stands == "answered"


def _asked_of_list(view: View, step: str) -> list[Standing]:
    """What a list with rows leaves to be said: whether it is whole; of departments, which publish themselves.

    A list without rows asks by itself whether it is whole, and a row that does not say it is read as a no.
    """
    rows = table_at(view.session.tree, LISTS[step]) if step in LISTS else {}
    if not rows:
        return []
    if step in DONE_MARKS:
        return ["answered" if view.value(DONE_MARKS[step]) is True else "missing"]
    said = [view.value((*LISTS[step], key, "selected")) is not None for key in rows]
    return ["answered" if one else "missing" for one in said]


def _progress(view: View, step: str, answers: list[Standing], is_touched: bool) -> StepProgress:
    attention = len(attention_in(view, step))
    is_marked = step in DONE_MARKS and view.value(DONE_MARKS[step]) is True
    answered, still_open = len(answers) - answers.count("missing"), answers.count("open")
    state: State = "shown" if step in ("recommendation", "charter") else "untouched"
    if attention:
        state = "attention"
    elif is_marked or (answers and answered == len(answers)):
        state = "open" if still_open and not is_marked else "done"
    elif is_touched and state != "shown":
        state = "partly" if answers else "done"
    return StepProgress(step, state, answered, len(answers), still_open, attention)


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
