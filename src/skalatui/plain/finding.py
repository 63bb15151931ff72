"""The ways to another place: the steps by number or name, questions by a word of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.document.tree import Path, table_at
from skalatui.flow.asked import label_of
from skalatui.flow.contradicting import contradictions
from skalatui.flow.places import step_of
from skalatui.flow.progress import StepProgress, progress
from skalatui.interview.events import Place
from skalatui.interview.rows import DEPARTMENTS, PEOPLE, PLATFORMS

if TYPE_CHECKING:
    from skalatui.flow.view import View
    from skalatui.plain.interview import Interview

MOST = 12  # finds that are listed
LEAST_OF_TITLE = 3  # letters of a step's title


def to_step(interview: Interview, wanted: str) -> bool:
    """To the step with a number or a name; without one, all steps are listed and asked about."""
    view, talk = interview.view, interview.talk
    titles = [talk.wording.of(step.title) for step in view.questionnaire.steps]
    if not wanted:
        states = progress(view)
        talk.console.say_all(
            f"{number} {title}{_state(view, state)}"
            for number, (title, state) in enumerate(zip(titles, states, strict=True), 1)
        )
        wanted = talk.ask("which-step").strip()
        if not wanted:
            return True
    number = _number(wanted, titles)
    if number is None:
        talk.say("no-such-step", typed=wanted)
        return False
    interview.go(Place(view.questionnaire.steps[number].id))
    return True


def names_step(view: View, wanted: str) -> bool:
    """Whether a step is named by its number or by three letters and more of its title: too much for a chance."""
    is_number = wanted.isascii() and wanted.isdigit()
    titles = [view.wording.of(step.title) for step in view.questionnaire.steps]
    return is_number or (len(wanted) >= LEAST_OF_TITLE and _number(wanted, titles) is not None)


def find(interview: Interview, wanted: str) -> bool:
    """To a question, a person, a department or a platform in whose name the wanted text stands."""
    view, talk = interview.view, interview.talk
    wanted = (wanted or talk.ask("find-what")).strip()
    if not wanted:
        return True
    found = [(label, path) for label, path in _places(view) if wanted.casefold() in label.casefold()][:MOST]
    if not found:
        talk.say("nothing-found", typed=wanted)
        return False
    options = [(str(number), label) for number, (label, _) in enumerate(found)]
    chosen = talk.choose([], [*options, ("", talk.text("none-of-them"))]) if len(found) > 1 else "0"
    if chosen:
        path = found[int(chosen)][1]
        interview.go(Place(step_of(view, path), path))
    return True


def other_side(interview: Interview, path: Path) -> bool:
    """To the answer that the one at `path`, else the one that was told of last, contradicts."""
    view = interview.view
    both = contradictions(view)
    found = both.get(path) or both.get(interview.contradicted)
    if found is None:
        interview.talk.say("no-contradiction")
        return False
    interview.go(Place(step_of(view, found.against[0]), found.against[0]))
    return True


def _places(view: View) -> list[tuple[str, Path]]:
    found = [(label_of(view, path), path) for path in view.applicable if len(path) < 3 or path[0] == "practice"]
    for table in (PEOPLE, DEPARTMENTS):
        found += [(view.name((*table, key)), (*table, key)) for key in table_at(view.session.tree, table)]
    found += [(view.names.platform(key), (*PLATFORMS, key)) for key in table_at(view.session.tree, PLATFORMS)]
    found += [
        (view.names.row(path[0], path[1]), path)
        for path in view.applicable
        if len(path) == 3 and path[2] == "status" and path[0] != "platforms"
    ]
    return list(dict.fromkeys(found))


def _state(view: View, state: StepProgress) -> str:
    shown = view.wording.say(
        f"state.{state.state}", answered=state.answered, asked=state.asked, open=state.open, count=state.attention
    )
    return f", {shown}" if shown else ""


def _number(wanted: str, titles: list[str]) -> int | None:
    if wanted.isascii() and wanted.isdigit():
        number = int(wanted[:6]) - 1
        return number if 0 <= number < len(titles) else None
    begun = [number for number, title in enumerate(titles) if title.casefold().startswith(wanted.casefold())]
    return begun[0] if begun else None
