"""The next step, told so that it goes with the level that the charter is for."""

from __future__ import annotations

from datetime import date

import pytest

from skalatui.document.tree import Path, Tree, Value, with_value, without
from skalatui.flow.advice import next_step
from skalatui.flow.opening import Opener
from skalatui.flow.view import View
from skalatui.flow.wording import Wording
from skalatui.store import assets
from support.interviews import case_tree

CHOSEN, BECAUSE = ("recommendation", "chosen"), ("recommendation", "chosen_because")


def seen(case: str, changed: dict[Path, Value]) -> View:
    tree: Tree = case_tree(case)
    for path, value in changed.items():
        tree = with_value(tree, path, value) if value != "" else without(tree, path)
    return Opener(None, date(2026, 11, 21)).view(tree, Wording("da", assets.catalogue("da")))


@pytest.mark.parametrize(
    ("case", "changed", "step", "charter", "way"),
    [
        ("aakirke", {}, 2, 2, ""),
        ("aakirke", {("staff", "departments_ready"): ""}, 2, 1, "open"),
        ("aakirke", {CHOSEN: 1, BECAUSE: "ro"}, 2, 1, "own"),
        ("aakirke", {CHOSEN: 3, BECAUSE: "mod"}, 2, 3, "own"),
        ("kanalby", {("practice", "open-interaction", "today"): "no"}, 2, 3, "on-the-way"),
        ("aakirke", {("staff", "departments_ready"): "no"}, 1, 1, ""),
    ],
)
def test_a_step_to_another_level_than_the_charters_says_what_either_is_about(
    case: str, changed: dict[Path, Value], step: int, charter: int, way: str
) -> None:
    view = seen(case, changed)
    verdicts = view.assessment.verdicts
    assert (verdicts.next_step, view.assessment.chosen) == (step, charter)
    told = next_step(view)
    ways = ("open", "own", "on-the-way")
    say = view.wording.catalogue.say
    said = {one: say(f"advice.charter-level.{one}", chosen=charter, most=verdicts.at_most) for one in ways}
    assert [one for one in ways if said[one] in told] == ([way] if way else [])
