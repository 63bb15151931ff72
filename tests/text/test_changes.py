"""Where two texts differ."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from skalatui.text.changes import changed_part


@given(st.text("ab \n"), st.text("ab \n"))
def test_what_is_around_the_change_is_the_same_and_the_change_is_all_that_differs(before: str, after: str) -> None:
    part = changed_part(before, after)
    assert before[: part.start] == after[: part.start]
    assert before[part.before :] == after[part.after :]
    assert before[: part.start] + after[part.start : part.after] + before[part.before :] == after


def test_equal_texts_differ_nowhere() -> None:
    assert changed_part("Åkirke", "Åkirke") == (6, 6, 6)
