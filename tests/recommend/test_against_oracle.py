"""The verdicts against a second, naive reckoning of them, on interviews made at random."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import Any

import pytest

from skalatui.interview.answers import answers_in
from skalatui.recommend.assessment import assess
from support import oracle
from support.interviews import case_names, case_tree, edition, expected_verdicts
from support.random_interviews import random_interview

FEW, MANY = 400, 6_000
LEVELS = ("present", "framework", "wanted", "ambition", "staffing", "sustainable", "recommended", "at_most")


def reckoned(tree: dict[str, Any]) -> dict[str, Any]:
    found = assess(answers_in(tree), edition())
    whole = asdict(found.verdicts) | {"open_positions": found.open_positions}
    return whole | {"contradictions": list(found.verdicts.contradictions)}


@pytest.mark.parametrize("name", case_names())
def test_the_oracle_itself_knows_the_cases(name: str) -> None:
    found = oracle.verdicts(case_tree(name))
    del found["open_positions"]
    assert found == expected_verdicts()[name]


@pytest.mark.parametrize("seeds", [range(FEW), pytest.param(range(FEW, MANY), marks=pytest.mark.sweep)], ids=len)
def test_the_verdicts_are_those_of_the_oracle(seeds: range) -> None:
    met: dict[str, Counter[int]] = {verdict: Counter() for verdict in LEVELS}
    for seed in seeds:
        tree = random_interview(seed)
        expected = oracle.verdicts(tree)
        assert reckoned(tree) == expected, f"interview {seed}"
        for verdict in LEVELS:
            met[verdict][expected[verdict]] += 1
    for verdict, levels in met.items():
        assert set(levels) == set(range(6)), f"{verdict} was never at some level: {levels}"
