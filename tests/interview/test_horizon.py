"""How far up the scale an interview looks."""

from __future__ import annotations

import pytest

from skalatui.interview.answers import Answers, Practice
from skalatui.interview.horizon import asked_up_to, highest_wish
from support.interviews import edition, practised


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (Answers(), 1),
        (Answers(practice=practised(3, 0)), 3),  # what users meet today
        (Answers(practice=practised(0, 4)), 4),  # what is wished
        (Answers(practice={"closed-networks": Practice(today="yes")}), 1),  # without all that lies below it
        (Answers(practice=practised(5)), 5),
        (Answers(strategies={"relations": "yes", "co-development": "no"}), 3),
        (Answers(chosen=2, chosen_because="x"), 2),
        (Answers(chosen=2), 1),  # a choice without a reason is none
        (Answers(chosen=9, chosen_because="x"), 5),
        (Answers(chosen_because="x"), 1),
        (Answers(chosen=1, chosen_because="x", practice=practised(1, 2)), 2),
    ],
)
def test_as_far_as_anything_is_wished_met_or_chosen(answers: Answers, expected: int) -> None:
    assert asked_up_to(answers, edition()) == expected


def test_a_wish_is_a_yes_to_a_row_or_a_strategy() -> None:
    assert highest_wish(Answers(), edition()) == 0
    assert highest_wish(Answers(practice={"reviews": Practice(wish="yes")}), edition()) == 2
    assert highest_wish(Answers(practice={"reviews": Practice("yes", "no")}, strategies={"x": "yes"}), edition()) == 0
