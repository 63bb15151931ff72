"""A verdict that rests on open questions is a range, and what is made of others is the range of the lowest of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from skalatui.document.read import read
from skalatui.document.tree import Tree, without
from skalatui.flow.levels import CARRYING, shown
from skalatui.flow.opening import Opener
from skalatui.flow.view import View
from skalatui.flow.wording import Wording
from skalatui.store import assets

CASES = sorted((Path(__file__).parent.parent / "cases").glob("*.toml"))
OPEN = (("staff", "coverage"), ("staff", "management_backing"), ("staff", "departments_ready"), ("platforms",))


def seen(tree: Tree) -> View:
    return Opener(None, date(2026, 11, 21)).view(tree, Wording("da", assets.catalogue("da")))


@pytest.mark.parametrize("left_out", [(), *OPEN], ids=lambda path: ".".join(path) or "whole")
@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_range_is_the_lowest_of_the_ranges_that_it_is_made_of(case: Path, left_out: tuple[str, ...]) -> None:
    tree = read(case.read_bytes()).values
    view = seen(without(tree, left_out) if left_out else tree)
    carried = [shown(view, verdict) for verdict in CARRYING]
    sustainable, recommended, wish = (shown(view, name) for name in ("sustainable", "recommended", "ambition"))
    assert sustainable.most == min(one.most for one in carried)
    assert recommended.most == max(recommended.level, min(wish.most, sustainable.most))
    assert all(one.level <= one.most for one in (*carried, sustainable, recommended))


def test_an_answer_that_is_missing_opens_the_range_of_what_rests_on_it() -> None:
    tree = read((CASES[0].parent / "kanalby.toml").read_bytes()).values
    assert shown(seen(tree), "staffing").figure == "3"
    assert shown(seen(without(tree, ("staff", "coverage"))), "staffing").figure == "2–3"
