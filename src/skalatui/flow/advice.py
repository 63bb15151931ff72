"""What to do next, in sentences: the next step, and the least that lifts what can be carried."""

from __future__ import annotations

from typing import TYPE_CHECKING

from skalatui.flow.explaining import departs
from skalatui.flow.view import View

if TYPE_CHECKING:  # the rules are imported when the first verdict is asked for
    from skalatui.recommend.smallest_change import SmallestChange


def next_step(view: View) -> str:
    """What to do next, in a sentence, and how that goes with the charter's level where that is another; while a step
    is young it says that it is not settled."""
    return " ".join(filter(None, (_step(view), _beside_charter(view))))


def _beside_charter(view: View) -> str:
    """The step begins at what users meet, the charter is for what is recommended or chosen: two levels, both told."""
    verdicts, chosen = view.assessment.verdicts, view.assessment.chosen
    if view.assessment.young or chosen is None or chosen == verdicts.next_step:
        return ""
    way = "own" if departs(view) else "on-the-way" if chosen > verdicts.next_step else "open"
    return view.wording.catalogue.say(f"advice.charter-level.{way}", chosen=chosen, most=verdicts.at_most)


def _step(view: View) -> str:
    verdicts, say = view.assessment.verdicts, view.wording.say
    if view.assessment.young:
        return say("recommendation.unsettled")
    if verdicts.next_step == 0:
        return say("recommendation.close")
    if verdicts.next_step > verdicts.present:
        return say("recommendation.up", level=verdicts.next_step)
    if verdicts.next_step < verdicts.present:
        wished = verdicts.ambition < verdicts.sustainable
        return say("recommendation.down-as-wished" if wished else "recommendation.down", level=verdicts.next_step)
    if view.assessment.worth_asking or verdicts.framework >= verdicts.next_step:
        return say("recommendation.hold", level=verdicts.next_step)
    return say("recommendation.hold-and-arrange", level=verdicts.next_step)


def smallest_change(view: View) -> str:
    """The least that lifts what can be carried by one level; empty where there is nothing above."""
    change = view.assessment.smallest_change
    if change is None or view.assessment.young:
        return ""
    parts = parts_of(view, change)
    return (
        view.wording.say("recommendation.smallest", level=change.level, parts=view.names.list(parts, None))
        if parts
        else ""
    )


def parts_of(view: View, change: SmallestChange) -> list[str]:
    """What a change consists of: conditions, new people, learned roles."""
    names, say = view.names, view.wording.say
    parts = [names.changed(change, condition) for condition in change.conditions]
    for person in change.new_people:
        unit = names.unit(person.unit) if person.unit else names.condition("selected_department")
        if person.is_anyone:
            parts.append(say("recommendation.new-anyone", unit=unit))
            continue
        roles = names.list([names.role(role) for role in person.roles], None)
        parts.append(say("recommendation.new-person", roles=roles, unit=unit))
    for learned in change.learned_roles:
        name = view.name(("staff", "people", learned.person))
        parts.append(say("recommendation.learns", name=name, role=names.role(learned.role)))
    return parts
