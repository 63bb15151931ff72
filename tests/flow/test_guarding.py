"""Where the reason belongs why personal data may stand, looked for from an answer or a row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from skalatui.document.tree import Path, Tree
from skalatui.flow.guarding import excusable_at
from skalatui.flow.opening import Opener
from skalatui.flow.view import View
from skalatui.flow.wording import Wording
from skalatui.store import assets

NUMBER, REASON = "Ring 87 65 43 21", "87 65 ** **: alles"


def seen(tree: Tree) -> View:
    return Opener(None, date(2026, 11, 21)).view(tree, Wording("da", assets.catalogue("da")))


def found(tree: Tree, *path: str, for_client: bool = False) -> Path:
    return excusable_at(replace(seen(tree), for_client=for_client), path, assets.detector())


@pytest.mark.parametrize(
    ("tree", "path", "where"),
    [
        ({"interview": {"purpose": NUMBER}}, "interview.purpose", "interview.purpose"),
        ({"staff": {"coverage_note": NUMBER}}, "staff.coverage", "staff.coverage_note"),
        ({"staff": {"coverage_note": NUMBER}}, "staff.coverage_later", ""),
        ({"practice": {"reviews": {"note": NUMBER}}}, "practice.reviews.wish", "practice.reviews.note"),
        ({"staff": {"people": {"a": {"name": NUMBER}}}}, "staff.people.a.hours", "staff.people.a.name"),
        ({"staff": {"people": {"a": {"name": NUMBER}}}}, "staff.people", ""),
        ({"staff": {"coverage": "office-hours"}}, "staff.coverage", ""),
        ({"interview": {"purpose": NUMBER}}, "closing", ""),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_it_is_found_in_the_answer_or_in_what_stands_beside_it(tree: Tree, path: str, where: str) -> None:
    assert ".".join(found(tree, *path.split("."))) == where


def test_what_has_no_reason_yet_goes_before_one_that_can_be_put_otherwise() -> None:
    excused: Tree = {"text": NUMBER, "text_personal": REASON}
    assert found({"guidelines": {"x": excused}}, "guidelines", "x", "text") == ("guidelines", "x", "text")
    both: Tree = {"own": True, **excused, "note": NUMBER}
    assert found({"guidelines": {"x": both}}, "guidelines", "x", "text") == ("guidelines", "x", "note")


@pytest.mark.parametrize("more", [{}, {"coverage_note_personal": REASON}], ids=["without a reason", "with one"])
def test_a_client_is_led_to_no_note(more: dict[str, str]) -> None:
    tree: Tree = {"staff": {"coverage_note": NUMBER, **more}}
    assert found(tree, "staff", "coverage") == ("staff", "coverage_note")
    assert found(tree, "staff", "coverage", for_client=True) == ()
