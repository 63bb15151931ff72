"""The wizard's interviews stay within their keys."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "keystrokes.py"


@pytest.mark.sweep
def test_the_practice_grid_and_a_whole_interview_take_no_more_keys_than_is_promised() -> None:
    done = subprocess.run(
        [sys.executable, BENCHMARK, "--keys"], capture_output=True, encoding="utf-8", check=False, timeout=600
    )
    assert done.returncode == 0, done.stdout + done.stderr
