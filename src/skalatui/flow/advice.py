"""What to do next, in sentences: the next step, and the least that lifts what can be carried."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the rules are imported when the first verdict is asked for
    from skalatui.flow.view import View
    from skalatui.recommend.assessment import Assessment
    from skalatui.recommend.smallest_change import SmallestChange
    from skalatui.text.catalogue import Catalogue


def next_step(view: View) -> str:
    return step_in_words(view.assessment, view.wording.catalogue)


def step_in_words(assessment: Assessment, catalogue: Catalogue) -> str:
    """What to do next, in a sentence, and how that goes with the charter's level where that is another; while a step
    is young it says that it is not settled."""
    return " ".join(filter(None, (_step(assessment, catalogue), _beside_charter(assessment, catalogue))))


def _beside_charter(assessment: Assessment, catalogue: Catalogue) -> str:
    """The step begins at what users meet, the charter is for what is recommended or chosen: two levels, both told."""
    verdicts, chosen = assessment.verdicts, assessment.chosen
    if assessment.young or chosen is None or chosen == verdicts.next_step:
        return ""
    way = "own" if assessment.departs else "on-the-way" if chosen > verdicts.next_step else "open"
    return catalogue.say(f"advice.charter-level.{way}", chosen=chosen, most=verdicts.at_most)


def _step(assessment: Assessment, catalogue: Catalogue) -> str:
    verdicts, step = assessment.verdicts, assessment.verdicts.next_step
    if assessment.young:
        way = "unsettled"
    elif step == 0:
        way = "close"
    elif step > verdicts.present:
        way = "up"
    elif step < verdicts.present:
        way = "down-as-wished" if verdicts.ambition < verdicts.sustainable else "down"
    elif assessment.worth_asking or verdicts.framework >= step:
        way = "hold"
    else:
        way = "hold-and-arrange"
    return catalogue.say(f"wizard.recommendation.{way}", level=step)


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
