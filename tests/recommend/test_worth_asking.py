"""Which open questions can still lift the recommendation."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from skalatui.document.tree import Path
from skalatui.interview.answers import Answers, Legal, PlatformInUse
from skalatui.recommend.verdicts import BEST_ANSWERS
from support.interviews import DEPARTMENT, FACEBOOK, LEVEL_3, LEVEL_4, LEVEL_4_DEPARTMENT, assessed, people, practised

COVERAGE, BACKING, READY = (("staff", name) for name in ("coverage", "management_backing", "departments_ready"))
WISHES: Path = ("practice", "basic-posting", "wish")
PEOPLE, PLATFORMS, CLEARANCE = ("staff", "people"), ("platforms",), ("legal", "clearance")
ONE = people("central", "")
MANNED: dict[str, Any] = {"people": LEVEL_3, "platforms": (FACEBOOK,), "practice": practised(1, 3)}


@pytest.mark.parametrize(
    ("answers", "expected", "at_most", "shown"),
    [
        # Nothing asked yet: the steps themselves, and what is wished. The conditions belong to the staff.
        (Answers(), (WISHES, PEOPLE, PLATFORMS), 0, 4),
        (Answers(people=ONE), (WISHES, READY, PLATFORMS), 0, 2),
        (Answers(people=ONE, platforms=(FACEBOOK,)), (WISHES, READY), 2, 2),
        # One question lifts it alone; others only together with it.
        (Answers(**MANNED), (READY, COVERAGE, BACKING), 3, 3),
        (Answers(**MANNED, departments_ready="yes"), (), 2, 2),
        (Answers(**MANNED, departments_ready="quickly"), (COVERAGE, BACKING), 3, 3),
        (Answers(**MANNED, departments_ready="quickly", coverage="extended"), (), 2, 2),
        (Answers(**MANNED, departments_ready="quickly", coverage="round-the-clock"), (BACKING,), 3, 3),
        (Answers(**(MANNED | {"practice": practised(1, 2)})), (READY,), 2, 2),
        (Answers(**(MANNED | {"platforms": (PlatformInUse("youtube"),)})), (), 1, 1),
        # A step that is done is no longer open, however empty.
        (Answers(practice=practised(1), people_done=True), (), 0, 0),
        (Answers(practice=practised(1), people_done=True, platforms_done=True), (), 0, 0),
        # The reference group matters from level 5 only.
        (
            Answers(
                practice=practised(5), people=(*LEVEL_4, *LEVEL_4_DEPARTMENT), departments=(DEPARTMENT,),
                platforms=(FACEBOOK,), coverage="round-the-clock", management_backing="yes",
                departments_ready="quickly", legal=Legal("requested"),
            ),
            (), 4, 4,
        ),
    ],
)  # fmt: skip
def test_what_can_lift_the_recommendation_is_worth_asking(
    answers: Answers, expected: tuple[Path, ...], at_most: int, shown: int
) -> None:
    found = assessed(answers)
    assert found.worth_asking == expected
    assert (found.verdicts.at_most, found.highest_shown) == (at_most, shown)


def test_an_answer_that_is_given_is_worth_no_question() -> None:
    answers = Answers(**MANNED)
    while assessed(answers).worth_asking:
        name = assessed(answers).worth_asking[0][-1]
        answers = replace(answers, **dict[str, Any]({name: BEST_ANSWERS[name]}))
    assert assessed(answers).verdicts.recommended == 3
