"""Problems that come by the thousand: the first of a kind are told, the rest are counted, and no kind hides another."""

from __future__ import annotations

from skalatui.document.limits import unresolved_merge
from skalatui.document.problem import Problem
from skalatui.document.shortened import AT_ONCE, shortened


def test_few_problems_stay_as_they_are_and_in_their_order() -> None:
    problems = [
        Problem("a", line=1),
        *(unresolved_merge(line, line + 4) for line in range(2, 22)),
        Problem("a", line=9),
    ]
    assert shortened(problems) == problems
    assert shortened(shortened(problems)) == problems


def test_of_many_merges_the_first_are_told_and_the_rest_is_counted() -> None:
    merges = [unresolved_merge(line, line + 4) for line in range(1, 50_000, 5)]
    other = Problem("b", ("x",), 7, severity="warning")
    more = {"count": 9_980, "like": 96, "last": 49_996}
    assert shortened([*merges, other]) == [
        *merges[:20],
        other,
        Problem("document.more-unresolved-merges", (), 101, more),
    ]
    assert shortened(shortened(merges)) == shortened(merges)


def test_many_problems_of_another_kind_are_counted_by_their_kind() -> None:
    many = [Problem("a", (str(line),), line, severity="warning") for line in range(1, AT_ONCE + 4)]
    one = Problem("b", line=1)
    more = {"count": 3, "like": AT_ONCE, "last": AT_ONCE + 3}
    told = Problem("document.more-alike", (), AT_ONCE + 1, more, "warning")
    assert shortened([*many, one]) == [*many[:AT_ONCE], one, told]
