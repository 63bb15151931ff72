"""Timing in turns: every job once a round, in shuffled order, so that a ratio holds when the machine's speed drifts."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Mapping

Jobs = Mapping[str, Callable[[], object]]


def timed(jobs: Jobs, rounds: int) -> dict[str, list[float]]:
    """Seconds of each job, one figure a round, after one round that is thrown away."""
    seconds: dict[str, list[float]] = {name: [] for name in jobs}
    order = random.Random(0)
    for number in range(-1, rounds):
        for name in order.sample(sorted(jobs), len(jobs)):
            start = time.perf_counter()
            jobs[name]()
            if number >= 0:
                seconds[name].append(time.perf_counter() - start)
    return seconds


def ratio(seconds: Mapping[str, list[float]], name: str, floor: str) -> tuple[float, float, float]:
    """Median, least and most of a job's time by the floor's of the same round."""
    ratios = [mine / theirs for mine, theirs in zip(seconds[name], seconds[floor], strict=True)]
    return statistics.median(ratios), min(ratios), max(ratios)


def shown(figures: tuple[float, float, float]) -> str:
    return "{:6.2f}  ({:.2f} to {:.2f})".format(*figures)
