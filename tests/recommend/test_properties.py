"""What holds of every interview, whatever the answers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from skalatui.interview.answers import (
    CLEARANCE,
    COVERAGE,
    Answers,
    Department,
    Frame,
    Legal,
    Person,
    PlatformInUse,
    Practice,
)
from skalatui.interview.fields import CENTRAL_ROLES, DEPARTMENT_ROLES, STATUS
from skalatui.recommend.practice import wish_given
from skalatui.scale.edition import FRAME_SECTIONS
from support.interviews import assessed, edition

TODAY = ("yes", "partly", "no", "unknown")
PRACTICE_IDS = tuple(row.id for row in edition().of_section("practice") if row.asked)
STRATEGY_IDS = tuple(row.id for row in edition().of_section("strategies"))
FRAME_IDS = {section: tuple(row.id for row in edition().of_section(section)) for section in FRAME_SECTIONS}

practices = st.dictionaries(
    st.sampled_from(PRACTICE_IDS),
    st.builds(Practice, st.sampled_from(TODAY), st.sampled_from(("yes", "no", "unknown"))),
)
departments = st.lists(
    st.builds(Department, st.sampled_from("ab"), st.just(""), st.booleans(), st.sampled_from([(), ("n",), ("n", "m")])),
    max_size=2,
    unique_by=lambda department: department.key,
).map(tuple)


@st.composite
def rosters(draw: st.DrawFn) -> tuple[Person, ...]:
    units = draw(st.lists(st.sampled_from(("central", "central", "a", "b")), max_size=9))
    return tuple(
        Person(
            str(number), "", unit,
            tuple(draw(st.sets(st.sampled_from(CENTRAL_ROLES if unit == "central" else DEPARTMENT_ROLES)))),
            draw(st.sampled_from((None, 5.0, 37.0))),
        )
        for number, unit in enumerate(units)
    )  # fmt: skip


frames = st.fixed_dictionaries(
    {
        section: st.dictionaries(
            st.sampled_from(ids), st.builds(Frame, st.sampled_from(STATUS), st.sampled_from(("", "a reason")))
        )
        for section, ids in FRAME_IDS.items()
    }
)
platforms = st.lists(
    st.builds(
        PlatformInUse, st.sampled_from((*edition().platforms, "own")),
        st.sampled_from(("active", "planned", "dropped")),
        capabilities=st.dictionaries(st.sampled_from(("comments", "sharing", "closed_groups")), st.booleans()),
    ),
    max_size=3,
    unique_by=lambda platform: platform.key,
).map(tuple)  # fmt: skip
interviews = st.builds(
    Answers,
    practice=practices,
    strategies=st.dictionaries(st.sampled_from(STRATEGY_IDS), st.sampled_from(("yes", "no", "unknown"))),
    coverage=st.sampled_from(COVERAGE),
    management_backing=st.sampled_from(TODAY),
    departments_ready=st.sampled_from(("no", "yes", "quickly", "unknown")),
    reference_group=st.sampled_from(TODAY),
    people=rosters(),
    departments=departments,
    platforms=platforms,
    contact_email=st.sampled_from(("", "a@b.dk")),
    legal=st.builds(Legal, st.sampled_from(CLEARANCE)),
    frames=frames,
    chosen=st.sampled_from((None, 1, 3, 5)),
    chosen_because=st.sampled_from(("", "because")),
)


@given(interviews)
def test_recommended_never_exceeds_at_most_nor_at_most_the_ambition(answers: Answers) -> None:
    found = assessed(answers).verdicts
    assert found.recommended <= found.at_most
    if wish_given(answers, edition()):
        assert found.at_most <= found.ambition
    assert found.recommended <= assessed(answers).highest_shown


@given(interviews, st.sampled_from(("central", "a", "b")), st.sets(st.sampled_from(CENTRAL_ROLES + DEPARTMENT_ROLES)))
def test_one_more_person_never_lowers_the_staffing(answers: Answers, unit: str, roles: set[str]) -> None:
    more = replace(answers, people=(*answers.people, Person("new", "", unit, tuple(roles))))
    assert assessed(more).verdicts.staffing >= assessed(answers).verdicts.staffing


@given(interviews, st.data())
def test_one_more_role_never_lowers_the_staffing(answers: Answers, data: st.DataObject) -> None:
    if answers.people:
        index = data.draw(st.integers(0, len(answers.people) - 1))
        person = answers.people[index]
        role = data.draw(st.sampled_from(CENTRAL_ROLES + DEPARTMENT_ROLES))
        people = list(answers.people)
        people[index] = replace(person, roles=tuple(dict.fromkeys((*person.roles, role))))
        more = replace(answers, people=tuple(people))
        assert assessed(more).verdicts.staffing >= assessed(answers).verdicts.staffing


@given(interviews, st.sampled_from(PRACTICE_IDS))
def test_one_more_yes_today_never_lowers_the_present(answers: Answers, id: str) -> None:
    here = answers.practice.get(id, Practice())
    more = replace(answers, practice={**answers.practice, id: replace(here, today="yes")})
    assert assessed(more).verdicts.present >= assessed(answers).verdicts.present


@given(interviews)
def test_the_smallest_change_makes_the_next_level_one_that_can_be_carried(answers: Answers) -> None:
    """Met conditions, new people and learned roles together lift the staffing to the level they were made for."""
    found = assessed(answers)
    change = found.smallest_change
    if change is None:
        return
    better: dict[str, Any] = {
        "coverage": "round-the-clock", "management_backing": "yes", "departments_ready": "quickly",
        "reference_group": "yes",
    }  # fmt: skip
    people = [
        replace(person, roles=(*person.roles, *(one.role for one in change.learned_roles if one.person == person.key)))
        for person in answers.people
    ]
    units = [*answers.departments]
    if change.select is not None:
        if change.select == "":
            units.append(Department("", "", selected=True))
        units = [replace(one, selected=one.selected or one.key == change.select) for one in units]
    if "network" in change.conditions and change.select is None:
        for index, one in enumerate(units):
            people_for = [new for new in change.new_people if new.unit == one.key and "facilitator" in new.roles]
            learners = [new for new in change.learned_roles if new.unit == one.key and new.role == "facilitator"]
            able = [person for person in answers.people if person.unit == one.key and "facilitator" in person.roles]
            if one.selected and len(people_for) + len(learners) + len(able) >= 2:
                units[index] = replace(one, networks=("first",))
                break
    people += [Person(f"new-{number}", "", new.unit, new.roles) for number, new in enumerate(change.new_people)]
    changed = replace(
        answers,
        **{name: best for name, best in better.items() if name in change.conditions},
        people=tuple(people),
        departments=tuple(units),
    )
    assert assessed(changed).staffing.is_met(change.level)
    assert change.level == found.verdicts.sustainable + 1


@given(interviews)
def test_everything_can_be_worked_out_of_any_answers(answers: Answers) -> None:
    found = assessed(answers)
    for name, level in (("present", found.verdicts.present), ("framework", found.verdicts.framework)):
        assert bool(found.why[name]) == (level < 5)
        assert found.progress[name].have < found.progress[name].of or level == 5
    assert [step.level for step in found.roadmap] == sorted({step.level for step in found.roadmap})
    assert len({(gap.section, gap.id, gap.strength) for gap in found.gaps}) == len(found.gaps)
    assert found.chosen != 0
    assert {finding.severity for finding in found.findings} <= {"info", "warning", "serious"}
    if found.worth_asking:
        assert found.highest_shown > found.verdicts.recommended
    for level in range(1, 6):
        for unit, roles in found.holders(level).items():
            known = {person.key for person in answers.people if person.unit == unit}
            assert {key for keys in roles.values() for key in keys} <= known
