"""The way from what is arranged to what is wished, one level at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from skalatui.interview.answers import Answers, Frame, PlatformInUse, Practice
from skalatui.scale.edition import FRAME_SECTIONS
from support.interviews import (
    DEPARTMENT,
    FACEBOOK,
    PRACTICE_OF_LEVEL,
    ROUND_THE_CLOCK,
    assessed,
    case,
    edition,
    people,
    practised,
)


def arranged(level: int) -> dict[str, dict[str, Frame]]:
    """Every frame up to a level in place."""
    return {
        section: {row.id: Frame("in-place") for row in edition().of_section(section) if row.level <= level}
        for section in FRAME_SECTIONS
    }


def levels(answers: Answers) -> list[int]:
    return [step.level for step in assessed(answers).roadmap]


def conditions(answers: Answers) -> dict[int, list[str]]:
    return {step.level: [gap.id for gap in step.conditions] for step in assessed(answers).roadmap}


ONE_PERSON: dict[str, Any] = {"people": people("central", ""), "platforms": (FACEBOOK,)}


@pytest.mark.parametrize(
    ("framework", "ambition", "expected"),
    [(0, 1, [1]), (0, 3, [1, 2, 3]), (1, 3, [2, 3]), (2, 5, [3, 4, 5]), (3, 3, []), (4, 2, [])],
)
def test_there_is_one_step_a_level_from_the_frames_to_the_ambition(
    framework: int, ambition: int, expected: list[int]
) -> None:
    answers = Answers(practice=practised(1, ambition), frames=arranged(framework), **ONE_PERSON)
    assert assessed(answers).verdicts.recommended > 0
    assert levels(answers) == expected


def test_a_draft_begins_with_what_level_1_lacks_whatever_is_arranged() -> None:
    nobody = Answers(practice=practised(1, 3), frames=arranged(2), platforms=(FACEBOOK,))
    assert levels(nobody) == [1, 2, 3]
    assert assessed(nobody).roadmap[0].positions == {"central": {"any": 1}}
    assert levels(Answers()) == [1]
    declined = Answers(practice={"basic-posting": Practice("no", "no")}, **ONE_PERSON)
    assert levels(declined) == [1]


def test_a_step_lists_the_frames_the_conditions_the_people_and_the_practice_of_its_level() -> None:
    first, second = assessed(case("aakirke")).roadmap
    assert (first.level, second.level) == (2, 3)
    assert [row.id for row in first.frames] == [
        "centralised-feedback", "purpose-and-action-plan", "drive-by-plan", "own-profiles-several-daily",
        "brand-mentions-feedback", "reach", "engagement", "mentions-sentiment", "mixed", "introduction", "leaders",
    ]  # fmt: skip
    assert (first.conditions, first.positions, first.practice) == ((), {}, ())
    assert [row.id for row in second.frames] == [
        "coe-light", "coel-administration", "coel-posting", "coel-community", "coel-calendar", "dedicated-officers",
        "own-profiles-continuous", "shared-monitoring", "dialogue-guidelines", "triage-reviews", "engagement-total",
        "prioritised-channel", "editorial-calendar", "dialogue-prompts", "ambassador", "feedback-dialogue",
    ]  # fmt: skip
    assert [(gap.level, gap.section, gap.id, gap.strength) for gap in second.conditions] == [
        (3, "conditions", "coverage", "must")
    ]
    assert second.positions == {"central": {"producer": 1}}
    assert [row.id for row in second.practice] == list(PRACTICE_OF_LEVEL[3])


def test_a_condition_stands_at_the_level_where_it_enters_and_again_where_more_is_asked() -> None:
    answers = Answers(
        practice=practised(1, 5), frames=arranged(0), departments_ready="no", people=people("central", ""),
        platforms=(PlatformInUse("youtube"),),
    )  # fmt: skip
    assert conditions(answers) == {
        1: [],
        2: ["departments_ready", "direct_way"],
        3: ["coverage", "management_backing", "departments_ready"],
        4: ["selected_department"],
        5: ["reference_group", "network", "closed_groups", "clearance"],
    }
    assert conditions(replace(answers, departments_ready="yes"))[3][-1] == "departments_ready"
    assert "departments_ready" not in conditions(replace(answers, departments_ready="yes"))[2]


def test_a_condition_of_every_level_stands_at_the_first_alone() -> None:
    answers = Answers(practice=practised(0, 3), people=people("central", ""), **{**ROUND_THE_CLOCK, "coverage": "no"})
    assert conditions(answers) == {1: ["platform"], 2: ["comments_and_sharing", "direct_way"], 3: ["coverage"]}


def test_the_first_step_takes_up_what_lower_levels_lack() -> None:
    answers = Answers(practice=practised(0, 4), frames=arranged(3), departments_ready="no", **ONE_PERSON)
    (step,) = assessed(answers).roadmap
    assert [gap.id for gap in step.conditions] == [
        "coverage", "management_backing", "departments_ready", "selected_department",
    ]  # fmt: skip
    expected = {id for level in (1, 2, 3, 4) for id in PRACTICE_OF_LEVEL[level]}
    assert {row.id for row in step.practice} == expected


def test_what_depends_on_the_platform_is_opened_only_where_it_is_wished() -> None:
    practice = practised(1, 2) | {"visitor-posts": Practice("no", "yes"), "reviews": Practice("no", "unknown")}
    (step,) = assessed(Answers(practice=practice, frames=arranged(1), **ONE_PERSON)).roadmap
    opened = {row.id for row in step.practice}
    assert opened == {*PRACTICE_OF_LEVEL[2], "visitor-posts"}


def test_frames_for_departments_are_steps_only_where_one_is_selected() -> None:
    answers = Answers(practice=practised(1, 3), frames=arranged(2), **ONE_PERSON)
    mine = {"selected-departments-duties", "departments-publish", "coordination", "content"}
    (alone,) = assessed(answers).roadmap
    (shared,) = assessed(replace(answers, departments=(DEPARTMENT,))).roadmap
    assert {row.id for row in shared.frames} - {row.id for row in alone.frames} == mine
    assert shared.positions["heart"] == {"flowmanager": 1, "producer": 1}
